import { dot, type Matrix } from './matrix';

/** Coefficients on the scale of log odds, in the order of the columns; the intercept is a column like any other. */
export type Logit = Readonly<{
  coefficients: readonly number[];
  errors: readonly number[];
  deviance: number;
  converged: boolean;
}>;

const mostSteps = 50;
/** Odds of a billion to one: outcomes are separated, and no estimate exists (Albert & Anderson 1984). */
const farthest = 20;

/** L with L L′ = A for a positive definite A; null where it is not. */
function cholesky(a: Matrix): Matrix | null {
  const l: number[][] = a.map((row) => row.map(() => 0));
  for (let i = 0; i < a.length; i += 1)
    for (let j = 0; j <= i; j += 1) {
      const row = l[i] ?? [];
      const above = l[j] ?? [];
      let rest = a[i]?.[j] ?? 0;
      for (let k = 0; k < j; k += 1) rest -= (row[k] ?? 0) * (above[k] ?? 0);
      if (i === j && !(rest > 1e-10 * Math.max(1, a[i]?.[i] ?? 0))) return null;
      row[j] = i === j ? Math.sqrt(rest) : rest / (above[j] ?? 1);
    }
  return l;
}

/** A⁻¹ from its Cholesky factor. */
function inverse(l: Matrix): Matrix {
  const size = l.length;
  const lower: number[][] = l.map(() => new Array<number>(size).fill(0));
  for (let column = 0; column < size; column += 1)
    for (let i = column; i < size; i += 1) {
      let rest = i === column ? 1 : 0;
      for (let k = column; k < i; k += 1) rest -= (l[i]?.[k] ?? 0) * (lower[k]?.[column] ?? 0);
      const line = lower[i];
      if (line) line[column] = rest / (l[i]?.[i] ?? 1);
    }
  return lower.map((_, i) =>
    lower.map((_row, j) => lower.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), 0)),
  );
}

const logLikelihood = (eta: number, y: number) =>
  y * eta - (eta > 0 ? eta + Math.log1p(Math.exp(-eta)) : Math.log1p(Math.exp(eta)));

type Step = Readonly<{ covariance: Matrix; score: readonly number[]; deviance: number }>;

/** Information and score at the coefficients so far; null where the columns repeat each other. */
function stepAt(
  rows: Matrix,
  outcome: readonly number[],
  weights: readonly number[],
  at: readonly number[],
): Step | null {
  const information = at.map(() => at.map(() => 0));
  const score = at.map(() => 0);
  let deviance = 0;
  rows.forEach((row, i) => {
    const eta = dot(row, at);
    const y = outcome[i] ?? 0;
    const weight = weights[i] ?? 1;
    const p = 1 / (1 + Math.exp(-eta));
    deviance -= 2 * weight * logLikelihood(eta, y);
    row.forEach((x, j) => {
      if (x === 0) return;
      score[j] = (score[j] ?? 0) + weight * (y - p) * x;
      const line = information[j] ?? [];
      row.forEach((other, k) => (line[k] = (line[k] ?? 0) + weight * p * (1 - p) * x * other));
    });
  });
  const factor = cholesky(information);
  return factor && { covariance: inverse(factor), score, deviance };
}

/**
 * Logistic regression by iteratively re-weighted least squares, which is Newton's method here (McCullagh & Nelder 1989, §2.5 and §4.4);
 * Wald errors from the inverse information. Null where columns repeat each other. Not converged where an outcome is separated.
 */
export function logit(rows: Matrix, outcome: readonly number[], weights: readonly number[] = []): Logit | null {
  let coefficients: readonly number[] = (rows[0] ?? []).map(() => 0);
  for (let step = 0; step < mostSteps; step += 1) {
    const found = stepAt(rows, outcome, weights, coefficients);
    if (!found) return null;
    const move = found.covariance.map((row) => dot(row, found.score));
    const next = coefficients.map((value, j) => value + (move[j] ?? 0));
    const isFar = next.some((value) => Math.abs(value) > farthest);
    const isThere = move.every((value) => Math.abs(value) < 1e-10);
    if (isThere || isFar)
      return {
        coefficients: isFar ? coefficients : next,
        errors: found.covariance.map((row, j) => Math.sqrt(row[j] ?? 0)),
        deviance: found.deviance,
        converged: !isFar,
      };
    coefficients = next;
  }
  return null;
}
