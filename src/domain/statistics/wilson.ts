import type { Count, Interval } from './interval';
import { z95 } from './normal';

const slack = 1e-9;

/**
 * Lower end of Wilson's interval, as the product of the roots over the upper root: the plain
 * formula loses its digits where k is small and n is huge.
 */
function lowerEnd(k: number, n: number, z: number): number {
  if (k <= 0) return 0;
  const p = k / n;
  const spread = (z * z) / n;
  const upper = p + spread / 2 + z * Math.sqrt((p * (1 - p)) / n + spread / (4 * n));
  return (p * p) / upper;
}

/**
 * Score interval of a share without continuity correction: Wilson (1927) JASA 22:209–212; method 3 of
 * Newcombe (1998) Stat Med 17:857–872. It stays within 0…1 and works at 0 and n of n. Null without
 * data, and for numbers that are no "k of n".
 */
export function wilson({ k: given, n }: Count, z = z95): Interval | null {
  // Weighted counts may overshoot their n by rounding; anything further off is no share.
  if (!(n > 0 && Number.isFinite(n) && given >= -slack * n && given <= n * (1 + slack))) return null;
  const k = Math.min(n, Math.max(0, given));
  return { lower: lowerEnd(k, n, z), upper: 1 - lowerEnd(n - k, n, z) };
}
