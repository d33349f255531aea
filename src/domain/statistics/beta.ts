import { normalQuantile } from './normal';

/** Coefficients of Lanczos' series, g = 607/128, 15 terms (Godfrey 2001; Press et al. 2007, §6.1). */
const lanczos = [
  57.1562356658629235, -59.5979603554754912, 14.1360979747417471, -0.491913816097620199, 0.339946499848118887e-4,
  0.465236289270485756e-4, -0.983744753048795646e-4, 0.158088703224912494e-3, -0.210264441724104883e-3,
  0.217439618115212643e-3, -0.16431810653676389e-3, 0.844182239838527433e-4, -0.261908384015814087e-4,
  0.368991826595316234e-5,
];

/** Natural logarithm of the gamma function for x > 0. */
export function logGamma(x: number): number {
  const shifted = x + 607 / 128 + 0.5;
  let series = 0.999999999999997092;
  lanczos.forEach((coefficient, n) => (series += coefficient / (x + n + 1)));
  return (x + 0.5) * Math.log(shifted) - shifted + Math.log((2.5066282746310005 * series) / x);
}

export const logBeta = (a: number, b: number) => logGamma(a) + logGamma(b) - logGamma(a + b);

const tiny = 1e-300;

/** Continued fraction of the incomplete beta function by Lentz's method (Press et al. 2007, §6.4). */
function fraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || tiny);
  let value = d;
  for (let m = 1; m <= 20_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d || tiny);
    c = 1 + even / c || tiny;
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d || tiny);
    c = 1 + odd / c || tiny;
    value *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return value;
}

/** P(X ≤ x) for X ~ Beta(a, b). */
export function betaCdf(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b));
  return x < (a + 1) / (a + b + 2) ? (front * fraction(a, b, x)) / a : 1 - (front * fraction(b, a, 1 - x)) / b;
}

/** Quantile of Beta(a, b) by bisection: slow and sure, down to the last bit that counts. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(a > 0 && b > 0) || Number.isNaN(p)) return Number.NaN;
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  let low = 0;
  let high = 1;
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (betaCdf(middle, a, b) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Degrees of freedom from which the first terms of the expansion in 1/ν are exact to the last digits. */
const manyDegrees = 1e6;

/**
 * Quantile of Student's t with ν degrees of freedom, by its relation to the beta distribution (Abramowitz & Stegun 26.7.1); for
 * huge ν by its expansion about the normal quantile (26.7.5).
 */
export function studentQuantile(p: number, degrees: number): number {
  if (p === 0.5) return 0;
  if (degrees > manyDegrees) {
    const z = normalQuantile(p);
    return z + (z ** 3 + z) / (4 * degrees);
  }
  const x = betaQuantile(2 * Math.min(p, 1 - p), degrees / 2, 0.5);
  const t = Math.sqrt((degrees * (1 - x)) / x);
  return p < 0.5 ? -t : t;
}
