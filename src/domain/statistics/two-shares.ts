import type { Count } from './interval';
import { twoSided } from './normal';

/**
 * Two-sided p-value that two shares are the same: pooled z, the square of which is Pearson's chi-square without
 * continuity correction (Fleiss 1981, §2.2). 1 where nothing can differ.
 */
export function differencePValue(one: Count, other: Count): number {
  const n = one.n + other.n;
  const pooled = (one.k + other.k) / n;
  const variance = pooled * (1 - pooled) * (1 / one.n + 1 / other.n);
  if (!(variance > 0) || !Number.isFinite(variance)) return 1;
  return twoSided((one.k / one.n - other.k / other.n) / Math.sqrt(variance));
}
