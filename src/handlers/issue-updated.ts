import * as v from 'valibot';
import { reconcileRequest, type ReconcilePorts } from '../app/asking/reconcile-request';
import { syncFollowUpIssue, type SyncPorts } from '../app/follow-ups/sync-follow-up-issue';
import { syncImprovement, type SyncImprovementsPorts } from '../app/improvements/sync-improvements';
import { deliver, type DeliverPorts } from './deliver';

/** Only the id is taken from the event: everything else is read again, since events come late, twice and out of order. */
const event = v.object({
  issue: v.object({ id: v.pipe(v.union([v.string(), v.number()]), v.transform(Number), v.integer(), v.minValue(1)) }),
});

/** Jira says that an issue's resolution changed. */
export const issueUpdated = (ports: ReconcilePorts & SyncPorts & SyncImprovementsPorts & DeliverPorts) =>
  deliver(ports, 'issue-updated', event, async ({ issue }) => {
    // Whatever is no request may be the issue of a follow-up or an improvement; requests are spared the look.
    if (await reconcileRequest(ports, issue.id)) return;
    await syncFollowUpIssue(ports, issue.id);
    await syncImprovement(ports, issue.id);
  });
