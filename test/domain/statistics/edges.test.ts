import { benjaminiHochberg } from '../../../src/domain/statistics/benjamini-hochberg';
import { betaQuantile, studentQuantile } from '../../../src/domain/statistics/beta';
import { laney } from '../../../src/domain/statistics/control-limits';
import { ewma } from '../../../src/domain/statistics/ewma';
import { newcombe } from '../../../src/domain/statistics/newcombe';
import { scaleMean } from '../../../src/domain/statistics/scale-mean';
import { shrink } from '../../../src/domain/statistics/shrinkage';
import { wilson } from '../../../src/domain/statistics/wilson';
import { againstPublished } from './published';

const z2 = 3.841458820694124;

describe('formulas at their edges', () => {
  type Newcombe = { cases: { x: number; n: number; R: [number, number] }[] };
  againstPublished<Newcombe>('Wilson agrees with R’s prop.test to nine digits', 'newcombe1998_single.json', (table) => {
    for (const { x, n, R } of table.cases) {
      const found = wilson({ k: x, n });
      expect(Math.abs((found?.lower ?? 9) - R[0])).toBeLessThan(1e-9);
      expect(Math.abs((found?.upper ?? 9) - R[1])).toBeLessThan(1e-9);
    }
  });

  test.each([1, 2, 20, 1e6, 1e12])('0 of %d and all of it have the closed form z² / (n + z²)', (n) => {
    const end = z2 / (n + z2);
    expect(Math.abs((wilson({ k: 0, n })?.upper ?? 9) - end)).toBeLessThan(1e-12);
    expect(Math.abs((wilson({ k: n, n })?.lower ?? 9) - (1 - end))).toBeLessThan(1e-12);
  });

  test('fractions, as weights make them, lie between their neighbours', () => {
    const lower = (k: number, n: number) => wilson({ k, n })?.lower ?? Number.NaN;
    expect(lower(7.5, 10)).toBeGreaterThan(lower(7, 10));
    expect(lower(7.5, 10)).toBeLessThan(lower(8, 10));
    // Rounding of weighted sums may lift k an ulp above n.
    expect(wilson({ k: 12.3 + 1e-12, n: 12.3 })?.upper).toBe(1);
  });

  test.each([
    { k: Number.NaN, n: 10 },
    { k: 3, n: Number.NaN },
    { k: 3, n: Infinity },
    { k: -1, n: 10 },
    { k: 11, n: 10 },
    { k: 0, n: -1 },
  ])('%j is no share, and nothing is said of it', (count) => {
    expect(wilson(count)).toBeNull();
    expect(newcombe(count, { k: 3, n: 10 })).toBeNull();
    expect(newcombe({ k: 3, n: 10 }, count)).toBeNull();
  });

  test('no number among scores, groups or weeks spoils the others', () => {
    expect(scaleMean([Number.NaN, 0, 0, 0, 30])).toBeNull();
    const [bad, good] = shrink([
      { k: Number.NaN, n: 9 },
      { k: 8, n: 9 },
      { k: 5, n: 9 },
    ]);
    expect(bad).toBeNull();
    expect(good?.share).toBeGreaterThan(5 / 9);
    const weeks = [
      { k: 8, n: 10 },
      { k: Number.NaN, n: 10 },
      { k: 6, n: 10 },
    ];
    expect(laney(weeks)?.centre).toBeCloseTo(0.7, 12);
  });

  test('what is no p-value was no test: it neither counts nor hides the others', () => {
    expect(benjaminiHochberg([0.01, Number.NaN, 0.04])).toEqual([0.02, Number.NaN, 0.04]);
    expect(benjaminiHochberg([2, -1])).toEqual([Number.NaN, Number.NaN]);
  });

  test('Student’s quantile runs into the normal one, and refuses what is no number', () => {
    const z = 1.959963984540054;
    expect(studentQuantile(0.975, 1e12)).toBeCloseTo(z, 11);
    // Expansion about z to the second order in 1/ν, on both sides of where the formula changes.
    for (const degrees of [5e5, 1e6 + 1])
      expect(Math.abs(studentQuantile(0.975, degrees) - (z + (z ** 3 + z) / (4 * degrees)))).toBeLessThan(1e-9);
    expect(betaQuantile(0.5, Number.NaN, 1)).toBeNaN();
    expect(betaQuantile(0.5, 0, 1)).toBeNaN();
  });

  test('the sign of a signal survives a break in the data: an empty EWMA is empty', () => {
    expect(ewma([], { lambda: 0.2, width: 2.7 })).toEqual([]);
  });
});

