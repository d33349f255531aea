import fc from 'fast-check';
import { differencePValue } from '../../../src/domain/statistics/two-shares';
import { newcombe, verdictOf } from '../../../src/domain/statistics/newcombe';
import { exactInterval, verdictOfCounts } from '../../../src/domain/statistics/two-counts';
import { wilson } from '../../../src/domain/statistics/wilson';
import { againstPublished } from './published';

const interval = (k: number, n: number) => wilson({ k, n }) ?? { lower: Number.NaN, upper: Number.NaN };

describe('Wilson’s interval of a share', () => {
  // Newcombe (1998) Statistics in Medicine 17:857–872, table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i is %f to %f as printed by Newcombe', (k, n, lower, upper) => {
    expect(interval(k, n).lower).toBeCloseTo(lower, 4);
    expect(interval(k, n).upper).toBeCloseTo(upper, 4);
  });

  type Cases = { cases: { x: number; n: number; method: string; lower: number; upper: number }[] };
  againstPublished<Cases>('agrees with R’s binom.confint', 'proportion_ci_R_binom.json', ({ cases }) => {
    const ours = cases.filter(({ method }) => method === 'wilson');
    expect(ours.length).toBeGreaterThan(0);
    for (const { x, n, lower, upper } of ours) {
      expect(Math.abs(interval(x, n).lower - lower)).toBeLessThan(1e-6);
      expect(Math.abs(interval(x, n).upper - upper)).toBeLessThan(1e-6);
    }
  });

  test('is exactly 0 below for 0 of n, exactly 1 above for n of n, and null for nothing', () => {
    expect(interval(0, 7).lower).toBe(0);
    expect(interval(7, 7).upper).toBe(1);
    expect(wilson({ k: 0, n: 0 })).toBeNull();
  });

  test('keeps its digits for one of a billion', () => {
    // Roots of (1 + z²/n) x² − (2p + z²/n) x + p² = 0, by their series in 1/n: z² = 3.841458820694124.
    expect(interval(1, 1e9).lower * 1e9).toBeCloseTo(0.17653, 4);
    expect(interval(1, 1e9).upper * 1e9).toBeCloseTo(5.66493, 4);
  });

  test('holds the share, stays within 0 and 1, mirrors itself and narrows with n', () => {
    const counts = fc
      .integer({ min: 1, max: 1_000_000 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(counts, ([k, n]) => {
        const { lower, upper } = interval(k, n);
        const mirror = interval(n - k, n);
        const twice = interval(2 * k, 2 * n);
        return (
          lower >= 0 &&
          upper <= 1 &&
          lower <= k / n + 1e-15 &&
          upper >= k / n - 1e-15 &&
          Math.abs(1 - mirror.upper - lower) < 1e-12 &&
          twice.upper - twice.lower < upper - lower
        );
      }),
    );
  });
});

describe('Newcombe’s interval of a difference', () => {
  // Newcombe (1998) Statistics in Medicine 17:873–890, table II, method 10.
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('%i/%i − %i/%i is %f to %f as printed', (k, n, j, m, lower, upper) => {
    const found = newcombe({ k, n }, { k: j, n: m });
    expect(Math.abs((found?.interval.lower ?? 9) - lower)).toBeLessThan(0.0001);
    expect(Math.abs((found?.interval.upper ?? 9) - upper)).toBeLessThan(0.0001);
  });

  test('the quarter on the page: 358/412 against 330/389 is +2.1, −2.8 to +6.9', () => {
    const found = newcombe({ k: 358, n: 412 }, { k: 330, n: 389 });
    expect(found?.difference).toBeCloseTo(0.0206, 4);
    expect(found?.interval.lower).toBeCloseTo(-0.028, 3);
    expect(found?.interval.upper).toBeCloseTo(0.069, 3);
  });

  type Fagerland = {
    cases: {
      method: string;
      x1: number;
      n1: number;
      x2: number;
      n2: number;
      lower: number;
      upper: number;
      tol: number;
    }[];
  };
  againstPublished<Fagerland>(
    'agrees with Fagerland, Lydersen & Laake (2015)',
    'fagerland2015_2x2.json',
    ({ cases }) => {
      const given = cases.find(({ method }) => method === 'newcombe');
      const found = given && newcombe({ k: given.x1, n: given.n1 }, { k: given.x2, n: given.n2 });
      expect(Math.abs((found?.interval.lower ?? 9) - (given?.lower ?? 0))).toBeLessThan(given?.tol ?? 0);
      expect(Math.abs((found?.interval.upper ?? 9) - (given?.upper ?? 0))).toBeLessThan(given?.tol ?? 0);
    },
  );

  test('turns its sign when the sides are swapped and is null without data', () => {
    const there = newcombe({ k: 8, n: 10 }, { k: 3, n: 9 });
    const back = newcombe({ k: 3, n: 9 }, { k: 8, n: 10 });
    expect(there?.interval.lower).toBeCloseTo(-(back?.interval.upper ?? 0), 12);
    expect(newcombe({ k: 0, n: 0 }, { k: 1, n: 2 })).toBeNull();
  });

  test('a change excludes zero; a narrow interval over zero is noise; a wide one tells nothing', () => {
    expect(verdictOf({ lower: 0.001, upper: 0.2 })).toBe('change');
    expect(verdictOf({ lower: -0.05, upper: 0.05 })).toBe('noise');
    expect(verdictOf({ lower: -0.06, upper: 0.05 })).toBe('not-enough');
  });
});

