import { holdsZero, type Count, type Interval } from './interval';
import { z95 } from './normal';
import { wilson } from './wilson';

export type Difference = Readonly<{ difference: number; interval: Interval }>;

/**
 * Difference of two independent shares, one minus other, with the hybrid score interval: method 10 of
 * Newcombe (1998) Stat Med 17:873–890. Null where either side has no data.
 */
export function newcombe(one: Count, other: Count, z = z95): Difference | null {
  const a = wilson(one, z);
  const b = wilson(other, z);
  if (!a || !b) return null;
  const p = one.k / one.n;
  const q = other.k / other.n;
  const lower = p - q - Math.hypot(p - a.lower, b.upper - q);
  const upper = p - q + Math.hypot(a.upper - p, q - b.lower);
  return { difference: p - q, interval: { lower: Math.max(-1, lower), upper: Math.min(1, upper) } };
}

export type Verdict = 'change' | 'noise' | 'not-enough';

/** Half-width from which an interval that holds zero tells nothing either way. */
const tellingHalfWidth = 0.05;

/** A change only where the interval excludes zero; "not enough" where it holds zero and is wider than ±5 points. */
export function verdictOf(interval: Interval): Verdict {
  if (!holdsZero(interval)) return 'change';
  return (interval.upper - interval.lower) / 2 > tellingHalfWidth ? 'not-enough' : 'noise';
}
