import type { Matrix } from './matrix';

/** `vectors[i][k]` is component i of the unit vector that belongs to `values[k]`; in no particular order. */
export type Eigen = Readonly<{ values: readonly number[]; vectors: Matrix }>;

const mostSweeps = 60;

/** Tangent of the rotation that makes the cell (p, q) zero: Golub & Van Loan (2013), algorithm 8.5.1. */
function tangentOf(app: number, aqq: number, apq: number): number {
  const tau = (aqq - app) / (2 * apq);
  return (tau < 0 ? -1 : 1) / (Math.abs(tau) + Math.sqrt(1 + tau * tau));
}

/** Turns two lines of numbers, each `step` apart, against each other. */
function turn(of: Float64Array, p: number, q: number, step: number, size: number, c: number, s: number): void {
  for (let k = 0, i = p, j = q; k < size; k += 1, i += step, j += step) {
    const x = of[i] ?? 0;
    const y = of[j] ?? 0;
    of[i] = c * x - s * y;
    of[j] = s * x + c * y;
  }
}

function largestBesideDiagonal(a: Float64Array, size: number): number {
  let most = 0;
  for (let i = 0; i < size; i += 1)
    for (let j = 0; j < i; j += 1) most = Math.max(most, Math.abs(a[i * size + j] ?? 0));
  return most;
}

/** One rotation of every pair of rows and columns; what is as good as zero is left alone. */
function sweep(a: Float64Array, v: Float64Array, size: number, least: number): void {
  for (let p = 0; p < size - 1; p += 1)
    for (let q = p + 1; q < size; q += 1) {
      const apq = a[p * size + q] ?? 0;
      if (Math.abs(apq) <= least) continue;
      const t = tangentOf(a[p * size + p] ?? 0, a[q * size + q] ?? 0, apq);
      const c = 1 / Math.sqrt(1 + t * t);
      turn(a, p, q, size, size, c, t * c);
      turn(a, p * size, q * size, 1, size, c, t * c);
      turn(v, p, q, size, size, c, t * c);
    }
}

/**
 * Eigenvalues and vectors of a symmetric matrix by Jacobi's cyclic rotations (Golub & Van Loan 2013, §8.5): slow for
 * thousands of rows, exact to the last digits for dozens, and at ease with equal and zero eigenvalues.
 */
export function symmetricEigen(matrix: Matrix): Eigen {
  const size = matrix.length;
  const a = Float64Array.from(matrix.flat());
  const v = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) v[i * size + i] = 1;
  const least = a.reduce((most, value) => Math.max(most, Math.abs(value)), 0) * 1e-15;
  for (let n = 0; n < mostSweeps && largestBesideDiagonal(a, size) > least; n += 1) sweep(a, v, size, least);
  const places = matrix.map((_, i) => i);
  return {
    values: places.map((i) => a[i * size + i] ?? 0),
    vectors: places.map((i) => places.map((k) => v[i * size + k] ?? 0)),
  };
}
