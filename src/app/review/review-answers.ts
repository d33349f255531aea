import { whyFollowUp } from '../../domain/answering/answer';
import { cycleId, cycleKey, parseCycleKey } from '../../domain/requests/cycle';
import { answerKey } from '../../domain/follow-ups/follow-up';
import type { Answers, SurveyRecord } from '../../ports/answering/answers';
import type { FollowUpLives } from '../../ports/follow-ups/follow-up-life';
import type { FollowUps, WakeFollowUps } from '../../ports/follow-ups/follow-ups';
import type { Log } from '../../ports/platform/log';
import type { RequestComments } from '../../ports/review/reviews';
import { dueUnder } from '../follow-ups/due-of-follow-up';
import type { ReadReviewPorts, Reviewer } from './read-review';

export type ReviewPorts = ReadReviewPorts &
  Readonly<{
    answers: Pick<Answers, 'findSurvey'>;
    followUps: Pick<FollowUps, 'owe'>;
    lives: Pick<FollowUpLives, 'markRead'>;
    wakeFollowUps: WakeFollowUps;
    requestComments: RequestComments;
    log: Log;
  }>;

export type Reviewed = Readonly<{ kind: 'done' }> | Readonly<{ kind: 'refused'; because: 'not-allowed' | 'gone' }>;

const done: Reviewed = { kind: 'done' };
const refuse = (because: 'not-allowed' | 'gone'): Reviewed => ({ kind: 'refused', because });

/** Remembers that these answers were read, now, unless they were before. */
export async function markAnswersRead(ports: ReviewPorts, who: Reviewer, keys: readonly string[]): Promise<Reviewed> {
  const { permissions, reviews, lives, clock } = ports;
  if (!(await permissions.mayAdminister(who.projectId))) return refuse('not-allowed');
  const cycles = keys.flatMap((key) => parseCycleKey(key) ?? []);
  const now = clock.now();
  await reviews.markRead(
    who.projectId,
    cycles.map(({ issueId, cycle }) => cycleId(issueId, cycle)),
    now,
  );
  for (const { issueId, cycle } of cycles) await lives.markRead(answerKey(cycleKey(issueId, cycle)), now);
  return done;
}

/** Owes a follow-up for an answer that nobody would owe one for by rule; one that is owed already stays as it is. */
export const followUpByHand = (ports: ReviewPorts, who: Reviewer, key: string): Promise<Reviewed> =>
  onAnswer(ports, who, key, async ({ cycle, answer }) => {
    const { alarmLevel } = (await ports.settings.read(who.projectId)).settings;
    const owedFor = (answer && whyFollowUp(answer, alarmLevel)) ?? 'by-hand';
    const { projectId, issueId: requestId, issueKey: requestKey } = cycle;
    const dedupeKey = answerKey(key);
    const now = ports.clock.now();
    const due = await dueUnder(ports.settings, projectId, now.getTime());
    await ports.followUps.owe({ dedupeKey, projectId, requestId, requestKey, owedFor, due }, now);
    try {
      await ports.wakeFollowUps.wake();
    } catch (error) {
      ports.log.error('The follow-up worker was not woken', error, { dedupeKey });
    }
    return true;
  });

/** Thanks the customer in a public comment, in the words and the voice of whoever presses the button. */
export const thankCustomer = (ports: ReviewPorts, who: Reviewer, key: string, words: string): Promise<Reviewed> =>
  onAnswer(ports, who, key, ({ cycle }) => ports.requestComments.postAsViewer(cycle.issueKey, words));

/** Acts on one answer of the project and takes it as read. */
async function onAnswer(
  ports: ReviewPorts,
  who: Reviewer,
  key: string,
  act: (record: SurveyRecord) => Promise<boolean>,
): Promise<Reviewed> {
  if (!(await ports.permissions.mayAdminister(who.projectId))) return refuse('not-allowed');
  const parsed = parseCycleKey(key);
  const record = parsed && (await ports.answers.findSurvey(parsed.issueId, parsed.cycle));
  // The key comes from the screen, so the project it belongs to is looked up.
  if (!record?.answer || record.cycle.projectId !== who.projectId) return refuse('gone');
  if (!(await act(record))) return refuse('not-allowed');
  return markAnswersRead(ports, who, [key]);
}
