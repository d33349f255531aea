import type { Count, Interval } from './interval';

/** Mean moving range of two normal values, in standard deviations (d₂ for n = 2; Montgomery 2009, table VI). */
const d2 = 1.128;

export type ControlLimits = Readonly<{
  centre: number;
  /** How much wider than chance the points scatter; at least 1, so that chance can never tighten the limits. */
  sigmaZ: number;
  limitsOf: (n: number) => Interval;
  /** Distance from the centre in standard deviations that allow for the scatter; 0 for an empty point. */
  standardise: (point: Count) => number;
}>;

/**
 * Laney's p′ chart: Laney (2002) Quality Engineering 14:531–537. Limits p̄ ± 3 σ_z √(p̄ q̄ / nᵢ), where σ_z is the mean
 * moving range of the z-scores over 1.128. Null where there is nothing to learn from.
 */
export function laney(baseline: readonly Count[], width = 3, leastSigmaZ = 1): ControlLimits | null {
  const points = baseline.filter(({ k, n }) => n > 0 && k >= 0);
  if (points.length < 2) return null;
  const centre = points.reduce((k, point) => k + point.k, 0) / points.reduce((n, point) => n + point.n, 0);
  const deviation = (n: number) => Math.sqrt((centre * (1 - centre)) / n);
  const score = ({ k, n }: Count) => (n > 0 && deviation(n) > 0 ? (k / n - centre) / deviation(n) : 0);
  const scores = points.map(score);
  const ranges = scores.slice(1).map((z, i) => Math.abs(z - (scores[i] ?? z)));
  const scatter = ranges.reduce((total, range) => total + range, 0) / ranges.length / d2;
  const sigmaZ = Math.max(leastSigmaZ, scatter);
  return {
    centre,
    sigmaZ,
    limitsOf: (n) => ({
      lower: Math.max(0, centre - width * sigmaZ * deviation(n)),
      upper: Math.min(1, centre + width * sigmaZ * deviation(n)),
    }),
    standardise: (point) => score(point) / (sigmaZ || 1),
  };
}
