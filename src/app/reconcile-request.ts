import { dayOf } from '../domain/calendar';
import { cycleKey, cyclesOf, type Cycle } from '../domain/cycle';
import { type ExclusionFacts, noFacts } from '../domain/exclusions';
import { decideEligibility } from '../domain/eligibility';
import { isEscalated } from '../domain/escalation';
import { freeze } from '../domain/frozen';
import type { SettingsVersion } from '../domain/project-settings';
import { planAsk } from '../domain/survey-plan';
import type { Clock } from '../ports/clock';
import type { Candidate, Cycles } from '../ports/cycles';
import type { Agents } from '../ports/permissions';
import type { Request, Requests } from '../ports/requests';
import type { Settings } from '../ports/settings';
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
    cycles.map((cycle, n) => ({
      ...candidateOf({ ...request, reporter }, cycle, facts, settings, timeZone, now.getTime()),
      escalated: isEscalated(settings.settings.escalation, {
        from: cycles[n - 1]?.endedAt ?? request.createdAt,
        resolvedAt: cycle.resolvedAt,
        slaMissed: request.slaResolution === 'missed',
        changes: request.changes,
        priorityOrder: request.priorityOrder,
        labels: request.labels,
      }),
    }));
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

function candidateOf(
  request: Request,
  cycle: Cycle,
  facts: ExclusionFacts,
  { version, settings }: SettingsVersion,
  timeZone: string,
  now: number,
): Omit<Candidate, 'escalated'> {
  const today = {
    assigneeId: request.assignee?.id ?? null,
    reporterId: request.reporter?.accountId ?? null,
    priorityId: request.priority?.id ?? null,
  };
  const frozen = freeze(cycle, request.changes, { ...today, publicComments: request.publicComments });
  const eligibility = decideEligibility(
    {
      key: cycleKey(request.issueId, cycle.number),
      requestTypeId: request.requestType?.id ?? null,
      resolutionId: cycle.resolutionId,
      reporter: reporterAt(request, frozen.reporterId),
      assigneeId: frozen.assigneeId,
      organisationIds: request.organisationIds,
      facts,
    },
    settings,
  );
  const {
    issueId,
    key,
    projectId,
    requestType,
    organisation,
    team,
    channel,
    createdAt,
    firstResponseAt,
    slaResolution,
    slaFirstResponse,
  } = request;
  return {
    ...{
      issueId,
      cycle: cycle.number,
      projectId,
      issueKey: key,
      requestType,
      organisation,
      team,
      channel,
      createdAt,
      firstResponseAt,
    },
    ...{
      slaResolution,
      slaFirstResponse,
      resolutionId: cycle.resolutionId,
      resolvedAt: cycle.resolvedAt,
      endedAt: cycle.endedAt,
    },
    resolvedDay: dayOf(cycle.resolvedAt, timeZone),
    agent: nameOf(frozen.assigneeId, request.assignee),
    priority: nameOf(frozen.priorityId, request.priority),
    reporter: frozen.reporterId,
    reassignments: frozen.reassignments,
    reopens: frozen.reopens,
    publicComments: frozen.publicComments,
    settingsVersion: version,
    ...planAsk(cycle, eligibility, settings, now),
  };
}

/** What was true then may not be what Jira names now; an id without a name is still the right id. */
const nameOf = (id: string | null, today: Readonly<{ id: string; name: string }> | null) =>
  id === null ? null : { id, name: today?.id === id ? today.name : '' };

/** The reporter of the resolution; one who was replaced since is taken as a customer and looked at again before the ask. */
const reporterAt = ({ reporter }: Request, id: string | null) =>
  id === null
    ? null
    : reporter?.accountId === id
      ? reporter
      : { accountId: id, active: true, kind: 'customer' as const };
