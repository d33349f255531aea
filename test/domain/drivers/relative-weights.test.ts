import * as fc from 'fast-check';
import { correlations } from '../../../src/domain/drivers/correlations';
import type { Matrix } from '../../../src/domain/drivers/matrix';
import { relativeWeights } from '../../../src/domain/drivers/relative-weights';
import { symmetricEigen } from '../../../src/domain/drivers/symmetric-eigen';
import { againstPublished } from '../statistics/published';
import { lmg } from './lmg';
import { mtcars } from './mtcars';

type Table = Readonly<{
  cols: readonly string[];
  rows: Matrix;
  lmg: Record<string, number>;
  relative_weights: Record<string, number>;
}>;

const cell = (matrix: Matrix, row: number, column: number) => matrix[row]?.[column] ?? 0;
const columnsOf = (rows: Matrix) => (rows[0] ?? []).map((_, place) => rows.map((row) => row[place] ?? 0));
const evenly = (n: number) => new Array<number>(n).fill(1);

function weigh(columns: readonly (readonly number[])[], y: readonly number[], weights = evenly(y.length)) {
  const all = correlations([...columns, y], weights);
  return relativeWeights(
    all.slice(0, -1).map((row) => row.slice(0, -1)),
    (all.at(-1) ?? []).slice(0, -1),
  );
}

function expectNear(found: readonly number[], published: readonly number[], digits = 9) {
  expect(found).toHaveLength(published.length);
  found.forEach((value, place) => expect(value).toBeCloseTo(published[place] ?? NaN, digits));
}

