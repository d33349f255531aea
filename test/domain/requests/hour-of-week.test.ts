import { clocksOf, parseDay } from '../../../src/domain/calendar';
import { hourOfWeek } from '../../../src/domain/requests/hour-of-week';

const at = (moment: string) => Date.parse(moment);

describe('the hour of the week', () => {
  test('begins on Monday at midnight and ends on Sunday at 23', () => {
    expect(hourOfWeek(at('2026-06-29T00:00:00Z'), 'UTC')).toBe(0);
    expect(hourOfWeek(at('2026-07-05T23:59:59Z'), 'UTC')).toBe(167);
  });

  test('is what the clocks of the time zone show, half-hour zones included', () => {
    expect(hourOfWeek(at('2026-06-28T22:30:00Z'), 'Europe/Berlin')).toBe(0);
    expect(hourOfWeek(at('2026-06-28T22:30:00Z'), 'America/New_York')).toBe(6 * 24 + 18);
    expect(hourOfWeek(at('2026-06-28T18:29:00Z'), 'Asia/Kolkata')).toBe(6 * 24 + 23);
    expect(hourOfWeek(at('2026-06-28T18:30:00Z'), 'Asia/Kolkata')).toBe(0);
  });

  test('follows the clocks when they are set forward and back', () => {
    // 29 March 2026: after 1:59 comes 3:00. 25 October: 2:30 happens twice.
    expect(hourOfWeek(at('2026-03-29T00:59:00Z'), 'Europe/Berlin')).toBe(6 * 24 + 1);
    expect(hourOfWeek(at('2026-03-29T01:00:00Z'), 'Europe/Berlin')).toBe(6 * 24 + 3);
    expect(hourOfWeek(at('2026-10-25T00:30:00Z'), 'Europe/Berlin')).toBe(6 * 24 + 2);
    expect(hourOfWeek(at('2026-10-25T01:30:00Z'), 'Europe/Berlin')).toBe(6 * 24 + 2);
  });
});

describe('the clocks of a time zone', () => {
  test('are told as offsets with the moments they were set, which give the same hour of the week', () => {
    const days = { from: parseDay('2025-06-01'), to: parseDay('2026-07-01') };
    const clocks = clocksOf(days, 'Europe/Berlin');
    expect(clocks.shifts.map(({ at: moment }) => new Date(moment).toISOString())).toEqual([
      '2025-10-26T01:00:00.000Z',
      '2026-03-29T01:00:00.000Z',
    ]);
    for (let moment = days.from * 86_400_000; moment < days.to * 86_400_000; moment += 3_600_000) {
      const offset = clocks.shifts.findLast((shift) => shift.at <= moment)?.offset ?? clocks.first;
      const hour = (Math.floor((moment + offset) / 3_600_000) + 72) % 168;
      if (hour !== hourOfWeek(moment, 'Europe/Berlin')) throw new Error(new Date(moment).toISOString());
    }
    expect(clocksOf(days, 'Asia/Kolkata')).toEqual({ first: 19_800_000, shifts: [] });
    expect(clocksOf(days, 'UTC')).toEqual({ first: 0, shifts: [] });
  });
});