describe('published control charts, point by point', () => {
  type Nist = {
    data: number[];
    lam: number;
    target: number;
    sigma: number;
    L: number;
    ewma_2dp: number[];
    ucl: number;
    lcl: number;
    limit_tol: number;
  };
  againstPublished<Nist>('EWMA of NIST 6.3.2.4', 'ewma_nist_6324.json', (table) => {
    const found = ewma(table.data, { lambda: table.lam, width: table.L, centre: table.target, sigma: table.sigma });
    found.forEach(({ value }, i) => expect(Math.abs(value - (table.ewma_2dp[i + 1] ?? 0))).toBeLessThanOrEqual(0.0051));
    expect(Math.abs((found.at(-1)?.limits.upper ?? 0) - table.ucl)).toBeLessThan(table.limit_tol * 2);
    expect(Math.abs((found.at(-1)?.limits.lower ?? 0) - table.lcl)).toBeLessThan(table.limit_tol * 2);
    expect(found.filter(({ outside }) => outside !== null)).toEqual([]);
  });

  type Cans = {
    D: number[];
    n: number[];
    out_of_control_1based: number[];
    revised: { drop: number[]; center: number };
  };
  againstPublished<Cans>('the cans beyond three plain deviations are 15 and 23', 'pchart_orangejuice.json', (table) => {
    const points = table.D.map((k, i) => ({ k, n: table.n[i] ?? 0 }));
    const chart = laney(points);
    const outside = points.flatMap((point, i) =>
      Math.abs(chart?.standardise(point) ?? 0) * (chart?.sigmaZ ?? 1) > 3 ? [i + 1] : [],
    );
    expect(outside).toEqual(table.out_of_control_1based);
    const revised = laney(points.filter((_, i) => !table.revised.drop.includes(i + 1)));
    expect(revised?.centre).toBeCloseTo(table.revised.center, 12);
  });

  type Lengths = { ewma: { lam: number; L: number; ARL: Record<string, number> }[] };
  againstPublished<Lengths>('average run lengths of Lucas & Saccucci', 'arl_cusum_ewma.json', (table) => {
    for (const { lam, L, ARL } of table.ewma)
      for (const [shift, expected] of Object.entries(ARL))
        expect(Math.abs(runLength(lam, L, Number(shift)) / expected - 1)).toBeLessThan(0.01);
  });

  test('the page’s chart, λ = 0.2 and L = 2.7, cries wolf once in about four and a half years of weeks', () => {
    expect(runLength(0.2, 2.7, 0) / 52).toBeGreaterThan(4);
    expect(runLength(0.2, 2.7, 1)).toBeLessThan(10);
  });
});

/** Average run length of a two-sided EWMA chart, by the Markov chain of Brook & Evans (1972, Biometrika 59:539–549). */
function runLength(lambda: number, width: number, shift: number, states = 71): number {
  const limit = width * Math.sqrt(lambda / (2 - lambda));
  const step = (2 * limit) / states;
  const at = (i: number) => -limit + (i + 0.5) * step;
  const cdf = (x: number) => 0.5 * (1 + erf(x / Math.SQRT2));
  const rows = Array.from({ length: states }, (_, i) => {
    const from = (j: number) => (at(j) - step / 2 - (1 - lambda) * at(i)) / lambda - shift;
    return Array.from({ length: states }, (__, j) => (i === j ? 1 : 0) - (cdf(from(j) + step / lambda) - cdf(from(j))));
  });
  const lengths = solve(rows);
  return lengths[(states - 1) / 2] ?? Number.NaN;
}

/** Series and continued fraction would do; Simpson's rule is plain to see. */
function erf(x: number): number {
  const bound = Math.min(Math.abs(x), 6);
  const parts = 80;
  let sum = 0;
  for (let i = 0; i <= parts; i += 1) {
    const weight = i === 0 || i === parts ? 1 : i % 2 === 1 ? 4 : 2;
    sum += weight * Math.exp(-(((i * bound) / parts) ** 2));
  }
  return Math.sign(x) * ((2 / Math.sqrt(Math.PI)) * ((sum * bound) / parts / 3));
}

/** Solves rows · x = 1 by elimination; the matrix is diagonally dominant. */
function solve(rows: number[][]): readonly number[] {
  const x = rows.map(() => 1);
  for (const [i, row] of rows.entries())
    for (const [j, other] of rows.entries()) {
      if (j === i) continue;
      const factor = (other[i] ?? 0) / (row[i] ?? 1);
      for (let m = i; m < rows.length; m += 1) other[m] = (other[m] ?? 0) - factor * (row[m] ?? 0);
      x[j] = (x[j] ?? 0) - factor * (x[i] ?? 0);
    }
  return x.map((value, i) => value / (rows[i]?.[i] ?? 1));
}
