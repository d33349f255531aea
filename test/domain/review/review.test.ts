import fc from 'fast-check';
import { parseDay } from '../../../src/domain/calendar';
import { medianReadMs, reviewedDays, type ReadingDay } from '../../../src/domain/review/review';

const monday = parseDay('2026-06-22');
/** Answers of a day, the last of them read on another; null leaves one unread. */
const on = (day: number, readDay: number | null): ReadingDay => ({
  day: monday + day,
  unread: readDay === null ? 1 : 0,
  lastReadDay: readDay === null ? null : monday + readDay,
});

describe('days reviewed in a row', () => {
  it('counts working days at whose end nothing from before was left', () => {
    // Monday's were read on Tuesday, Wednesday's on Thursday; today is Friday.
    expect(reviewedDays([on(0, 1), on(2, 3)], monday + 4)).toEqual({ inARow: 4, isTodayOpen: false });
  });

  it('leaves today open while something from before waits, and keeps the row so far', () => {
    expect(reviewedDays([on(0, 1), on(3, null)], monday + 4)).toEqual({ inARow: 3, isTodayOpen: true });
  });

  it('does not count what came today as late', () => {
    expect(reviewedDays([on(0, 0), on(1, null)], monday + 1)).toEqual({ inARow: 1, isTodayOpen: false });
  });

  it('begins again after a day on which something was left lying', () => {
    expect(reviewedDays([on(0, 2), on(2, 2)], monday + 3)).toEqual({ inARow: 2, isTodayOpen: false });
  });

  it('asks nobody to work at the weekend', () => {
    // Friday's answer was read on Monday.
    expect(reviewedDays([on(0, 0), on(4, 7)], monday + 8)).toEqual({ inARow: 6, isTodayOpen: false });
  });

  it('begins with the first answer there ever was', () => {
    expect(reviewedDays([], monday)).toEqual({ inARow: 0, isTodayOpen: false });
    expect(reviewedDays([on(0, 0)], monday)).toEqual({ inARow: 0, isTodayOpen: false });
  });

  it('never grows because something is left unread', () => {
    const day = fc.record({ day: fc.integer({ min: 0, max: 20 }), readDay: fc.integer({ min: 0, max: 25 }) });
    fc.assert(
      fc.property(fc.uniqueArray(day, { minLength: 1, selector: (one) => one.day }), fc.nat(), (days, which) => {
        const all = days.map(({ day: d, readDay }) => on(d, Math.max(d, readDay)));
        const worse = all.map((one, n) => (n === which % all.length ? { ...one, unread: 1 } : one));
        const today = monday + 26;
        expect(reviewedDays(worse, today).inARow).toBeLessThanOrEqual(reviewedDays(all, today).inARow);
      }),
    );
  });
});

describe('time to the first read', () => {
  const reads = (...times: number[]) => times.map((ms) => ({ answeredAt: 1_000, readAt: 1_000 + ms }));
  it('is the median, and none when nothing was read', () => {
    expect(medianReadMs([])).toBeNull();
    expect(medianReadMs(reads(5, 1, 9))).toBe(5);
    expect(medianReadMs(reads(1, 9, 5, 6))).toBe(6);
  });
  it('is nothing for an answer that was changed after it was read', () => {
    expect(medianReadMs(reads(-50))).toBe(0);
  });
});
