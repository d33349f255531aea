import type { Matrix } from './matrix';

type Numbers = Readonly<ArrayLike<number>>;

/** Columns made ready to be correlated again and again: row by row, with their means taken off. */
export type Table = Readonly<{ values: Float64Array; rows: number; most: readonly number[] }>;

/** What is left of the spread of a column that is all one value but for rounding. */
const nothing = 1e-12;

/** Taking the means off first keeps what is left exact, however far from zero the numbers are. */
export function tableOf(columns: readonly Numbers[]): Table {
  const rows = columns[0]?.length ?? 0;
  const width = columns.length;
  const values = new Float64Array(rows * width);
  const most = columns.map((column, j) => {
    let sum = 0;
    let largest = 0;
    for (let i = 0; i < rows; i += 1) {
      sum += column[i] ?? 0;
      largest = Math.max(largest, Math.abs(column[i] ?? 0));
    }
    for (let i = 0; i < rows; i += 1) values[i * width + j] = (column[i] ?? 0) - sum / rows;
    return largest;
  });
  return { values, rows, most };
}

/** Weighted sums of the columns and of their products, in one pass; the products fill the lower triangle. */
function sumsOf({ values, rows, most }: Table, weights: Float64Array) {
  const width = most.length;
  const sums = new Float64Array(width);
  const products = new Float64Array(width * width);
  let total = 0;
  for (let i = 0; i < rows; i += 1) {
    const weight = weights[i] ?? 0;
    if (weight === 0) continue;
    total += weight;
    const start = i * width;
    for (let j = 0; j < width; j += 1) {
      const weighted = weight * (values[start + j] ?? 0);
      sums[j] = (sums[j] ?? 0) + weighted;
      const line = j * width;
      for (let k = 0; k <= j; k += 1)
        products[line + k] = (products[line + k] ?? 0) + weighted * (values[start + k] ?? 0);
    }
  }
  return { sums, products, total };
}

/**
 * Pearson correlations of the columns of a table, each row counted with its weight. A column that never changes has no
 * correlation with anything; its row is zero, its diagonal too.
 */
export function correlate(table: Table, weights: Float64Array): Matrix {
  const { sums, products, total } = sumsOf(table, weights);
  const width = table.most.length;
  const covariance = (i: number, j: number) =>
    (products[Math.max(i, j) * width + Math.min(i, j)] ?? 0) - ((sums[i] ?? 0) * (sums[j] ?? 0)) / total;
  const spread = table.most.map((most, i) => {
    const squares = covariance(i, i);
    return squares > nothing * most * most * total ? Math.sqrt(squares) : 0;
  });
  return spread.map((own, i) =>
    spread.map((other, j) => {
      const both = own * other;
      return both === 0 ? 0 : i === j ? 1 : Math.max(-1, Math.min(1, covariance(i, j) / both));
    }),
  );
}

export const correlations = (columns: readonly Numbers[], weights: Numbers): Matrix =>
  correlate(tableOf(columns), Float64Array.from(weights));
