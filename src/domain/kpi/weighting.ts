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
  return { k: (size * weightK) / weightN, n: size };
}
