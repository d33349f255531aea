import { cyclesOf } from '../../domain/requests/cycle';
import { type ExclusionFacts, noFacts } from '../../domain/asking/exclusions';
import type { SettingsVersion } from '../../domain/settings/project-settings';
import type { Clock } from '../../ports/platform/clock';
import type { Cycles } from '../../ports/asking/cycles';
import type { Agents } from '../../ports/settings/permissions';
import type { Request, Requests } from '../../ports/requests/requests';
import type { Settings } from '../../ports/settings/settings';
import { candidatesOf } from './candidates-of';
import { readExclusionFacts, type ExclusionPorts } from './read-exclusion-facts';

export type ReconcilePorts = ExclusionPorts &
  Readonly<{
    requests: Requests;
    cycles: Cycles;
    settings: Settings;
    agents: Agents;
    clock: Clock;
  }>;

/**
 * Brings the ledger in step with one issue, whatever event made us look. The issue is read once and its
 * cycles follow from the changelog alone, so duplicates, late and re-ordered events change nothing.
 * Answers whether it is a request.
 */
export async function reconcileRequest(ports: ReconcilePorts, issueId: number): Promise<boolean> {
  const request = await ports.requests.find(issueId);
  if (!request?.isServiceProject) return false;
  const isRequest = request.requestType !== null;
  const cycles = cyclesOf(request.changes);
  if (cycles.length === 0) return isRequest;
  const settings = await ports.settings.read(request.projectId);
  const timeZone = await ports.settings.reportingTimeZone();
  const reporter = await reporterOf(ports, request, settings);
  const now = ports.clock.now();
  const candidatesKnowing = (facts: ExclusionFacts) =>
    candidatesOf({ ...request, reporter }, cycles, { settings, timeZone, facts, now: now.getTime() });
  const plain = candidatesKnowing(noFacts);
  // Filters and groups cost calls to Jira; whom an earlier rule leaves out needs none.
  const facts = plain.some(({ eligible }) => eligible)
    ? await readExclusionFacts(ports, settings.settings, { issueId, reporterId: reporter?.accountId ?? null })
    : noFacts;
  await ports.cycles.reconcile(facts === noFacts ? plain : candidatesKnowing(facts), now);
  return isRequest;
}

/** Agents share their account type with licensed customers; only for those Jira is asked. */
async function reporterOf(
  { agents }: ReconcilePorts,
  { reporter, projectId, requestType }: Request,
  { settings }: SettingsVersion,
) {
  if (!reporter?.mayBeAgent || !settings.on || requestType === null) return reporter;
  return (await agents.isAgent(reporter.accountId, projectId)) ? { ...reporter, kind: 'agent' as const } : reporter;
}
