import { firstOfMonth, mondayOf } from '../calendar';
import { within, type Days } from './period';

/** How finely a rollup row counts. Buckets are named by their first day. */
export const grains = { day: 0, week: 1, month: 2 } as const;
export type Grain = (typeof grains)[keyof typeof grains];

export type Bucket = Readonly<{ grain: Grain; bucket: number }>;

/** First day after a bucket. */
export function endOf({ grain, bucket }: Bucket): number {
  if (grain === grains.day) return bucket + 1;
  return grain === grains.week ? bucket + 7 : firstOfMonth(bucket, 1);
}

/**
 * What must not be read from rollups: days changed since they were counted, and sums not yet made anew; and single days that are packed,
 * of which not everything is kept.
 */
export type Stale = Readonly<{
  days: ReadonlySet<number>;
  weeks: ReadonlySet<number>;
  months: ReadonlySet<number>;
  /** The first day that is not packed; absent or null where none is. */
  packedBefore?: number | null;
}>;

export type Cover = Readonly<{
  months: readonly number[];
  weeks: readonly number[];
  days: readonly number[];
  live: readonly number[];
}>;

/** Whether a sum can stand for its days: whole inside the period, made anew, and holding no changed day. */
function usable(bucket: Bucket, { from, to }: Days, stale: Stale): boolean {
  const end = endOf(bucket);
  if (bucket.bucket < from || end - 1 > to) return false;
  if ((bucket.grain === grains.week ? stale.weeks : stale.months).has(bucket.bucket)) return false;
  for (const day of stale.days) if (day >= bucket.bucket && day < end) return false;
  return true;
}

/** The last day a sum may reach to: a running week or month may end today, since nothing was said tomorrow. */
const reachOf = ({ from, to }: Days, today: number): Days => ({ from, to: to >= today ? to + 31 : to });

/** More than any period has. */
const manyRows = 1_000;

/** Buckets that may stand for the days from one on, the widest first. */
function standIns(day: number, reach: Days, stale: Stale): readonly Bucket[] {
  const wide: readonly Bucket[] = [
    ...(firstOfMonth(day) === day ? [{ grain: grains.month, bucket: day }] : []),
    ...(mondayOf(day) === day ? [{ grain: grains.week, bucket: day }] : []),
  ];
  return [...wide.filter((bucket) => usable(bucket, reach, stale)), { grain: grains.day, bucket: day }];
}

/**
 * The days of a period as the fewest rows: months, weeks and days, counted from its end back; changed days are counted live from
 * source. A packed day stands alone only where no week or month can stand for it.
 */
export function cover(period: Days, stale: Stale, today: number): Cover {
  const { from, to } = period;
  const reach = reachOf(period, today);
  const best = new Map<number, Readonly<{ rows: number; take: Bucket | null }>>();
  const rowsFrom = (day: number) => (day > to ? 0 : (best.get(day)?.rows ?? 0));
  for (let day = to; day >= from; day -= 1)
    for (const take of standIns(day, reach, stale)) {
      const isPackedDay = take.grain === grains.day && day < (stale.packedBefore ?? 0);
      const rows = (isPackedDay ? manyRows : 1) + rowsFrom(endOf(take));
      if (rows < (best.get(day)?.rows ?? Infinity)) best.set(day, { rows, take });
    }
  const found: Record<keyof Cover, number[]> = { months: [], weeks: [], days: [], live: [] };
  for (let day = from; day <= to;) {
    const take = best.get(day)?.take ?? { grain: grains.day, bucket: day };
    if (take.grain === grains.day) (stale.days.has(day) ? found.live : found.days).push(day);
    else (take.grain === grains.month ? found.months : found.weeks).push(day);
    day = endOf(take);
  }
  return found;
}

/** Whether a period needs single days before one of them: behind it only whole weeks and months are kept in full. */
export const needsDaysBefore = ({ days, live }: Cover, first: number): boolean =>
  days.some((day) => day < first) || live.some((day) => day < first);

/** The stale days of a period. */
export const staleWithin = (stale: Stale, period: Days): readonly number[] =>
  [...stale.days].filter((day) => within(day, period));

/** The sums a day is part of. */
export const spansOf = (day: number): readonly Bucket[] => [
  { grain: grains.week, bucket: mondayOf(day) },
  { grain: grains.month, bucket: firstOfMonth(day) },
];

/**
 * A period as buckets whose people can be added up: the coarsest grain on whose edges it begins and ends, with the single
 * days of those sums that are stale. A running week or month may end today, since nobody has been there tomorrow.
 */
export function peopleBuckets(period: Days, stale: Stale, today: number): readonly Bucket[] {
  const grain = peopleGrain(period, today);
  const found: Bucket[] = [];
  for (let day = period.from; day <= period.to;) {
    const bucket = { grain, bucket: day };
    const end = endOf(bucket);
    if (grain !== grains.day && !usable(bucket, { from: period.from, to: Math.max(period.to, end - 1) }, stale))
      for (let single = day; single < end && single <= period.to; single += 1)
        found.push({ grain: grains.day, bucket: single });
    else found.push(bucket);
    day = end;
  }
  return found;
}

function peopleGrain({ from, to }: Days, today: number): Grain {
  const ends = (next: (day: number) => number) => to >= today || next(to + 1) === to + 1;
  if (mondayOf(from) === from && ends(mondayOf)) return grains.week;
  return firstOfMonth(from) === from && ends((day) => firstOfMonth(day)) ? grains.month : grains.day;
}
