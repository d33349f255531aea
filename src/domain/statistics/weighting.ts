import type { Count } from './interval';

/** Sums over answers: plain numbers, and each answer weighted by one over its inclusion probability. */
export type Weighted = Readonly<{ k: number; n: number; weightK: number; weightN: number; weightSquares: number }>;

/** Share of the population by Hájek's ratio estimator, Σ wᵢyᵢ / Σ wᵢ (Hájek 1971; Särndal, Swensson & Wretman 1992, §5.7). */
export const hajek = ({ weightK, weightN }: Weighted) => (weightN > 0 ? weightK / weightN : null);

/**
 * The answers a weighted share is worth: Kish's effective size (Σw)² / Σw² (Kish 1965, §11.7), with the k that
 * gives the weighted share. With equal weights these are the plain k and n.
 */
export function effective(sums: Weighted): Count {
  const { k, n, weightK, weightN, weightSquares } = sums;
  if (!(weightN > 0) || !(weightSquares > 0)) return { k, n };
  const size = Math.min(n, (weightN * weightN) / weightSquares);
  // Equal weights give n but for the rounding of their sums; then the plain numbers are exact.
  if (Math.abs(size - n) < n * 1e-6) return { k, n };
  // The ratio first: all of all must stay 1, which a product divided again may miss by a hair.
  return { k: size * (weightK / weightN), n: size };
}

/** Sums of several parts together. */
export const totalOf = (parts: readonly Weighted[]): Weighted =>
  parts.reduce(
    (sum, part) => ({
      k: sum.k + part.k,
      n: sum.n + part.n,
      weightK: sum.weightK + part.weightK,
      weightN: sum.weightN + part.weightN,
      weightSquares: sum.weightSquares + part.weightSquares,
    }),
    { k: 0, n: 0, weightK: 0, weightN: 0, weightSquares: 0 },
  );

/** What is left of all without a part. */
export const restOf = (all: Weighted, part: Weighted): Weighted => ({
  k: all.k - part.k,
  n: all.n - part.n,
  weightK: all.weightK - part.weightK,
  weightN: all.weightN - part.weightN,
  weightSquares: all.weightSquares - part.weightSquares,
});
