import { dot, type Matrix } from './matrix';
import { symmetricEigen } from './symmetric-eigen';

/** `weights` add up to `rSquared`, each predictor's part of it; `rank` counts the predictors that are not made of others. */
export type RelativeWeights = Readonly<{ weights: readonly number[]; rSquared: number; rank: number }>;

/** Below this part of the largest, an eigenvalue is what rounding left of zero. */
const vanishing = 1e-10;

/**
 * Johnson's relative weights (Johnson 2000, Multivariate Behavioral Research 35:1–19): predictors are replaced by the orthogonal
 * variables closest to them, Λ = V Δ^½ V′; these explain β² of the outcome each, and Λ² says whose part that is. Predictors that
 * repeat each other share their part: directions without spread are left out (Moore–Penrose), so nothing is divided by zero.
 * Takes correlations of the predictors among themselves; gives back the weights for an outcome by its correlations with them.
 */
export function weigher(among: Matrix): (withOutcome: readonly number[]) => RelativeWeights {
  const { values, vectors } = symmetricEigen(among);
  const largest = Math.max(0, ...values);
  const roots = values.map((value) => (value > largest * vanishing ? Math.sqrt(value) : 0));
  const stretched = vectors.map((row) => row.map((component, k) => component * (roots[k] ?? 0)));
  const shares = stretched.map((row) => vectors.map((other) => dot(row, other) ** 2));
  const rank = roots.filter((root) => root > 0).length;
  return (withOutcome) => {
    const along = roots.map((root, k) =>
      root === 0 ? 0 : vectors.reduce((sum, row, i) => sum + (row[k] ?? 0) * (withOutcome[i] ?? 0), 0) / root,
    );
    const explained = vectors.map((row) => dot(row, along) ** 2);
    const weights = shares.map((row) => dot(row, explained));
    return { weights, rSquared: weights.reduce((sum, weight) => sum + weight, 0), rank };
  };
}

export const relativeWeights = (among: Matrix, withOutcome: readonly number[]) => weigher(among)(withOutcome);
