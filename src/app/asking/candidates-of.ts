import { dayOf } from '../../domain/calendar';
import { cycleKey, type Cycle } from '../../domain/requests/cycle';
import { decideEligibility } from '../../domain/asking/eligibility';
import { isEscalated } from '../../domain/requests/escalation';
import type { ExclusionFacts } from '../../domain/asking/exclusions';
import { replyInCycle } from '../../domain/requests/first-reply';
import { freeze } from '../../domain/requests/frozen';
import type { SettingsVersion } from '../../domain/settings/project-settings';
import { waitedMs } from '../../domain/requests/waiting';
import { planAsk } from '../../domain/asking/survey-plan';
import type { Candidate } from '../../ports/asking/cycles';
import type { Request } from '../../ports/requests/requests';

type Known = Readonly<{ settings: SettingsVersion; timeZone: string; facts: ExclusionFacts; now: number }>;

/** The cycles of a request as candidates: frozen as they were at each resolution, and decided on. */
export const candidatesOf = (
  request: Request,
  cycles: readonly Cycle[],
  { settings, timeZone, facts, now }: Known,
): readonly Candidate[] =>
  cycles.map((cycle, n) => {
    const story = {
      from: cycles[n - 1]?.endedAt ?? request.createdAt,
      resolvedAt: cycle.resolvedAt,
      changes: request.changes,
    };
    return {
      ...candidateOf(request, cycle, facts, settings, timeZone, now),
      waitedMs: waitedMs(settings.settings.waitingStatuses, story),
      escalated: isEscalated(settings.settings.escalation, {
        ...story,
        slaMissed: request.slaResolution === 'missed',
        priorityOrder: request.priorityOrder,
        labels: request.labels,
      }),
    };
  });

function candidateOf(
  request: Request,
  cycle: Cycle,
  facts: ExclusionFacts,
  { version, settings }: SettingsVersion,
  timeZone: string,
  now: number,
): Omit<Candidate, 'escalated' | 'waitedMs'> {
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
      firstResponseAt: replyInCycle(firstResponseAt, cycle.resolvedAt),
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
