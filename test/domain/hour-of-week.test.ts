import { hourOfWeek } from '../../src/domain/hour-of-week';

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
