import type { Interval } from './interval';

export type Smoothed = Readonly<{ value: number; limits: Interval; outside: 'below' | 'above' | null }>;

type Options = Readonly<{ lambda: number; width: number; centre?: number; sigma?: number }>;

/**
 * Exponentially weighted moving average with exact limits: Roberts (1959) Technometrics 1:239–250; Lucas & Saccucci (1990)
 * Technometrics 32:1–29; NIST/SEMATECH e-Handbook 6.3.2.4. Starts at the centre.
 */
export function ewma(
  values: readonly number[],
  { lambda, width, centre = 0, sigma = 1 }: Options,
): readonly Smoothed[] {
  let value = centre;
  return values.map((given, i) => {
    value = lambda * given + (1 - lambda) * value;
    const half = width * sigma * Math.sqrt((lambda / (2 - lambda)) * (1 - (1 - lambda) ** (2 * (i + 1))));
    const limits = { lower: centre - half, upper: centre + half };
    return { value, limits, outside: value < limits.lower ? 'below' : value > limits.upper ? 'above' : null };
  });
}
