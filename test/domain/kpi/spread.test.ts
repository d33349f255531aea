import fc from 'fast-check';
import { addSpreads, durationOf, readSpread, slotOf, writeSpread, type Spread } from '../../../src/domain/kpi/spread';

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

  it('gives the median to within a slot, and an interval around it', () => {
    fc.assert(
      fc.property(durations, (seconds) => {
        const found = durationOf(spreadOf(seconds));
        const sorted = [...seconds].sort((a, b) => a - b);
        const near = [sorted[Math.ceil(seconds.length / 2) - 1] ?? 0, sorted[Math.floor(seconds.length / 2)] ?? 0];
        const slot = 2 ** (1 / 8);
        expect((found?.medianMs ?? 0) / 1_000).toBeGreaterThanOrEqual(Math.max(1, Math.min(...near)) / slot);
        expect((found?.medianMs ?? 0) / 1_000).toBeLessThanOrEqual(Math.max(1, Math.max(...near)) * slot);
        if (found?.interval) {
          expect(found.interval.lower).toBeLessThanOrEqual(found.medianMs);
          expect(found.interval.upper).toBeGreaterThanOrEqual(found.medianMs);
        }
        expect(found?.interval === null).toBe(seconds.length < 20);
      }),
    );
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
