import type { Interval } from './interval';

export type Rank = Readonly<{ from: number; to: number }>;

/**
 * Places each item may hold, best first: after all whose interval lies wholly above its own, before all whose interval
 * lies wholly below; overlapping ones share places (Klein, Wright & Wieczorek 2020, JRSS-A 183:589–606).
 */
export function sharedRanks(intervals: readonly Interval[]): readonly Rank[] {
  const lowers = intervals.map(({ lower }) => lower).sort((a, b) => a - b);
  const uppers = intervals.map(({ upper }) => upper).sort((a, b) => a - b);
  return intervals.map(({ lower, upper }) => ({
    from: 1 + lowers.length - countUpTo(lowers, upper, true),
    to: uppers.length - countUpTo(uppers, lower, false),
  }));
}

/** How many of the sorted numbers are below a bound, or at it when `with it`. */
function countUpTo(sorted: readonly number[], bound: number, withIt: boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle] ?? Infinity;
    if (value < bound || (withIt && value === bound)) low = middle + 1;
    else high = middle;
  }
  return low;
}
