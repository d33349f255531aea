import type { Said } from '../../domain/answering/answer';
import { movesNativeFeedback } from '../../domain/answering/survey-answering';
import type { Answers, SurveyRecord } from '../../ports/answering/answers';
import type { FollowUp, WakeFollowUps } from '../../ports/follow-ups/follow-ups';
import type { Log } from '../../ports/platform/log';
import type { NativeFeedback } from '../../ports/asking/native-feedback';
import type { RequestMarks } from '../../ports/asking/request-marks';
import type { Viewer } from '../../ports/requests/requests';
import { markOf } from './mark-of-answer';

export type CourtesyPorts = Readonly<{
  answers: Pick<Answers, 'recordNativeRefusal'>;
  wakeFollowUps: WakeFollowUps;
  nativeFeedback: NativeFeedback;
  requestMarks: Pick<RequestMarks, 'set'>;
  log: Log;
}>;

/** An answer that has just been kept; `record` is how the survey stood before. */
type Kept = Readonly<{
  viewer: Viewer;
  requestKey: string;
  record: SurveyRecord;
  said: Said;
  followUp: FollowUp | null;
  now: Date;
}>;

/**
 * What is done with an answer once it is safe: wake who opens the follow-up, mark the request, and keep JSM's own
 * reports in step. A failure here is noted and never shown as a failure of the answer.
 */
export async function sendCourtesies(ports: CourtesyPorts, kept: Kept): Promise<void> {
  const { record, said, viewer, followUp, now } = kept;
  const { cycle } = record;
  const attempt = async (what: string, act: () => Promise<unknown>) => {
    try {
      await act();
    } catch (error) {
      ports.log.error(what, error, { issueId: cycle.issueId, cycle: cycle.cycle });
    }
  };
  await Promise.all([
    followUp && attempt('the follow-up worker was not woken', () => ports.wakeFollowUps.wake()),
    attempt('the request was not marked', () =>
      ports.requestMarks.set(cycle.issueId, markOf(cycle, said, now.getTime(), followUp)),
    ),
    // Forge lends no voice to `unlicensed` accounts, and JSM takes the rating from the reporter alone.
    viewer.accountType !== 'unlicensed' &&
      movesNativeFeedback(said, record.answer) &&
      attempt('the native feedback was not kept', () => postNative(ports, kept)),
  ]);
}

async function postNative({ nativeFeedback, answers }: CourtesyPorts, { requestKey, record, said }: Kept) {
  if (said.score === null) return;
  const accepted = await nativeFeedback.post(requestKey, said.score, said.comment);
  if (!accepted) await answers.recordNativeRefusal(record.cycle.issueId, record.cycle.cycle);
}
