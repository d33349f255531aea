import { whyFollowUp, type AnswerKind, type Said } from '../../domain/answering/answer';
import { dayOf } from '../../domain/calendar';
import { cycleId, cycleKey } from '../../domain/requests/cycle';
import { answerKey } from '../../domain/follow-ups/follow-up';
import { dueTimes } from '../../domain/follow-ups/follow-up-clocks';
import { usualHours } from '../../domain/requests/working-time';
import { longestComment, tidy, type Refusal } from '../../domain/answering/survey-answering';
import type { Answers, StoredAnswer, SurveyRecord } from '../../ports/answering/answers';
import type { Cycles } from '../../ports/asking/cycles';
import type { FollowUp, FollowUps } from '../../ports/follow-ups/follow-ups';
import type { Viewer } from '../../ports/requests/requests';
import type { Settings } from '../../ports/settings/settings';
import { sendCourtesies, type CourtesyPorts } from './answer-courtesies';
import { lookAtSurvey, type Look, type Visitor } from './look-at-survey';
import { panelOf, readSurvey, type ReadSurveyPorts, type SurveyPanel } from './read-survey';

export type SubmitAnswerPorts = ReadSurveyPorts &
  CourtesyPorts &
  Readonly<{
    answers: Pick<Answers, 'findSurvey' | 'appendRevision' | 'store' | 'storeText' | 'markDirty'>;
    settings: Pick<Settings, 'read' | 'reportingTimeZone'>;
    cycles: Pick<Cycles, 'withdraw'>;
    followUps: Pick<FollowUps, 'owe'>;
  }>;

/** One press of a button: what was said, on top of which revision, and the token that names the press. */
export type Press = Said & Readonly<{ revision: number; token: string }>;

export type SubmitOutcome =
  | Readonly<{ kind: 'saved'; panel: SurveyPanel }>
  | Readonly<{ kind: 'refused'; because: Refusal | 'changed-elsewhere' | 'comment-too-long'; panel: SurveyPanel }>;

type Seen = Extract<Look, { kind: 'seen' }>;
/** Everything that is settled about an answer before it is written. */
type Answering = Readonly<{
  look: Seen;
  viewer: Viewer;
  record: SurveyRecord;
  kind: AnswerKind;
  said: Said;
  revision: number;
  token: string;
}>;

/**
 * Takes an answer. The revision decides between two tabs: the first to write a number keeps it, and the same
 * press sent again finds its own token there. Each write can be repeated; `healAnswers` finishes what a crash cut short.
 */
export async function submitAnswer(ports: SubmitAnswerPorts, visitor: Visitor, press: Press): Promise<SubmitOutcome> {
  const look = await lookAtSurvey(ports, visitor);
  if (look.kind === 'stranger' || look.standing.kind === 'refused' || !look.record) {
    const panel = await panelOf(ports, look, visitor.locale);
    return { kind: 'refused', because: panel.state === 'refused' ? panel.because : 'not-resolved', panel };
  }
  if ((press.comment?.length ?? 0) > longestComment)
    return { kind: 'refused', because: 'comment-too-long', panel: await panelOf(ports, look, visitor.locale) };

  const { record, viewer, standing } = look;
  const newest = record.answer?.revision ?? 0;
  const answering = {
    look,
    viewer,
    record,
    kind: standing.as,
    said: tidy(press),
    revision: press.revision + 1,
    token: press.token,
  };
  if (press.revision > newest || !(await keepRevision(ports, answering)))
    return { kind: 'refused', because: 'changed-elsewhere', panel: await readSurvey(ports, visitor) };
  // A repeat of a press that has been answered over since changes nothing any more.
  if (newest > answering.revision) return { kind: 'saved', panel: await panelOf(ports, look, visitor.locale) };

  const settled = await write(ports, answering);
  const { now, request } = look;
  await sendCourtesies(ports, { ...answering, now, requestKey: request.key, followUp: settled.followUp });
  return { kind: 'saved', panel: await panelOf(ports, { ...look, record: settled }, visitor.locale) };
}

const keepRevision = async (
  { answers }: SubmitAnswerPorts,
  { look, record: { cycle }, viewer, said, revision, token }: Answering,
) =>
  (await answers.appendRevision(
    cycleId(cycle.issueId, cycle.cycle),
    revision,
    said,
    viewer.accountId,
    token,
    look.now,
  )) === 'kept';

/** Writes the answer, marks its figures and owes its follow-up; answers with the record as it then stands. */
async function write(
  ports: SubmitAnswerPorts,
  { look, viewer, record, kind, said, revision }: Answering,
): Promise<SurveyRecord> {
  const { answers, settings, followUps } = ports;
  const { cycle, answer: before } = record;
  const { now } = look;
  const zone = await settings.reportingTimeZone();
  const day = before?.day ?? dayOf(now.getTime(), zone);
  if (said.comment !== null || before?.comment)
    await answers.storeText(cycleId(cycle.issueId, cycle.cycle), cycle.projectId, viewer.accountId, said.comment, now);
  await answers.store(cycle, said, kind, revision, day, now);
  await answers.markDirty(cycle.projectId, [day, dayOf(cycle.resolvedAt, zone)]);

  // Whoever has told us already is not asked any more.
  if (cycle.state === 'planned' && said.solved !== null)
    await ports.cycles.withdraw(cycle.issueId, cycle.cycle, 'already-answered', now);
  const owedFor = whyFollowUp(said, look.settings.alarmLevel);
  const dedupeKey = answerKey(cycleKey(cycle.issueId, cycle.cycle));
  const owing = { dedupeKey, projectId: cycle.projectId, requestId: cycle.issueId, requestKey: cycle.issueKey };
  const due = dueTimes(now.getTime(), usualHours(zone), look.settings.targets);
  if (owedFor && !record.followUp) await followUps.owe({ ...owing, owedFor, due }, now);
  const followUp = record.followUp ?? (owedFor && { ...owing, ...justOwed, owedFor, owedAt: now.getTime() });
  const answer: StoredAnswer = {
    ...said,
    kind: before?.kind ?? kind,
    answeredAt: now.getTime(),
    day,
    revision,
    readAt: before?.readAt ?? null,
  };
  return { ...record, answer, followUp };
}

const justOwed: Omit<FollowUp, 'dedupeKey' | 'projectId' | 'requestId' | 'requestKey' | 'owedFor' | 'owedAt'> = {
  ...{
    state: 'owed',
    problem: null,
    attempts: 0,
    issueId: null,
    issueKey: null,
    owner: null,
    linked: false,
    toldRevision: 0,
  },
  ...{
    openedAt: null,
    contactedAt: null,
    remedyAt: null,
    outcome: null,
    recovery: null,
    recoveryAt: null,
    closedAt: null,
  },
};
