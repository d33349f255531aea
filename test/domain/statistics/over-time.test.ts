import fc from 'fast-check';
import { laney } from '../../../src/domain/statistics/control-limits';
import { ewma } from '../../../src/domain/statistics/ewma';
import { againstPublished } from './published';

describe('Laney’s p′ limits', () => {
  type OrangeJuice = {
    D: number[];
    n: number[];
    center: number;
    lcl: number;
    ucl: number;
    out_of_control_1based: number[];
  };
  againstPublished<OrangeJuice>(
    'with σ_z = 1 are those of the p chart of the orange juice cans',
    'pchart_orangejuice.json',
    (table) => {
      const points = table.D.map((k, i) => ({ k, n: table.n[i] ?? 0 }));
      // The published chart is the plain one: the scatter of the cans is left out of the limits.
      const chart = laney(points);
      const plain = chart?.limitsOf(50);
      const wide = (end: number) => (end - table.center) * (chart?.sigmaZ ?? 0) + table.center;
      expect(chart?.centre).toBeCloseTo(table.center, 12);
      expect(plain?.lower).toBeCloseTo(Math.max(0, wide(table.lcl)), 12);
      expect(plain?.upper).toBeCloseTo(wide(table.ucl), 12);
    },
  );

  test('σ_z is the mean moving range of the z-scores over 1.128', () => {
    // p̄ = 0.5, z = (0, 2, −2): moving ranges 2 and 4.
    const chart = laney([
      { k: 50, n: 100 },
      { k: 60, n: 100 },
      { k: 40, n: 100 },
    ]);
    expect(chart?.sigmaZ).toBeCloseTo(3 / 1.128, 12);
    expect(chart?.limitsOf(100).upper).toBeCloseTo(0.5 + (3 * 0.05 * 3) / 1.128, 12);
  });

  test('chance cannot tighten them, empty points are passed over, one point teaches nothing', () => {
    expect(
      laney([
        { k: 50, n: 100 },
        { k: 0, n: 0 },
        { k: 50, n: 100 },
      ])?.sigmaZ,
    ).toBe(1);
    expect(laney([{ k: 5, n: 10 }])).toBeNull();
    expect(
      laney([
        { k: 5, n: 5 },
        { k: 7, n: 7 },
      ])?.standardise({ k: 3, n: 3 }),
    ).toBe(0);
  });
});

describe('EWMA', () => {
  // NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.4.
  const data = [
    52, 47, 53, 49.3, 50.1, 47, 51, 50.1, 51.2, 50.5, 49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1,
  ];
  const printed = [
    50.6, 49.52, 50.56, 50.18, 50.16, 49.21, 49.75, 49.85, 50.26, 50.33, 50.11, 49.36, 49.52, 50.05, 49.38, 49.92,
    50.73, 51.23, 51.94, 51.99,
  ];

  test('gives the twenty values NIST prints, all within limits that end at 52.5884', () => {
    const found = ewma(data, { lambda: 0.3, width: 3, centre: 50, sigma: 2.0539 });
    found.forEach(({ value }, i) => expect(Math.abs(value - (printed[i] ?? 0))).toBeLessThanOrEqual(0.0051));
    expect(found.at(-1)?.limits.upper).toBeCloseTo(52.5884, 2);
    expect(found.every(({ outside }) => outside === null)).toBe(true);
  });

  type Rings = {
    n_per_group: number;
    group_means: number[];
    center: number;
    sd: number;
    ewma: { lam: number; L: number; lcl: number[]; ucl: number[] };
  };
  againstPublished<Rings>(
    'has the limits qcc prints for the piston rings',
    'ewma_cusum_qcc_pistonrings.json',
    (rings) => {
      const sigma = rings.sd / Math.sqrt(rings.n_per_group);
      const found = ewma(rings.group_means, {
        lambda: rings.ewma.lam,
        width: rings.ewma.L,
        centre: rings.center,
        sigma,
      });
      found.forEach(({ limits }, i) => {
        expect(limits.lower).toBeCloseTo(rings.ewma.lcl[i] ?? 0, 9);
        expect(limits.upper).toBeCloseTo(rings.ewma.ucl[i] ?? 0, 9);
      });
    },
  );

  test('stays between the extremes of what it was given', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 1 }), (values) =>
        ewma(values, { lambda: 0.2, width: 2.7 }).every(
          ({ value }) => value <= Math.max(0, ...values) && value >= Math.min(0, ...values),
        ),
      ),
    );
  });
});
