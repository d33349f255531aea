import { mondayOf } from '../calendar';
import { grains, type Bucket, type Grain } from './cover';

/** Three sums that a change of any score, of any "not solved" or of a volunteered answer alters. */
export type Tallied = Readonly<{ answers: number; points: number; own: number }>;
export type TalliedDay = Readonly<{ book: number; day: number }> & Tallied;
/** The same of rollup rows, added up over the keys of one dim. */
export type TalliedBucket = Readonly<{ book: number; grain: Grain; bucket: number; dim: number }> & Tallied;

export type CountedDay = Readonly<{ day: number; requests: number }>;
export type CountedBucket = Readonly<{ bucket: number; dim: number; requests: number }>;

const same = (one: Tallied, other: Tallied) =>
  one.answers === other.answers && one.points === other.points && one.own === other.own;
const none: Tallied = { answers: 0, points: 0, own: 0 };

const add = (all: readonly Tallied[]): Tallied => ({
  answers: all.reduce((sum, { answers }) => sum + answers, 0),
  points: all.reduce((sum, { points }) => sum + points, 0),
  own: all.reduce((sum, { own }) => sum + own, 0),
});

/**
 * Days, weeks and months whose rollups disagree with a count of the records. `days` are those looked at; a week counts when all of
 * it was, the month when `month` names it. Dims that divide all answers at a grain must each add up to them.
 */
export function differing(
  days: readonly number[],
  month: number,
  counted: readonly TalliedDay[],
  kept: readonly TalliedBucket[],
  dimsOf: (grain: Grain) => readonly number[],
): readonly Bucket[] {
  const inMonth = (day: number) => days.indexOf(day) >= 0;
  const daysOf = (grain: Grain, bucket: number): readonly number[] => {
    if (grain === grains.day) return [bucket];
    if (grain === grains.week) return [0, 1, 2, 3, 4, 5, 6].map((n) => bucket + n);
    return days;
  };
  const buckets: readonly Bucket[] = [
    ...days.map((bucket) => ({ grain: grains.day, bucket })),
    ...days
      .filter((day) => mondayOf(day) === day && inMonth(day + 6))
      .map((bucket) => ({ grain: grains.week, bucket })),
    { grain: grains.month, bucket: month },
  ];
  return buckets.filter(({ grain, bucket }) =>
    [1, 2].some((book) => {
      const own = new Set(daysOf(grain, bucket));
      const source = add(counted.filter((one) => one.book === book && own.has(one.day)));
      return dimsOf(grain).some((dim) => {
        const rows = kept.filter(
          (row) => row.book === book && row.grain === grain && row.bucket === bucket && row.dim === dim,
        );
        return !same(source, rows.length === 0 ? none : add(rows));
      });
    }),
  );
}

/** Days whose requests are not as many in every division of them as the ledger has. */
export function differingRequests(
  days: readonly number[],
  counted: readonly CountedDay[],
  kept: readonly CountedBucket[],
  dims: readonly number[],
): readonly number[] {
  const source = new Map(counted.map(({ day, requests }) => [day, requests]));
  const rollup = new Map(kept.map(({ bucket, dim, requests }) => [`${bucket}/${dim}`, requests]));
  return days.filter((day) => dims.some((dim) => (rollup.get(`${day}/${dim}`) ?? 0) !== (source.get(day) ?? 0)));
}
