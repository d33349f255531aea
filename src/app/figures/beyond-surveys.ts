import { followUpKinds, type FollowUpKind } from '../../domain/follow-ups/follow-up-routing';
import type { Visit } from '../../domain/review/review';
import type { Clock } from '../../ports/platform/clock';
import type { Complaints } from '../../ports/follow-ups/complaints';
import type { Permissions } from '../../ports/settings/permissions';
import type { Visits } from '../../ports/review/reviews';
import type { Routes } from '../../ports/follow-ups/routes';
import type { Reviewer } from '../review/read-review';

export type BeyondSurveysPorts = Readonly<{
  complaints: Pick<Complaints, 'count'>;
  visits: Visits;
  routes: Pick<Routes, 'countByKind'>;
  permissions: Pick<Permissions, 'mayAdminister'>;
  clock: Clock;
}>;

export type BeyondSurveys = Readonly<{
  complaints: number;
  visits: readonly Visit[];
  routed: readonly Readonly<{ kind: FollowUpKind; count: number }>[];
}>;

const dayMs = 86_400_000;
const days = 90;
const visitsShown = 20;

/** What is known beside the surveys: complaints, visits, and where follow-ups of the last 90 days went. */
export async function readBeyondSurveys(
  ports: BeyondSurveysPorts,
  { projectId }: Reviewer,
): Promise<BeyondSurveys | null> {
  const { complaints, visits, routes, permissions, clock } = ports;
  if (!(await permissions.mayAdminister(projectId))) return null;
  const since = new Date(clock.now().getTime() - days * dayMs);
  const [count, latest, byKind] = await Promise.all([
    complaints.count(projectId, since),
    visits.latest(projectId, visitsShown),
    routes.countByKind(projectId, since, new Date(clock.now().getTime() + 1)),
  ]);
  const routed = followUpKinds.map((kind) => ({ kind, count: byKind.get(kind) ?? 0 }));
  return { complaints: count, visits: latest, routed: routed.filter((one) => one.count > 0) };
}

/** Keeps a record of a visit; sent twice it is kept once. */
export async function logVisit(
  ports: BeyondSurveysPorts,
  { projectId, accountId }: Reviewer,
  visit: Omit<Visit, 'projectId' | 'loggedBy' | 'at'>,
): Promise<BeyondSurveys | null> {
  if (!(await ports.permissions.mayAdminister(projectId))) return null;
  await ports.visits.log({ ...visit, projectId, loggedBy: accountId, at: ports.clock.now().getTime() });
  return readBeyondSurveys(ports, { projectId, accountId });
}
