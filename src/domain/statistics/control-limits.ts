import sumBy from 'lodash/sumBy';
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
  /** The same scatter about another level, whose own uncertainty widens the limits as that of a forecast does: √(1 + nᵢ / N). */
  atLevel: (learnt: Count) => ControlLimits;
}>;

/**
 * Laney's p′ chart: Laney (2002) Quality Engineering 14:531–537. Limits p̄ ± 3 σ_z √(p̄ q̄ / nᵢ), where σ_z is the mean
 * moving range of the z-scores over 1.128. Null where there is nothing to learn from.
 */
export function laney(baseline: readonly Count[], width = 3, leastSigmaZ = 1): ControlLimits | null {
  const points = baseline.filter(({ k, n }) => n > 0 && k >= 0);
  if (points.length < 2) return null;
  const pooled = { k: sumBy(points, 'k'), n: sumBy(points, 'n') };
  const centre = pooled.k / pooled.n;
  const scores = points.map((point) => scoreOf(point, chance(centre, point.n), centre));
  const ranges = scores.slice(1).map((z, i) => Math.abs(z - (scores[i] ?? z)));
  const scatter = sumBy(ranges) / ranges.length / d2;
  const sigmaZ = Math.max(leastSigmaZ, scatter);
  return chartAt(centre, sigmaZ, width, Infinity);
}

/** Standard deviation of a share of n answers by chance. */
const chance = (centre: number, n: number) => Math.sqrt((centre * (1 - centre)) / n);

const scoreOf = ({ k, n }: Count, deviation: number, centre: number) =>
  n > 0 && deviation > 0 ? (k / n - centre) / deviation : 0;

/** Limits about a level known from so many answers. */
function chartAt(centre: number, sigmaZ: number, width: number, known: number): ControlLimits {
  const deviation = (n: number) => chance(centre, n) * Math.sqrt(1 + n / known);
  return {
    centre,
    sigmaZ,
    limitsOf: (n) => ({
      lower: Math.max(0, centre - width * sigmaZ * deviation(n)),
      upper: Math.min(1, centre + width * sigmaZ * deviation(n)),
    }),
    standardise: (point) => scoreOf(point, deviation(point.n), centre) / (sigmaZ || 1),
    atLevel: ({ k, n }) => chartAt(k / n, sigmaZ, width, n),
  };
}
