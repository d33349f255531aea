import type { Said } from '../../domain/answering/answer';
import { parseCycleKey } from '../../domain/requests/cycle';
import { restsUntil } from '../../domain/asking/eligibility';
import type { ProjectSettings } from '../../domain/settings/project-settings';
import { isLongDone } from '../../domain/answering/survey-answering';
import { ticketStateOf, type TicketState } from '../../domain/answering/ticket-state';
import type { Answers, PastScore, StoredAnswer, SurveyRecord } from '../../ports/answering/answers';
import type { Clock } from '../../ports/platform/clock';
import type { Cycles, LedgerCycle } from '../../ports/asking/cycles';
import type { FollowUp } from '../../ports/follow-ups/follow-ups';
import type { People, Permissions, SeenIssue } from '../../ports/settings/permissions';
import type { PersonWishes } from '../../ports/answering/person-wishes';
import type { Settings } from '../../ports/settings/settings';
import { wordsExpired } from '../keeping/words-expired';

export type ReadTicketPorts = Readonly<{
  permissions: Pick<Permissions, 'findIssue'>;
  answers: Pick<Answers, 'findSurvey' | 'lastScores'>;
  cycles: Pick<Cycles, 'findNewest'>;
  persons: Pick<PersonWishes, 'find'>;
  people: Pick<People, 'nameOf'>;
  settings: Pick<Settings, 'read' | 'reportingTimeZone'>;
  clock: Clock;
}>;

/** Somebody with a Jira licence in front of an issue. */
export type Colleague = Readonly<{ accountId: string; issueId: number }>;

export type Rest = Readonly<{ askedAt: number; requestKey: string | null; nextFrom: number }>;

export type TicketPanel = Readonly<{
  state: TicketState;
  issue: SeenIssue;
  cycle: LedgerCycle | null;
  answer: (Said & StoredAnswer) | null;
  /** The answer has no words, and is older than the project keeps them. */
  wordsExpired: boolean;
  rest: Rest | null;
  settings: ProjectSettings;
  customer: Readonly<{ name: string; organisation: string | null }> | null;
  /** Oldest first. */
  lastFive: readonly PastScore[];
  followUp: (FollowUp & Readonly<{ ownerName: string | null }>) | null;
}>;

/** The viewer may not see the issue in Jira, so the panel tells nothing of it. */
export class NotYourTicket extends Error {
  constructor() {
    super('You cannot see this request in Jira, so its survey is not shown either.');
    this.name = 'NotYourTicket';
  }
}

/** What the ticket panel tells this colleague; the issue is read as them, which proves that they may see it. */
export async function readTicket(ports: ReadTicketPorts, { accountId, issueId }: Colleague): Promise<TicketPanel> {
  const issue = await ports.permissions.findIssue(issueId);
  if (!issue) throw new NotYourTicket();
  const [record, { settings }] = await Promise.all([
    ports.answers.findSurvey(issue.issueId),
    ports.settings.read(issue.projectId),
  ]);
  const now = ports.clock.now().getTime();
  const state = !record && isLongDone(issue.resolvedAt, now) ? 'not-known' : stateFor(record, settings, accountId, now);
  const answer = state === 'answered' ? (record?.answer ?? null) : null;
  const followUp = state === 'limited' ? null : (record?.followUp ?? null);
  const [lastFive, rest, ownerName, expired] = await Promise.all([
    lastFiveOf(ports, issue, settings, accountId),
    state === 'not-asked' && record?.cycle.reason === 'resting' ? restOf(ports, record.cycle, settings) : null,
    followUp?.owner ? ports.people.nameOf(followUp.owner) : null,
    wordsExpired(ports.settings, settings.keeping, answer, now),
  ]);
  return {
    ...{ state, issue, settings, rest, answer, wordsExpired: expired },
    cycle: record?.cycle ?? null,
    customer: issue.reporter && { name: issue.reporter.name, organisation: record?.organisation?.name || null },
    lastFive: state === 'limited' ? [] : lastFive,
    followUp: followUp && { ...followUp, ownerName },
  };
}

function stateFor(record: SurveyRecord | null, settings: ProjectSettings, viewer: string, now: number): TicketState {
  if (!record) return 'not-resolved';
  const { cycle, answer, agent } = record;
  const isLimited = settings.limitRatedAgent && agent?.id === viewer;
  return ticketStateOf({ ...cycle, isAnswered: answer !== null && answer.solved !== null, isLimited }, now);
}

/** Where a rated agent's view is limited, ratings of their own work stay out of every list they see. */
async function lastFiveOf(
  { answers }: ReadTicketPorts,
  issue: SeenIssue,
  { limitRatedAgent }: ProjectSettings,
  viewer: string,
) {
  if (!issue.reporter) return [];
  const newestFirst = await answers.lastScores(issue.reporter.id, issue.projectId, 5);
  return newestFirst.filter(({ agentId }) => !limitRatedAgent || agentId !== viewer).reverse();
}

/** Since when this person rests, and for which request of the same project they were asked. */
async function restOf(
  { persons, cycles }: ReadTicketPorts,
  { reporter, projectId }: LedgerCycle,
  { restDays }: ProjectSettings,
): Promise<Rest | null> {
  if (reporter === null) return null;
  const { askedAt, askedFor } = await persons.find(reporter);
  if (askedAt === null) return null;
  const other = askedFor === null ? null : parseCycleKey(askedFor);
  const asked = other && (await cycles.findNewest(other.issueId));
  // Another project's requests are nobody's business here.
  return {
    askedAt,
    requestKey: asked?.projectId === projectId ? asked.issueKey : null,
    nextFrom: restsUntil(askedAt, restDays),
  };
}
