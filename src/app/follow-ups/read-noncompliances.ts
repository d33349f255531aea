import { dayOf, isoDay, startOf } from '../../domain/calendar';
import type { Days } from '../../domain/figures/period';
import { followUpKinds, type FollowUpKind } from '../../domain/follow-ups/follow-up-routing';
import { noncompliancesOf, type Noncompliance } from '../../domain/follow-ups/noncompliance';
import { usualHours } from '../../domain/requests/working-time';
import type { Clock } from '../../ports/platform/clock';
import type { FollowUpLives, StoredLife } from '../../ports/follow-ups/follow-up-life';
import type { People, Permissions } from '../../ports/settings/permissions';
import type { Routes } from '../../ports/follow-ups/routes';
import type { Settings } from '../../ports/settings/settings';
import { periodsOf, type FiguresQuestion } from '../figures/read-figures';
import type { Reviewer } from '../review/read-review';

export type NoncompliancePorts = Readonly<{
  lives: Pick<FollowUpLives, 'broken'>;
  routes: Pick<Routes, 'countByKind'>;
  people: Pick<People, 'nameOf'>;
  permissions: Pick<Permissions, 'mayAdminister' | 'mayBrowse'>;
  settings: Pick<Settings, 'reportingTimeZone'>;
  clock: Clock;
}>;

export type ListedNoncompliance = Noncompliance &
  Readonly<{
    dedupeKey: string;
    requestKey: string | null;
    issueKey: string | null;
    owner: string | null;
    owedAt: number;
  }>;

export type Noncompliances = Readonly<{
  kind: 'noncompliances';
  from: string;
  to: string;
  /** Newest first. */
  rows: readonly ListedNoncompliance[];
  /** More follow-ups broke a rule than are listed. */
  hasMore: boolean;
}>;

const mostFollowUps = 300;

const spanOf = ({ from, to }: Days, zone: string) =>
  [new Date(startOf(from, zone)), new Date(startOf(to + 1, zone))] as const;

/** Every rule of following up that was broken in a period, one by one; for administrators, since owners are named. */
export async function readNoncompliances(
  ports: NoncompliancePorts,
  { projectId }: Reviewer,
  wanted: FiguresQuestion['period'],
): Promise<Noncompliances | Readonly<{ kind: 'refused'; because: 'not-allowed' | 'period-invalid' }>> {
  const { permissions, settings, lives, clock } = ports;
  if (!(await permissions.mayAdminister(projectId))) return { kind: 'refused', because: 'not-allowed' };
  const zone = await settings.reportingTimeZone();
  const now = clock.now();
  const period = periodsOf({ period: wanted, against: 'previous' }, dayOf(now.getTime(), zone))?.now;
  if (!period) return { kind: 'refused', because: 'period-invalid' };
  const [from, until] = spanOf(period, zone);
  const broken = await lives.broken(projectId, from, until, now, mostFollowUps + 1);
  const shown = broken.slice(0, mostFollowUps);
  const names = await namesOf(ports, shown);
  const rows = shown.flatMap((one) =>
    noncompliancesOf({ ...one, ...one.life, ...one.details }, usualHours(zone), now.getTime())
      .filter(({ at }) => at >= from.getTime() && at < until.getTime())
      .map((broke) => ({
        ...broke,
        ...{ dedupeKey: one.dedupeKey, requestKey: one.requestKey || null, issueKey: one.issueKey, owedAt: one.owedAt },
        owner: one.owner === null ? null : (names.get(one.owner) ?? null),
      })),
  );
  return {
    kind: 'noncompliances',
    ...{ from: isoDay(period.from), to: isoDay(period.to) },
    rows: rows.sort((a, b) => b.at - a.at),
    hasMore: broken.length > mostFollowUps,
  };
}

async function namesOf({ people }: NoncompliancePorts, shown: readonly StoredLife[]) {
  const owners = [...new Set(shown.flatMap(({ owner }) => owner ?? []))];
  return new Map(
    await Promise.all(owners.map(async (owner) => [owner, await people.nameOf(owner).catch(() => null)] as const)),
  );
}

export type Routed = readonly Readonly<{ kind: FollowUpKind; now: number; before: number }>[];

/** How many follow-ups went to which practice in a period and in the one it is compared with; for all who see the project. */
export async function readRouted(
  { permissions, settings, routes }: NoncompliancePorts,
  { projectId }: Reviewer,
  period: Days,
  against: Days,
): Promise<Routed | null> {
  if (!(await permissions.mayBrowse(projectId))) return null;
  const zone = await settings.reportingTimeZone();
  const [now, before] = await Promise.all(
    [period, against].map((days) => routes.countByKind(projectId, ...spanOf(days, zone))),
  );
  return followUpKinds.map((kind) => ({ kind, now: now?.get(kind) ?? 0, before: before?.get(kind) ?? 0 }));
}
