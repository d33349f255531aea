import { Temporal } from 'temporal-polyfill';

const dayMs = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    calendar: 'iso8601',
  });
  formats.set(timeZone, format);
  return format;
}

/** Number of the calendar day (days since 1970-01-01) on which a moment (epoch ms) falls in a time zone. */
export function dayOf(at: number, timeZone: string): number {
  if (timeZone === 'UTC') return Math.floor(at / dayMs);
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  return Math.floor(Date.UTC(parts.get('year') ?? 0, (parts.get('month') ?? 1) - 1, parts.get('day') ?? 1) / dayMs);
}

/** A day number as `YYYY-MM-DD`. */
export const isoDay = (day: number) => new Date(day * dayMs).toISOString().slice(0, 10);

/** The day number of `YYYY-MM-DD`; NaN where the calendar has no such day, as 31 February, which `Date` takes for 3 March. */
export function parseDay(iso: string): number {
  const day = Math.floor(Date.parse(`${iso}T00:00:00Z`) / dayMs);
  return Number.isNaN(day) || isoDay(day) !== iso ? Number.NaN : day;
}

/** The Monday on or before a day. Day 0 was a Thursday. */
export const mondayOf = (day: number) => day - ((((day + 3) % 7) + 7) % 7);

/** The first day of a day's month, `months` later. */
export function firstOfMonth(day: number, months = 0): number {
  const date = new Date(day * dayMs);
  return Math.floor(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1) / dayMs);
}

/** The same day of the month, `months` earlier; the last day of a month that is too short for it. */
export function monthsBefore(day: number, months: number): number {
  const first = firstOfMonth(day, -months);
  return Math.min(first + day - firstOfMonth(day), firstOfMonth(first, 1) - 1);
}

/** The moment (epoch ms) at which a day begins in a time zone; where the clock skips midnight, the first moment there is. */
export function startOf(day: number, timeZone: string): number {
  if (timeZone === 'UTC') return day * dayMs;
  return Temporal.PlainDate.from(isoDay(day)).toZonedDateTime(timeZone).epochMilliseconds;
}

/** The moment (epoch ms) at which the clocks of a time zone show this hour of a day; where they skip it, the next they show. */
export function hourOf(day: number, hour: number, timeZone: string): number {
  if (timeZone === 'UTC') return day * dayMs + hour * 3_600_000;
  if (hour === 24) return startOf(day + 1, timeZone);
  return Temporal.PlainDate.from(isoDay(day)).toZonedDateTime({ timeZone, plainTime: { hour } }).epochMilliseconds;
}

/** What the clocks of a time zone are ahead of UTC in ms: from the beginning, and from each moment (epoch ms) they were set. */
export type Clocks = Readonly<{ first: number; shifts: readonly Readonly<{ at: number; offset: number }>[] }>;

const offsetOf = ({ offsetNanoseconds }: Temporal.ZonedDateTime) => offsetNanoseconds / 1_000_000;

/** The clocks of a time zone over a run of days. */
export function clocksOf({ from, to }: Readonly<{ from: number; to: number }>, timeZone: string): Clocks {
  const begin = Temporal.PlainDate.from(isoDay(from)).toZonedDateTime(timeZone);
  const end = Temporal.PlainDate.from(isoDay(to)).toZonedDateTime(timeZone).epochMilliseconds;
  const shifts = [];
  for (
    let next = begin.getTimeZoneTransition('next');
    next !== null && next.epochMilliseconds <= end;
    next = next.getTimeZoneTransition('next')
  )
    shifts.push({ at: next.epochMilliseconds, offset: offsetOf(next) });
  return { first: offsetOf(begin), shifts };
}

/** No request is so old that its day was told by other clocks; ten years of them are at hand. */
const daysOfClocks = 3_660;

/** The clocks that requests resolved up to a day were raised by. */
export const clocksBefore = (day: number, timeZone: string): Clocks =>
  timeZone === 'UTC' ? { first: 0, shifts: [] } : clocksOf({ from: day - daysOfClocks, to: day + 1 }, timeZone);
