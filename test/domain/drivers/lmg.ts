import { correlations } from '../../../src/domain/drivers/correlations';
import type { Matrix } from '../../../src/domain/drivers/matrix';
import { linearRegression } from './least-squares';

/** Shapley's value of R² by all subsets (Lindeman, Merenda & Gold 1980): the yardstick of relative weights. */
export function lmg(columns: readonly (readonly number[])[], y: readonly number[]): readonly number[] {
  const p = columns.length;
  const all: Matrix = correlations(
    [...columns, y],
    y.map(() => 1),
  );
  const cache = new Map<number, number>();
  const rSquared = (mask: number): number => {
    const known = cache.get(mask);
    if (known !== undefined) return known;
    const chosen = columns.flatMap((_, i) => ((mask >> i) & 1 ? [i] : []));
    const value = chosen.length === 0 ? 0 : linearRegression(all, chosen, p);
    cache.set(mask, value);
    return value;
  };
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
  return columns.map((_, own) => {
    let sum = 0;
    for (let mask = 0; mask < 2 ** p; mask += 1) {
      if ((mask >> own) & 1) continue;
      const size = [...mask.toString(2)].filter((bit) => bit === '1').length;
      const weight = (factorial(size) * factorial(p - size - 1)) / factorial(p);
      sum += weight * (rSquared(mask | (1 << own)) - rSquared(mask));
    }
    return sum;
  });
}
