import fc from 'fast-check';
import {
  addSpreads,
  durationOf,
  readSpread,
  slotOf,
  writeSpread,
  type Spread,
} from '../../../src/domain/figures/spread';

const spreadOf = (seconds: readonly number[]): Spread =>
  addSpreads(seconds.map((one) => new Map([[slotOf(one), { n: 1, seconds: one }]])));
const durations = fc.array(fc.integer({ min: 0, max: 30_000_000 }), { minLength: 1, maxLength: 200 });

describe('a spread of durations', () => {
  it('keeps the mean exactly, whatever the slots', () => {
    fc.assert(
      fc.property(durations, (seconds) => {
        const mean = seconds.reduce((sum, one) => sum + one, 0) / seconds.length;
        expect(durationOf(spreadOf(seconds))?.meanMs).toBeCloseTo(mean * 1_000, 3);
      }),
    );
  });

  const medianOf = (seconds: readonly number[]) => {
    const sorted = [...seconds].sort((a, b) => a - b);
    const middle = [sorted[Math.ceil(seconds.length / 2) - 1] ?? 0, sorted[Math.floor(seconds.length / 2)] ?? 0];
    return ((middle[0] ?? 0) + (middle[1] ?? 0)) / 2;
  };

  it('gives the median to within a slot, and an interval around it', () => {
    fc.assert(
      fc.property(durations, (seconds) => {
        const found = durationOf(spreadOf(seconds));
        const median = medianOf(seconds);
        // Less than a second and a second share a slot.
        expect(Math.abs((found?.medianMs ?? 0) / 1_000 - median)).toBeLessThanOrEqual(median * (2 ** (1 / 8) - 1) + 1);
        if (found?.interval) {
          expect(found.interval.lower).toBeLessThanOrEqual(found.medianMs);
          expect(found.interval.upper).toBeGreaterThanOrEqual(found.medianMs);
        }
        expect(found?.interval === null).toBe(seconds.length < 20);
      }),
    );
  });

  it('gives the very median of durations that have their slots to themselves, and nearly that of those that are all alike', () => {
    for (const seconds of [[600, 1_200, 1_800, 2_400], [100, 10_000], [90_000], [0, 0]])
      expect((durationOf(spreadOf(seconds))?.medianMs ?? NaN) / 1_000).toBeCloseTo(medianOf(seconds), 6);
    expect((durationOf(spreadOf([3_445, 3_445, 3_445]))?.medianMs ?? NaN) / 3_445_000).toBeCloseTo(1, 3);
  });

  it('takes the interval from the ranks of Campbell & Gardner (1988) BMJ 296:1454: the 6th and the 15th of 20', () => {
    const seconds = Array.from({ length: 20 }, (_, i) => Math.round(60 * 1.3 ** i));
    const found = durationOf(spreadOf(seconds))?.interval;
    expect((found?.lower ?? NaN) / 1_000).toBeCloseTo(seconds[5] ?? 0, 6);
    expect((found?.upper ?? NaN) / 1_000).toBeCloseTo(seconds[14] ?? 0, 6);
  });

  it('survives being written, and adds up in any order', () => {
    fc.assert(
      fc.property(durations, durations, (some, others) => {
        const both = addSpreads([readSpread(writeSpread(spreadOf(others))), readSpread(writeSpread(spreadOf(some)))]);
        expect(writeSpread(both)).toBe(writeSpread(spreadOf([...some, ...others])));
      }),
    );
  });

  it('of nothing says nothing', () => {
    expect(durationOf(readSpread(''))).toBeNull();
  });
});
