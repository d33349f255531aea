import { betaQuantile } from './beta';
import type { Count, Interval } from './interval';
import type { Verdict } from './newcombe';

/** Below this many events in all two counts that may be alike tell nothing either way. */
const leastEvents = 10;

/** Exact 95 % interval of a share: Clopper & Pearson (1934) Biometrika 26:404–413. */
export const exactInterval = ({ k, n }: Count): Interval => ({
  lower: k > 0 ? betaQuantile(0.025, k, n - k + 1) : 0,
  upper: k < n ? betaQuantile(0.975, k + 1, n - k) : 1,
});

/**
 * Whether two counts of events differ, given the lengths they were collected in: of all events, the share that
 * fell into the first period is compared with that period's share of the time (exact conditional test of Przyborowski &
 * Wilenski 1940, Biometrika 31:313–323). The score interval would call 4 against none a change, which luck alone brings one time in eight.
 */
export function verdictOfCounts(now: number, before: number, daysNow: number, daysBefore: number): Verdict {
  const n = now + before;
  if (!(n > 0)) return 'not-enough';
  const { lower, upper } = exactInterval({ k: now, n });
  const expected = daysNow / (daysNow + daysBefore);
  if (expected < lower || expected > upper) return 'change';
  return n < leastEvents ? 'not-enough' : 'noise';
}

/** Events per unit of what they were collected in, now minus before: of periods of different lengths the smaller count may be the higher rate. */
export const growthOfCounts = (now: number, before: number, sizeNow: number, sizeBefore: number): number =>
  (sizeNow > 0 ? now / sizeNow : 0) - (sizeBefore > 0 ? before / sizeBefore : 0);
