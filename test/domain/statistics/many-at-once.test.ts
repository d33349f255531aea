import fc from 'fast-check';
import { benjaminiHochberg } from '../../../src/domain/statistics/benjamini-hochberg';
import { sharedRanks } from '../../../src/domain/statistics/shared-ranks';
import { fitBetaBinomial, posterior, shrink } from '../../../src/domain/statistics/shrinkage';
import { againstPublished } from './published';

describe('Benjamini–Hochberg', () => {
  // Benjamini & Hochberg (1995), section 3.2; adjusted values by R's p.adjust.
  const p = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
  ];

  test('finds four of the fifteen of the paper', () => {
    expect(benjaminiHochberg(p).filter((q) => q <= 0.05)).toHaveLength(4);
    expect(benjaminiHochberg([])).toEqual([]);
  });

  againstPublished<{ p: number[]; BH_adjusted: number[] }>(
    'agrees with R’s p.adjust',
    'bh1995_pvalues.json',
    (table) => {
      benjaminiHochberg(table.p).forEach((q, i) => expect(q).toBeCloseTo(table.BH_adjusted[i] ?? Number.NaN, 12));
    },
  );

  test('keeps the order given and never falls below the p-value', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (values) => {
        const adjusted = benjaminiHochberg(values);
        return values.every((value, i) => (adjusted[i] ?? -1) >= value && (adjusted[i] ?? 2) <= 1);
      }),
    );
  });
});

// Efron & Morris (1975) JASA 70:311–319: hits in 45 at bats of 18 players, and the share over the rest of the season.
const hits = [18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7];
const season = [
  0.346, 0.298, 0.276, 0.222, 0.273, 0.27, 0.263, 0.21, 0.269, 0.23, 0.264, 0.256, 0.303, 0.264, 0.226, 0.286, 0.316,
  0.2,
];

describe('shares drawn towards all', () => {
  const groups = hits.map((k) => ({ k, n: 45 }));
  const missed = (shares: readonly number[]) =>
    shares.reduce((sum, share, i) => sum + (share - (season[i] ?? 0)) ** 2, 0);

  test('foretell the rest of the season three times better than the raw shares of Efron & Morris', () => {
    const shrunk = shrink(groups).map((found) => found?.share ?? Number.NaN);
    expect(missed(hits.map((k) => k / 45))).toBeCloseTo(0.0755, 3);
    expect(missed(shrunk)).toBeLessThan(0.024);
  });

  test('have the prior of Geissler’s 6,115 families of Saxony: Lindsey & Altham (1998) Applied Statistics 47:149–157', () => {
    // Boys among the first twelve of thirteen children; by maximum likelihood α = 34.1 and β = 31.57.
    const families = [3, 24, 104, 286, 670, 1_033, 1_343, 1_112, 829, 478, 181, 45, 7];
    const { mean, strength } = fitBetaBinomial(
      families.flatMap((count, boys) => Array.from({ length: count }, () => ({ k: boys, n: 12 }))),
    );
    expect(mean * strength).toBeCloseTo(34.1, 1);
    expect((1 - mean) * strength).toBeCloseTo(31.57, 1);
  });

  test('keep the prior’s mean at the pooled share where all groups have the same size', () => {
    expect(fitBetaBinomial(groups).mean).toBeCloseTo(215 / 810, 3);
  });

  test('the fit is a maximum: no neighbour is likelier', () => {
    const spread = [
      [4, 20],
      [12, 20],
      [19, 20],
      [33, 60],
      [58, 60],
      [3, 9],
    ].map(([k = 0, n = 0]) => ({ k, n }));
    const { mean, strength } = fitBetaBinomial(spread);
    const likelihood = (m: number, s: number) =>
      spread.reduce((sum, { k, n }) => {
        const [a, b] = [m * s, (1 - m) * s];
        let log = sum;
        for (let i = 0; i < k; i += 1) log += Math.log(a + i);
        for (let i = 0; i < n - k; i += 1) log += Math.log(b + i);
        for (let i = 0; i < n; i += 1) log -= Math.log(s + i);
        return log;
      }, 0);
    const best = likelihood(mean, strength);
    for (const [m, s] of [
      [1.002, 1],
      [0.998, 1],
      [1, 1.01],
      [1, 0.99],
    ] as const)
      expect(likelihood(mean * m, strength * s)).toBeLessThan(best);
  });

  test('a posterior under Beta(1, 1) is the textbook one: 7 of 10 gives 8/12', () => {
    const found = posterior({ k: 7, n: 10 }, { mean: 0.5, strength: 2 });
    expect(found.share).toBeCloseTo(8 / 12, 12);
    expect(found.interval.lower).toBeCloseTo(0.3903, 4);
    expect(found.interval.upper).toBeCloseTo(0.8907, 4);
  });

  test('lie between the group’s own share and that of all, and a lone group is left alone', () => {
    const [high, low, empty] = shrink([
      { k: 9, n: 10 },
      { k: 300, n: 600 },
      { k: 0, n: 0 },
    ]);
    expect(high?.share).toBeLessThan(0.9);
    expect(high?.share).toBeGreaterThan(0.5);
    expect(low?.share).toBeGreaterThan(0.5);
    expect(empty).toBeNull();
    expect(shrink([{ k: 3, n: 4 }])).toEqual([null]);
  });

  test('three thousand request types are done in seconds, also where all are satisfied', () => {
    const many = Array.from({ length: 3_000 }, (_, i) => ({ k: 3 + (i % 40), n: 45 + (i % 7) }));
    expect(shrink(many).every((found) => found && found.interval.lower < found.share)).toBe(true);
    expect(
      shrink([
        { k: 5, n: 5 },
        { k: 9, n: 9 },
      ])[0]?.share,
    ).toBeGreaterThan(0.9);
  });
});

describe('ranks', () => {
  test('overlapping intervals share places, separate ones do not', () => {
    const at = (lower: number, upper: number) => ({ lower, upper });
    expect(sharedRanks([at(0.85, 0.95), at(0.86, 0.94), at(0.65, 0.83)])).toEqual([
      { from: 1, to: 2 },
      { from: 1, to: 2 },
      { from: 3, to: 3 },
    ]);
  });

  test('an item that overlaps both sides may stand anywhere between', () => {
    const at = (lower: number, upper: number) => ({ lower, upper });
    expect(sharedRanks([at(0.8, 0.9), at(0.6, 0.82), at(0.5, 0.7)])).toEqual([
      { from: 1, to: 2 },
      { from: 1, to: 3 },
      { from: 2, to: 3 },
    ]);
    expect(sharedRanks([])).toEqual([]);
  });
});
