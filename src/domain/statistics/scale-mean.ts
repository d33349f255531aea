import { studentQuantile } from './beta';
import type { Interval } from './interval';

/** Below this many scores an interval of a mean says nothing (coverage of t at n = 10 is 84 %). */
export const leastForMean = 20;

export type Mean = Readonly<{ value: number; interval: Interval }>;

/**
 * Mean of scores on the scale 1…counts.length with an adjusted t interval: half an answer is added at each end of the scale, so that
 * equal answers do not claim certainty (in the manner of Agresti & Coull 1998, The American Statistician 52:119–126).
 * `counts[i]` answers gave score i + 1; fractions are effective numbers. Null below n = 20.
 */
export function scaleMean(counts: readonly number[], level = 0.95): Mean | null {
  const n = sum(counts);
  if (!(n >= leastForMean)) return null;
  const padded = counts.map((count, i) => count + (i === 0 || i === counts.length - 1 ? 0.5 : 0));
  const centre = meanOf(padded);
  const squares = padded.map((count, i) => count * (i + 1 - centre) ** 2);
  const half = studentQuantile(0.5 + level / 2, n) * Math.sqrt(sum(squares) / n / (n + 1));
  return {
    value: meanOf(counts),
    interval: { lower: Math.max(1, centre - half), upper: Math.min(counts.length, centre + half) },
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const meanOf = (counts: readonly number[]) => sum(counts.map((count, i) => count * (i + 1))) / sum(counts);
