import { askDueSurveys, type AskPorts } from '../app/asking/ask-due-surveys';
import { markedSoFar, markRequests, type MarkPorts } from '../app/asking/mark-requests';
import { raiseFollowUps, type RaiseFollowUpsPorts } from '../app/follow-ups/raise-follow-ups';
import { settleMs } from '../domain/follow-ups/follow-up';
import type { Waiting, WorkWaiting } from '../ports/platform/work-waiting';
import { schedule, type Task } from './schedule';

export type FiveMinutesPorts = AskPorts & MarkPorts & RaiseFollowUpsPorts & Readonly<{ waiting: Waiting }>;

const budgetSeconds = 180;
const everything: WorkWaiting = { asks: true, followUps: true, marks: true };

/** What has to happen soon: asking who is due, opening what is owed, marks. A quiet site costs one look. */
export const fiveMinutes = (ports: FiveMinutesPorts) => {
  const work = (has: WorkWaiting): readonly Task[] => [
    ...(has.asks ? [{ name: 'asking', run: (mayContinue: () => boolean) => askDueSurveys(ports, mayContinue) }] : []),
    ...(has.followUps
      ? [{ name: 'following up', run: (mayContinue: () => boolean) => raiseFollowUps(ports, mayContinue) }]
      : []),
    ...(has.asks || has.marks
      ? [{ name: 'marking', run: (mayContinue: () => boolean) => markRequests(ports, mayContinue) }]
      : []),
  ];
  return async () => schedule(ports, budgetSeconds, work(await look(ports)))();
};

/** A look that fails is no reason to leave work undone. */
async function look({ waiting, memory, clock, log }: FiveMinutesPorts): Promise<WorkWaiting> {
  try {
    const { upTo, keys } = await markedSoFar(memory);
    return await waiting.look(clock.now(), settleMs, { upTo, count: keys.length });
  } catch (error) {
    log.error('what waits could not be looked up; everything is tried', error);
    return everything;
  }
}
