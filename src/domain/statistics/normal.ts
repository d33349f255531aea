/** Two-sided 95 % point of the standard normal distribution. */
export const z95 = 1.959963984540054;

/** Upper tail for x ≥ 2.5: Laplace's continued fraction (Abramowitz & Stegun 1964, 26.2.14), evaluated from its end. */
function farTail(x: number): number {
  let fraction = x;
  for (let n = 200; n > 0; n -= 1) fraction = x + n / fraction;
  return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI) / fraction;
}

/** Area from 0 to x: power series (Abramowitz & Stegun 26.2.11); every term is positive. */
function nearArea(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 3; term > sum * 1e-17; n += 2) {
    term *= (x * x) / n;
    sum += term;
  }
  return (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * sum;
}

const upperTail = (x: number): number => (x < 0 ? 1 - upperTail(-x) : x < 2.5 ? 0.5 - nearArea(x) : farTail(x));

/** P(Z ≤ x) of the standard normal distribution. */
export const normalCdf = (x: number) => upperTail(-x);

/** Two-sided p-value of a z statistic. */
export const twoSided = (z: number) => Math.min(1, 2 * upperTail(Math.abs(z)));

/**
 * Quantile of the standard normal distribution: Abramowitz & Stegun 26.2.23 as a start, then Halley's
 * method on the tail, which keeps its digits however small it is.
 */
export function normalQuantile(p: number): number {
  if (Number.isNaN(p) || p < 0 || p > 1) return Number.NaN;
  if (p === 0 || p === 1) return p === 0 ? -Infinity : Infinity;
  if (p === 0.5) return 0;
  const tail = Math.min(p, 1 - p);
  const t = Math.sqrt(-2 * Math.log(tail));
  let x = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  for (let step = 0; step < 4; step += 1) {
    const error = ((upperTail(x) - tail) * Math.sqrt(2 * Math.PI)) / Math.exp((-x * x) / 2);
    x += error / (1 + (x * error) / 2 || 1);
  }
  return p < 0.5 ? -x : x;
}