describe('relative weights', () => {
  againstPublished<Table & { R2: number }>(
    'are those of R for the Swiss provinces, and sum to R²',
    'lmg_swiss.json',
    (swiss) => {
      const [y = [], ...x] = columnsOf(swiss.rows);
      const found = weigh(x, y);
      expectNear(found.weights, Object.values(swiss.relative_weights));
      expect(found.rSquared).toBeCloseTo(swiss.R2, 10);
    },
  );

  againstPublished<Table>('are those of R for the attitude survey', 'attitude_importance_alpha.json', (attitude) => {
    const [y = [], ...x] = columnsOf(attitude.rows);
    expectNear(weigh(x, y).weights, Object.values(attitude.relative_weights));
  });

  againstPublished<{ R: Matrix; y_col: number; x_cols: readonly number[]; eps: readonly number[] }>(
    'are those of the package iopsych for its example matrix',
    'relative_weights_iopsych.json',
    ({ R, y_col, x_cols, eps }) => {
      const among = x_cols.map((i) => x_cols.map((j) => cell(R, i - 1, j - 1)));
      const withOutcome = x_cols.map((i) => cell(R, i - 1, y_col - 1));
      expectNear(relativeWeights(among, withOutcome).weights, eps, 8);
    },
  );

  test('are those of the package rwa for mtcars', () => {
    const [mpg = [], cyl = [], disp = [], hp = [], wt = [], gear = []] = columnsOf(mtcars);
    expectNear(weigh([cyl, disp, hp, wt], mpg).weights, [0.2097, 0.1883, 0.18, 0.2707], 4);
    // The example of the package's own page.
    const found = weigh([cyl, disp, hp, gear], mpg);
    expectNear(found.weights, [0.2284797, 0.2221469, 0.2321744, 0.0963886], 7);
    expect(found.rSquared).toBeCloseTo(0.7791896, 7);
  });

  againstPublished<Table>(
    'come close to the averages over all orders, which cost 2ᵖ regressions',
    'lmg_swiss.json',
    (swiss) => {
      const [y = [], ...x] = columnsOf(swiss.rows);
      const yardstick = lmg(x, y);
      expectNear(yardstick, Object.values(swiss.lmg), 9);
      weigh(x, y).weights.forEach((weight, place) =>
        expect(Math.abs(weight - (yardstick[place] ?? 0))).toBeLessThan(0.025),
      );
    },
  );

  const column = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 12, maxLength: 12 });
  const table = fc.array(column, { minLength: 2, maxLength: 6 });

  test('are never negative and sum to R², which never exceeds 1', () => {
    fc.assert(
      fc.property(table, ([y = [], ...x]) => {
        const { weights, rSquared } = weigh(x, y);
        expect(weights.every((weight) => weight >= 0 && Number.isFinite(weight))).toBe(true);
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(rSquared, 10);
        expect(rSquared).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  test('do not change with the unit or the sign of what is measured', () => {
    fc.assert(
      fc.property(table, ([y = [], ...x]) => {
        const scaled = x.map((values, i) => values.map((value) => (i % 2 === 0 ? -60_000 : 0.001) * value + 17));
        expectNear(
          weigh(
            scaled,
            y.map((value) => 3 * value - 5),
          ).weights,
          weigh(x, y).weights,
          4,
        );
      }),
    );
  });

  test('count an answer of weight 2 as two answers', () => {
    const [mpg = [], cyl = [], , hp = []] = columnsOf(mtcars);
    const twice = <T>(list: readonly T[]) => [...list, ...list.slice(0, 10)];
    const weights = mpg.map((_, i) => (i < 10 ? 2 : 1));
    expectNear(weigh([cyl, hp], mpg, weights).weights, weigh([twice(cyl), twice(hp)], twice(mpg)).weights, 10);
  });

  test('give copies of one predictor its part together, and a constant nothing', () => {
    const [mpg = [], cyl = [], disp = []] = columnsOf(mtcars);
    const alone = weigh([cyl, disp], mpg);
    const found = weigh([cyl, cyl.map((value) => 2 * value + 1), disp, cyl.map(() => 7)], mpg);
    expect(found.rSquared).toBeCloseTo(alone.rSquared, 9);
    expect(found.rank).toBe(2);
    expect(found.weights[0]).toBeCloseTo(found.weights[1] ?? NaN, 9);
    expect(found.weights[3]).toBe(0);
  });

  test('of nothing are nothing', () => {
    expect(relativeWeights([], [])).toEqual({ weights: [], rSquared: 0, rank: 0 });
    expect(weigh([[1, 1, 1]], [1, 2, 3])).toEqual({ weights: [0], rSquared: 0, rank: 0 });
  });
});

describe('eigenvalues and vectors', () => {
  const symmetric = fc
    .tuple(
      fc.integer({ min: 1, max: 9 }),
      fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 81, maxLength: 81 }),
    )
    .map(([size, given]): Matrix =>
      Array.from({ length: size }, (_, i) =>
        Array.from({ length: size }, (__, j) => given[Math.min(i, j) * 9 + Math.max(i, j)] ?? 0),
      ),
    );

  test('put the matrix together again, and the vectors are at right angles', () => {
    fc.assert(
      fc.property(symmetric, (matrix) => {
        const { values, vectors } = symmetricEigen(matrix);
        matrix.forEach((row, i) =>
          row.forEach((value, j) => {
            const again = values.reduce(
              (sum, lambda, k) => sum + cell(vectors, i, k) * lambda * cell(vectors, j, k),
              0,
            );
            const product = values.reduce((sum, _, k) => sum + cell(vectors, k, i) * cell(vectors, k, j), 0);
            expect(again).toBeCloseTo(value, 9);
            expect(product).toBeCloseTo(i === j ? 1 : 0, 10);
          }),
        );
      }),
    );
  });

  test('of the second difference matrix are 2 − 2 cos(kπ / (n + 1))', () => {
    const size = 7;
    const matrix = Array.from({ length: size }, (_, i) =>
      Array.from({ length: size }, (__, j) => (i === j ? 2 : Math.abs(i - j) === 1 ? -1 : 0)),
    );
    const known = Array.from({ length: size }, (_, k) => 2 - 2 * Math.cos(((k + 1) * Math.PI) / (size + 1)));
    expectNear(
      [...symmetricEigen(matrix).values].sort((a, b) => a - b),
      known,
      12,
    );
  });
});
