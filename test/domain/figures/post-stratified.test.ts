import fc from 'fast-check';
import { postStratified } from '../../../src/domain/figures/post-stratified';

describe('the share weighted to everybody who was eligible', () => {
  // Cochran (1977) Sampling Techniques, §5A.9: W = (0.7, 0.3), p = (0.9, 0.5), n = (50, 50).
  test('is Σ W p with √Σ W² p q / (n − 1)', () => {
    const found = postStratified([
      { k: 45, n: 50, volume: 700 },
      { k: 25, n: 50, volume: 300 },
    ]);
    expect(found?.share).toBeCloseTo(0.78, 12);
    expect(found?.standardError).toBeCloseTo(Math.sqrt((0.49 * 0.09 + 0.09 * 0.25) / 49), 12);
    expect(found?.interval.lower).toBeLessThan(0.78);
    expect(found?.interval.upper).toBeGreaterThan(0.78);
  });

  test('undoes what unequal response does to the raw share', () => {
    // 900 of 1,000 with the SLA met are satisfied and half of them answer; 100 of 400 with it missed, and a tenth answer.
    const raw = (450 + 10) / (500 + 40);
    const found = postStratified([
      { k: 450, n: 500, volume: 1_000 },
      { k: 10, n: 40, volume: 400 },
    ]);
    expect(raw).toBeCloseTo(0.852, 3);
    expect(found?.share).toBeCloseTo(1_000 / 1_400, 12);
  });

  test('is the raw share where answers come in proportion, and stays within 0 and 1', () => {
    const part = fc.record({ n: fc.integer({ min: 5, max: 400 }), part: fc.double({ min: 0, max: 1, noNaN: true }) });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 9 }), (parts) => {
        const strata = parts.map(({ n, part: p }) => ({ k: Math.round(n * p), n, volume: 3 * n }));
        const [k, n] = [strata.reduce((sum, s) => sum + s.k, 0), strata.reduce((sum, s) => sum + s.n, 0)];
        const found = postStratified(strata);
        return (
          found !== null &&
          Math.abs(found.share - k / n) < 1e-9 &&
          found.interval.lower >= 0 &&
          found.interval.upper <= 1 &&
          found.interval.lower <= found.share + 1e-12 &&
          found.interval.upper >= found.share - 1e-12
        );
      }),
    );
  });

  test('joins strata with fewer than five answers, and those nobody answered in', () => {
    const found = postStratified([
      { k: 80, n: 100, volume: 500 },
      { k: 3, n: 4, volume: 30 },
      { k: 0, n: 3, volume: 20 },
      { k: 0, n: 0, volume: 50 },
    ]);
    expect(found?.strata).toBe(2);
    expect(found?.share).toBeCloseTo((500 * 0.8 + 100 * (3 / 7)) / 600, 12);
    const one = postStratified([
      { k: 80, n: 100, volume: 500 },
      { k: 0, n: 0, volume: 50 },
    ]);
    expect(one).toMatchObject({ strata: 1, share: 0.8 });
  });

  test('says nothing without answers or volumes, and nothing for numbers that are none', () => {
    expect(postStratified([])).toBeNull();
    expect(postStratified([{ k: 3, n: 4, volume: 100 }])).toBeNull();
    expect(postStratified([{ k: 30, n: 40, volume: 0 }])).toBeNull();
    expect(postStratified([{ k: Number.NaN, n: 40, volume: 9 }])).toBeNull();
    expect(postStratified([{ k: 41, n: 40, volume: 9 }])).toBeNull();
  });

  test('all satisfied leaves room for doubt', () => {
    const found = postStratified([{ k: 40, n: 40, volume: 90 }]);
    expect(found?.standardError).toBe(0);
    expect(found?.interval.lower).toBeCloseTo(0.9124, 4);
  });
});
