import { wilson } from './wilson';
import type { Verdict } from './newcombe';

/** Below this many events in all nothing can be told. */
const leastEvents = 10;

/**
 * Whether two counts of events differ, given the lengths they were collected in: of all events, the share that
 * fell into the first period is compared with that period's share of the time (conditional test of Przyborowski &
 * Wilenski 1940, Biometrika 31:313–323, by the score interval).
 */
export function verdictOfCounts(now: number, before: number, daysNow: number, daysBefore: number): Verdict {
  const n = now + before;
  const interval = wilson({ k: now, n });
  if (!interval) return 'not-enough';
  const expected = daysNow / (daysNow + daysBefore);
  if (expected < interval.lower || expected > interval.upper) return 'change';
  return n < leastEvents ? 'not-enough' : 'noise';
}
