import uniqBy from 'lodash/uniqBy';
import { dayOf, startOf } from '../../domain/calendar';
import { samePlace } from '../../domain/follow-ups/cause-place';
import { paretoOf, type ParetoOrder, type ParetoRow } from '../../domain/figures/cause-pareto';
import { changeEffects, type ChangeEffects } from '../../domain/figures/change-effects';
import type { ChangeMarker } from '../../domain/figures/change-marker';
import { sinceOf, type ImprovementState } from '../../domain/improvements/improvement';
import type { ProjectSettings } from '../../domain/settings/project-settings';
import { repeatDays } from '../../domain/review/review';
import type { Causes, Deployments } from '../../ports/follow-ups/causes';
import type { Clock } from '../../ports/platform/clock';
import type { Improvements } from '../../ports/improvements/improvements';
import type { FigureRecords, NameOf } from '../../ports/figures/figure-records';
import type { People, Permissions } from '../../ports/settings/permissions';
import type { RepeatUnhappy, Reviews } from '../../ports/review/reviews';
import type { Settings } from '../../ports/settings/settings';

export type ReadCausesPorts = Readonly<{
  causes: Causes;
  deployments: Pick<Deployments, 'since'>;
  improvements: Pick<Improvements, 'list' | 'linked'>;
  reviews: Pick<Reviews, 'repeatUnhappy'>;
  records: Pick<FigureRecords, 'names'>;
  permissions: Pick<Permissions, 'mayAdminister'>;
  people: Pick<People, 'nameOf'>;
  settings: Pick<Settings, 'read' | 'reportingTimeZone'>;
  clock: Clock;
}>;

export type CauseRow = ParetoRow &
  Readonly<{ improvements: readonly Readonly<{ issueKey: string; state: ImprovementState }>[] }>;
export type CausesFound = Readonly<{
  rows: readonly CauseRow[];
  unknown: number;
  asksLostTime: boolean;
  repeat: readonly (RepeatUnhappy & Readonly<{ name: string | null }>)[];
  repeatMore: boolean;
  changes: (ChangeEffects & Readonly<{ days: number; nameOf: NameOf }>) | null;
}>;

const repeatShown = 10;
const registerRead = 300;

/** What dissatisfaction comes from, whom it meets again and again, and after which changes it grew; null for all but administrators. */
export async function readCauses(
  ports: ReadCausesPorts,
  projectId: number,
  { days, by }: Readonly<{ days: number; by: ParetoOrder }>,
): Promise<CausesFound | null> {
  const { causes, permissions, reviews, settings, clock } = ports;
  if (!(await permissions.mayAdminister(projectId))) return null;
  const [{ settings: rules }, zone] = await Promise.all([settings.read(projectId), settings.reportingTimeZone()]);
  const today = dayOf(clock.now().getTime(), zone);
  const since = new Date(startOf(today - days + 1, zone));
  const [weights, unknown, list, linked, unhappy, changes] = await Promise.all([
    causes.weights(projectId, since),
    causes.unknown(projectId, since),
    ports.improvements.list(projectId, registerRead),
    ports.improvements.linked(projectId),
    reviews.repeatUnhappy(projectId, today - repeatDays, rules.alarmLevel, repeatShown + 1),
    changesOf(ports, projectId, rules, { today, zone, from: today - days + 1 }),
  ]);
  const standing = list.filter(({ leftAt }) => leftAt === null);
  const improvementsFor = (row: ParetoRow) =>
    standing
      .filter(
        (one) =>
          one.causes.some((cause) => samePlace(cause, row.cause)) ||
          linked.some(({ issueKey, cause }) => issueKey === one.issueKey && cause && samePlace(cause, row.cause)),
      )
      .map(({ issueKey, state }) => ({ issueKey, state }));
  return {
    rows: paretoOf(weights, by).map((row) => ({ ...row, improvements: improvementsFor(row) })),
    ...{ unknown, asksLostTime: rules.asksLostTime, changes, repeatMore: unhappy.length > repeatShown },
    repeat: await Promise.all(
      unhappy
        .slice(0, repeatShown)
        .map(async (one) => ({ ...one, name: await ports.people.nameOf(one.accountId).catch(() => null) })),
    ),
  };
}

async function changesOf(
  { causes, deployments, records }: ReadCausesPorts,
  projectId: number,
  { changes }: ProjectSettings,
  { today, zone, from }: Readonly<{ today: number; zone: string; from: number }>,
): Promise<CausesFound['changes']> {
  if (changes.jql === null) return null;
  const found = await deployments.since(projectId, new Date(startOf(from, zone)));
  const dated = found.map(({ at, ...one }) => ({ ...one, day: dayOf(at, zone) }));
  const first = Math.min(today, ...dated.map(({ day }) => day));
  const rows = dated.length === 0 ? [] : await causes.typeDays(projectId, first - changes.days, today);
  const effects = changeEffects(dated, changes.days, rows, today);
  const types = uniqBy(effects.worse, 'requestType').map(({ requestType }) => requestType);
  return { ...effects, days: changes.days, nameOf: await records.names({ 'request-type': types }) };
}

export type ReadMarkersPorts = Readonly<{
  deployments: Pick<Deployments, 'since'>;
  improvements: Pick<Improvements, 'list'>;
}>;

/** Deployments and implemented improvements of a time, for the trend of weeks; two statements. */
export async function readChangeMarkers(
  { deployments, improvements }: ReadMarkersPorts,
  projectId: number,
  days: Readonly<{ from: number; to: number }>,
  zone: string,
): Promise<readonly ChangeMarker[]> {
  const [deployed, list] = await Promise.all([
    deployments.since(projectId, new Date(startOf(days.from, zone))),
    improvements.list(projectId, registerRead),
  ]);
  const markers: readonly ChangeMarker[] = [
    ...deployed.map(({ at, title, issueKey }) => ({
      ...{ day: dayOf(at, zone), kind: 'deployment' as const, title, issueKey },
    })),
    ...list.flatMap(({ history, title, issueKey }) => {
      const at = sinceOf(history, 'implemented');
      return at === null ? [] : [{ day: dayOf(at, zone), kind: 'improvement' as const, title, issueKey }];
    }),
  ];
  return markers.filter(({ day }) => day >= days.from && day <= days.to).sort((a, b) => a.day - b.day);
}
