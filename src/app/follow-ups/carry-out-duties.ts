import { cycleKey } from '../../domain/requests/cycle';
import { parseAnswerKey } from '../../domain/follow-ups/follow-up';
import { dutyLeaseMs, dutyRetryAt, type Duty } from '../../domain/follow-ups/follow-up-duties';
import { notRecoveredMessage, recoveryMessage } from '../../domain/follow-ups/recovery-message';
import type { Answers } from '../../ports/answering/answers';
import type { Clock } from '../../ports/platform/clock';
import type { FollowUpIssues } from '../../ports/follow-ups/follow-up-issues';
import type { DutyProblem, FollowUpLives, StoredLife } from '../../ports/follow-ups/follow-up-life';
import type { Log } from '../../ports/platform/log';
import type { People } from '../../ports/settings/permissions';
import type { PersonWishes } from '../../ports/answering/person-wishes';
import type { RecoveryComments } from '../../ports/follow-ups/recovery-comments';
import { isRefusal } from '../../ports/platform/refusal';
import type { RequestMarks } from '../../ports/asking/request-marks';
import type { Requests } from '../../ports/requests/requests';
import { markOf } from '../answering/mark-of-answer';

export type DutyPorts = Readonly<{
  lives: FollowUpLives;
  followUpIssues: FollowUpIssues;
  recoveryComments: RecoveryComments;
  answers: Pick<Answers, 'findSurvey'>;
  requests: Pick<Requests, 'findNow'>;
  requestMarks: Pick<RequestMarks, 'set'>;
  people: Pick<People, 'localesOf'>;
  persons: Pick<PersonWishes, 'find'>;
  clock: Clock;
  log: Log;
}>;

/** What came of one duty; `asked` when the customer has been asked just now, or had been. */
type Done = Readonly<{ kind: 'done'; asked?: boolean }> | Readonly<{ kind: 'left'; problem: DutyProblem }>;
const done: Done = { kind: 'done' };
const askedNow: Done = { kind: 'done', asked: true };

/**
 * Carries out what the last step of a follow-up owes to Jira and the customer. Whoever holds the duties does so
 * alone; what fails, or is cut short, is due again and looks first whether it had gone through.
 */
export async function carryOutDuties(ports: DutyPorts, one: StoredLife): Promise<void> {
  const { lives, clock } = ports;
  const held = new Date(clock.now().getTime() + dutyLeaseMs);
  if (!(await lives.claimDuties(one, held))) return;
  const tries = one.owing.tries + 1;
  const left: Duty[] = [];
  let problem: DutyProblem | null = null;
  let asked = false;
  for (const duty of one.owing.duties) {
    const outcome = await attempt(ports, one, duty);
    if (outcome.kind === 'left') {
      left.push(duty);
      problem ??= outcome.problem;
    } else asked ||= outcome.asked === true;
  }
  const now = clock.now();
  const at = left.length === 0 ? null : dutyRetryAt(now.getTime(), tries);
  await lives.settleDuties(one.dedupeKey, held, { duties: left, at, problem }, asked ? now : null);
}

/** Takes up every duty that is due: those of steps whose worker died, and those Jira would not let pass. */
export async function carryOutDueDuties(ports: DutyPorts, mayContinue: () => boolean): Promise<void> {
  for (const one of await ports.lives.dueDuties(ports.clock.now(), 100)) {
    if (!mayContinue()) return;
    await carryOutDuties(ports, one);
  }
}

async function attempt(ports: DutyPorts, one: StoredLife, duty: Duty): Promise<Done> {
  try {
    if (duty === 'ask') return await ask(ports, one);
    if (duty === 'tell') return await tell(ports, one);
    if (duty === 'mark') return await mark(ports, one);
    return await move(ports, one, duty === 'close' ? 'done' : 'open');
  } catch (error) {
    ports.log.error('a follow-up is behind with Jira; it is tried again', error, { dedupeKey: one.dedupeKey, duty });
    return { kind: 'left', problem: isRefusal(error) && error.status === 403 ? 'no-permission' : 'failed' };
  }
}

async function move({ followUpIssues }: DutyPorts, { issueId }: StoredLife, to: 'done' | 'open'): Promise<Done> {
  if (issueId === null) return done;
  const moved = await followUpIssues.move(issueId, to);
  return moved === 'no-way' || moved === 'no-permission' ? { kind: 'left', problem: moved } : done;
}

/** The customer's words are for whoever looks after it: in the issue itself, once. */
async function tell({ followUpIssues }: DutyPorts, { issueId, life, details, owing }: StoredLife): Promise<Done> {
  if (issueId === null) return done;
  const mark = `not-recovered:${life.round}`;
  if (owing.tries > 0 && (await followUpIssues.isTold(issueId, mark))) return done;
  await followUpIssues.tell(issueId, notRecoveredMessage(details.recoveryWords), mark);
  return done;
}

/**
 * Asks by one comment on the request. Whoever wished to be left alone finds the question in the portal only;
 * a request that is gone, or somebody else's by now, is not asked about.
 */
async function ask(ports: DutyPorts, one: StoredLife): Promise<Done> {
  const { answers, requests, persons, people, recoveryComments, clock } = ports;
  const cycle = parseAnswerKey(one.dedupeKey);
  const { requestId, details, owing } = one;
  const { outcome, remedies } = details;
  if (!cycle || outcome === null) return done;
  const key = cycleKey(cycle.issueId, cycle.cycle);
  if (owing.tries > 0 && (await recoveryComments.exists(requestId, key, remedies))) return askedNow;
  const [record, found] = await Promise.all([
    answers.findSurvey(requestId, cycle.cycle),
    requests.findNow([requestId]),
  ]);
  const request = found.get(requestId);
  const reporter = record?.cycle.reporter ?? null;
  if (!request?.portalUrl || reporter === null || request.reporterId !== reporter) return done;
  const { optedOut, snoozedUntil } = await persons.find(reporter);
  if (optedOut || (snoozedUntil ?? 0) > clock.now().getTime()) return done;
  const locale = (await people.localesOf([reporter])).get(reporter) ?? null;
  const body = recoveryMessage({ portalUrl: request.portalUrl, locale, outcome });
  await recoveryComments.post(requestId, body, key, remedies);
  return askedNow;
}

/** The mark speaks of the newest cycle; an older follow-up no longer shows in it. */
async function mark({ answers, requestMarks }: DutyPorts, one: StoredLife): Promise<Done> {
  const record = await answers.findSurvey(one.requestId);
  const isNewest = record !== null && record.cycle.cycle === parseAnswerKey(one.dedupeKey)?.cycle;
  if (!isNewest || !record.answer) return done;
  const followUp = { issueKey: one.issueKey, state: one.life.state };
  await requestMarks.set(one.requestId, markOf(record.cycle, record.answer, record.answer.answeredAt, followUp));
  return done;
}
