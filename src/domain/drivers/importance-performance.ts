import type { Interval } from '../statistics/interval';
import { shrink } from '../statistics/shrinkage';
import { effective } from '../statistics/weighting';
import type { AnsweredRequest } from './answered-request';
import type { DriverWeight } from './driver-weights';
import type { Quadrant } from './driver-terms';
import { asPromised, type Driver } from './facts';
import { quantile } from './resampled';

export type Placed = Readonly<{
  driver: Driver;
  /** How often it went as promised, drawn towards the others by what they have in common, with its posterior interval. */
  performance: number;
  performanceInterval: Interval;
  importance: number;
  importanceInterval: Interval;
  quadrant: Quadrant;
}>;

/** Where the axes cross: the medians of what is shown. */
export type Picture = Readonly<{ placed: readonly Placed[]; performance: number; importance: number }>;

/** An average needs something to be the average of. */
const leastItems = 3;

function promised(requests: readonly AnsweredRequest[], driver: Driver) {
  const found = requests.flatMap((request) => {
    const kept = asPromised[driver]?.(request) ?? null;
    return kept === null ? [] : [{ kept, weight: request.weight }];
  });
  const sum = (of: (one: (typeof found)[number]) => number) => found.reduce((total, one) => total + of(one), 0);
  return effective({
    k: sum(({ kept }) => (kept ? 1 : 0)),
    n: found.length,
    weightK: sum(({ kept, weight }) => (kept ? weight : 0)),
    weightN: sum(({ weight }) => weight),
    weightSquares: sum(({ weight }) => weight * weight),
  });
}

const quadrantOf = (isImportant: boolean, isGood: boolean): Quadrant =>
  isImportant ? (isGood ? 'keep' : 'mend') : isGood ? 'enough' : 'lesser';

/**
 * Importance against performance (Martilla & James 1977), for drivers that come with a promise: how often it was kept, against
 * the relative weight. Null with fewer than three of them.
 */
export function importancePerformance(
  requests: readonly AnsweredRequest[],
  weights: readonly DriverWeight[],
): Picture | null {
  const counted = weights
    .map((weight) => ({ weight, count: promised(requests, weight.driver) }))
    .filter(({ count }) => count.n >= 20);
  if (counted.length < leastItems) return null;
  const shrunken = shrink(counted.map(({ count }) => count));
  const known = counted.flatMap(({ weight }, i) => {
    const shrunk = shrunken[i];
    return shrunk ? [{ weight, shrunk }] : [];
  });
  const performance = quantile(
    known.map(({ shrunk }) => shrunk.share),
    0.5,
  );
  const importance = quantile(
    known.map(({ weight }) => weight.weight),
    0.5,
  );
  return {
    performance,
    importance,
    placed: known.map(({ weight, shrunk }) => ({
      driver: weight.driver,
      performance: shrunk.share,
      performanceInterval: shrunk.interval,
      importance: weight.weight,
      importanceInterval: weight.interval,
      quadrant: quadrantOf(weight.weight >= importance, shrunk.share >= performance),
    })),
  };
}
