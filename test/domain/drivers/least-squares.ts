import type { Matrix } from '../../../src/domain/drivers/matrix';

/** R² of the outcome (a row of the correlations) on some others, by Gauss and pivots: another way than the one under test. */
export function linearRegression(correlations: Matrix, chosen: readonly number[], outcome: number): number {
  const r = (i: number, j: number) => correlations[i]?.[j] ?? 0;
  const rows = chosen.map((i) => [...chosen.map((j) => r(i, j)), r(i, outcome)]);
  const size = chosen.length;
  for (let k = 0; k < size; k += 1) {
    const best = rows
      .slice(k)
      .reduce((at, row, i) => (Math.abs(row[k] ?? 0) > Math.abs(rows[at]?.[k] ?? 0) ? k + i : at), k);
    [rows[k], rows[best]] = [rows[best] ?? [], rows[k] ?? []];
    for (let i = k + 1; i < size; i += 1) {
      const factor = (rows[i]?.[k] ?? 0) / (rows[k]?.[k] ?? 1);
      rows[i] = (rows[i] ?? []).map((value, j) => value - factor * (rows[k]?.[j] ?? 0));
    }
  }
  const beta = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i -= 1) {
    let rest = rows[i]?.[size] ?? 0;
    for (let j = i + 1; j < size; j += 1) rest -= (rows[i]?.[j] ?? 0) * (beta[j] ?? 0);
    beta[i] = rest / (rows[i]?.[i] ?? 1);
  }
  return chosen.reduce((sum, i, place) => sum + (beta[place] ?? 0) * r(i, outcome), 0);
}
