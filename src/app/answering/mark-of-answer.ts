import type { Said } from '../../domain/answering/answer';
import { recoveredOf } from '../../domain/follow-ups/follow-up';
import { isSatisfied } from '../../domain/answering/score';
import type { LedgerCycle } from '../../ports/asking/cycles';
import type { FollowUp } from '../../ports/follow-ups/follow-ups';
import type { RequestMark } from '../../ports/asking/request-marks';

/** What JQL and Automation see of a request that was just answered, or whose answer was taken back. */
export function markOf(
  cycle: LedgerCycle,
  said: Said,
  answeredAt: number,
  followUp: (Pick<FollowUp, 'issueKey'> & Partial<Pick<FollowUp, 'state'>>) | null,
): RequestMark {
  const followUpState = followUp && (followUp.state ?? 'open');
  const shared = {
    ...{ cycle: cycle.cycle, reason: cycle.reason },
    ...{ followUp: followUp && (followUp.issueKey ?? 'owed'), followUpState, recovered: recoveredOf(followUpState) },
  };
  if (said.solved === null)
    return {
      ...shared,
      state: cycle.askedAt === null ? 'not-asked' : 'asked',
      score: null,
      satisfied: null,
      answeredAt: null,
    };
  const satisfied = said.score === null ? null : isSatisfied(said.score) ? 'yes' : 'no';
  return { ...shared, state: 'answered', score: said.score, satisfied, answeredAt: new Date(answeredAt).toISOString() };
}
