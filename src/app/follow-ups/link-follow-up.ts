import { noRequest } from '../../domain/follow-ups/complaint';
import { linkRetryMs } from '../../domain/follow-ups/follow-up';
import type { Clock } from '../../ports/platform/clock';
import type { FollowUpIssues } from '../../ports/follow-ups/follow-up-issues';
import type { FollowUp, FollowUps } from '../../ports/follow-ups/follow-ups';
import type { Issues } from '../../ports/requests/issues';
import type { Requests } from '../../ports/requests/requests';

export type LinkPorts = Readonly<{
  followUps: Pick<FollowUps, 'linked' | 'linkRefused'>;
  issues: Pick<Issues, 'link'>;
  requests: Pick<Requests, 'find'>;
  followUpIssues: Pick<FollowUpIssues, 'isInReach'>;
  clock: Clock;
}>;

/**
 * Links a follow-up's issue to its request. Refused, it is tried again while the follow-up is open, and its owner is
 * told; not so when the request was deleted, as there is nothing to mend. One whose project is archived or out of reach
 * may come back.
 */
export async function linkFollowUp(ports: LinkPorts, followUp: FollowUp): Promise<void> {
  const { followUps, issues, clock } = ports;
  const { dedupeKey, issueKey, requestId, requestKey, closedAt } = followUp;
  if (issueKey === null) return;
  const now = clock.now();
  if (requestId === noRequest) return followUps.linked(dedupeKey, false, now);
  if (await issues.link(issueKey, requestKey)) return followUps.linked(dedupeKey, true, now);
  if (closedAt !== null || (await isGone(ports, followUp))) return followUps.linked(dedupeKey, false, now);
  return followUps.linkRefused(dedupeKey, new Date(now.getTime() + linkRetryMs));
}

/** A single "not found" may be an outage. */
const isGone = async ({ requests, followUpIssues }: LinkPorts, { requestId, requestKey }: FollowUp) =>
  (await requests.find(requestId)) === null &&
  (await requests.find(requestId)) === null &&
  (await followUpIssues.isInReach(requestKey));
