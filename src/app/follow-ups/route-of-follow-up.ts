import { dayOf, isoDay } from '../../domain/calendar';
import type { Complaint } from '../../domain/follow-ups/complaint';
import { severityOf } from '../../domain/follow-ups/follow-up';
import { routeFollowUp, type Route } from '../../domain/follow-ups/follow-up-routing';
import type { ProjectSettings } from '../../domain/settings/project-settings';
import type { SurveyRecord } from '../../ports/answering/answers';
import type { FollowUp } from '../../ports/follow-ups/follow-ups';
import type { Request } from '../../ports/requests/requests';

/** What is known of a follow-up when its issue is made. */
export type Known = Readonly<{
  record: SurveyRecord | null;
  request: Request | null;
  complaint: Complaint | null;
  isAfterChange: boolean;
}>;

/** A route with the moment it is due. */
export type DatedRoute = Route & Readonly<{ dueAt: number | null }>;

const hourMs = 3_600_000;

/** Where a follow-up goes by the project's rules. */
export function routeOf(
  settings: ProjectSettings,
  followUp: FollowUp,
  { record, request, complaint, isAfterChange }: Known,
): DatedRoute {
  const { dedupeKey, owedFor, owedAt } = followUp;
  const said = record?.answer?.solved == null ? null : record.answer;
  const grave = complaint?.majorConcern ?? false;
  const route = routeFollowUp(settings.followUp.rules ?? [], settings.followUp, {
    ...{ dedupeKey, owedFor, severity: grave ? 'grave' : severityOf(owedFor, said) },
    ...{ score: said?.score ?? null, isSolved: said?.solved ?? null, reasons: said?.reasons ?? [] },
    wantsContact: complaint?.wantsContact ?? said?.wantsContact ?? false,
    majorConcern: complaint?.majorConcern ?? said?.majorConcern ?? false,
    isAfterChange,
    requestTypeId: request?.requestType?.id ?? null,
    organisationId: record?.organisation?.id ?? request?.organisation?.id ?? null,
    ratedAgent: ratedAgentOf({ record, request }),
  });
  return { ...route, dueAt: route.dueHours === null ? null : owedAt + route.dueHours * hourMs };
}

/** A complaint is about whoever works on the request, so it is not theirs to look into. */
export const ratedAgentOf = ({ record, request }: Pick<Known, 'record' | 'request'>) =>
  record?.agent?.id ?? request?.assignee?.id ?? null;

/** Jira keeps due dates as days. */
export const dueOn = ({ dueAt }: DatedRoute, timeZone: string) =>
  dueAt === null ? null : isoDay(dayOf(dueAt, timeZone));
