import { noRequest } from '../domain/complaint';
import { linkRetryMs } from '../domain/follow-up';
import type { Clock } from '../ports/clock';
import type { FollowUp, FollowUps } from '../ports/follow-ups';
import type { Issues } from '../ports/issues';

export type LinkPorts = Readonly<{
  followUps: Pick<FollowUps, 'linked' | 'linkRefused'>;
  issues: Pick<Issues, 'link'>;
  clock: Clock;
}>;

/** Links a follow-up's issue to its request. Refused, it is tried again while the follow-up is open, and its owner is told. */
export async function linkFollowUp({ followUps, issues, clock }: LinkPorts, followUp: FollowUp): Promise<void> {
  const { dedupeKey, issueKey, requestId, requestKey, closedAt } = followUp;
  if (issueKey === null) return;
  const now = clock.now();
  if (requestId === noRequest) return followUps.linked(dedupeKey, false, now);
  if (await issues.link(issueKey, requestKey)) return followUps.linked(dedupeKey, true, now);
  if (closedAt !== null) return followUps.linked(dedupeKey, false, now);
  return followUps.linkRefused(dedupeKey, new Date(now.getTime() + linkRetryMs));
}
