import type { LedgerCycle } from '../../ports/asking/cycles';
import type { Log } from '../../ports/platform/log';
import { reconcileRequest, type ReconcilePorts } from './reconcile-request';

export type SweepPorts = ReconcilePorts & Readonly<{ log: Log }>;

/** Events arrive up to three minutes late and Jira's index lags by minutes; three hours forgive two sweeps that failed. */
const lookBackMinutes = 180;
const sameMomentMs = 2_000;

/** Finds resolutions and re-openings whose event never came, and reconciles those issues alone. */
export async function sweepLostEvents(ports: SweepPorts, minutes: number = lookBackMinutes): Promise<number> {
  const projects = await ports.settings.projects();
  const changed = await ports.requests.changedSince(projects, minutes);
  const known = new Map(
    (await ports.cycles.newestOf(changed.map(({ issueId }) => issueId))).map((cycle) => [cycle.issueId, cycle]),
  );
  const missed = changed.filter(({ issueId, resolvedAt }) => isBehind(known.get(issueId) ?? null, resolvedAt));
  for (const { issueId } of missed) {
    try {
      await reconcileRequest(ports, issueId);
    } catch (error) {
      ports.log.error('swept issue could not be reconciled', error, { issueId });
    }
  }
  return missed.length;
}

/** Whether the ledger has not heard of what Jira says now. */
function isBehind(cycle: LedgerCycle | null, resolvedAt: number | null): boolean {
  if (resolvedAt === null) return cycle !== null && cycle.endedAt === null;
  return cycle === null || cycle.endedAt !== null || resolvedAt > cycle.resolvedAt + sameMomentMs;
}