describe('two shares, two counts', () => {
  test('the p-value is that of Pearson’s chi-square: 15/50 against 5/50 gives 6.25 and 0.01242', () => {
    expect(differencePValue({ k: 15, n: 50 }, { k: 5, n: 50 })).toBeCloseTo(0.012419, 6);
  });

  test('of the physicians’ aspirin study it is 5.7 in ten million: Agresti (2013), Categorical Data Analysis, §2.2 and §3.1', () => {
    // 189 of 11,034 and 104 of 11,037 heart attacks: chi-square 25.01.
    const found = differencePValue({ k: 189, n: 11_034 }, { k: 104, n: 11_037 });
    expect(found * 1e7).toBeCloseTo(5.692, 3);
  });

  test('where all or none are satisfied nothing can differ', () => {
    expect(differencePValue({ k: 0, n: 5 }, { k: 0, n: 9 })).toBe(1);
    expect(differencePValue({ k: 5, n: 5 }, { k: 9, n: 9 })).toBe(1);
    expect(differencePValue({ k: 0, n: 0 }, { k: 0, n: 0 })).toBe(1);
  });

  test('3 against 2 events tell nothing, 23 against 31 are noise, 10 against 40 a change', () => {
    expect(verdictOfCounts(3, 2, 91, 91)).toBe('not-enough');
    expect(verdictOfCounts(23, 31, 91, 91)).toBe('noise');
    expect(verdictOfCounts(10, 40, 91, 91)).toBe('change');
    expect(verdictOfCounts(10, 40, 20, 80)).toBe('noise');
    expect(verdictOfCounts(0, 0, 91, 91)).toBe('not-enough');
  });

  test('few events are judged by the exact test: 4 or 5 against none may be luck (p 0.125, 0.0625), 6 is not (0.031)', () => {
    expect([4, 5, 6].map((n) => verdictOfCounts(n, 0, 91, 91))).toEqual(['not-enough', 'not-enough', 'change']);
    expect([4, 5, 6].map((n) => verdictOfCounts(0, n, 91, 91))).toEqual(['not-enough', 'not-enough', 'change']);
    expect(verdictOfCounts(9, 2, 91, 91)).toBe('noise');
  });

  // 11 cases in 800 against 21 in 3,011 person-years: R's poisson.test, example of its help page (eba1977 of ISwR).
  test('11 of 32 events in 800 of 3,811 person-years: rates are 0.8584 to 4.2773 to one as R has it, so they may be alike', () => {
    const { lower, upper } = exactInterval({ k: 11, n: 32 });
    const ratio = (share: number) => ((share / (1 - share)) * 3_011) / 800;
    expect(ratio(lower)).toBeCloseTo(0.8584264, 6);
    expect(ratio(upper)).toBeCloseTo(4.277267, 5);
    expect(verdictOfCounts(11, 21, 800, 3_011)).toBe('noise');
  });

  againstPublished<{ cases: { x: number; n: number; method: string; lower: number; upper: number }[] }>(
    'the exact interval is that of R’s binom.confint',
    'proportion_ci_R_binom.json',
    ({ cases }) => {
      const ours = cases.filter(({ method }) => method === 'exact');
      expect(ours.length).toBeGreaterThan(0);
      for (const { x, n, lower, upper } of ours) {
        expect(Math.abs(exactInterval({ k: x, n }).lower - lower)).toBeLessThan(1e-6);
        expect(Math.abs(exactInterval({ k: x, n }).upper - upper)).toBeLessThan(1e-6);
      }
    },
  );
});
