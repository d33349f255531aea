import { dateFormat, numberFormat } from './formats';

const dayMs = 86_400_000;

/** Dates and lengths of time as the viewer writes them, in their time zone. */
export type Dates = Readonly<{
  /** 10 July; with the year when it is not this year's. */
  day: (instant: string) => string;
  /** 10 July, 20:20 */
  dayTime: (instant: string) => string;
  /** today, 17:00; else Mon 29 June, 17:00 */
  nearTime: (instant: string) => string;
  /** 29 June 2026 */
  fullDay: (instant: string) => string;
  /** Friday, 26 June */
  longDay: (instant: string) => string;
  /** 5 hr 10 min, 3 days: the two largest units. */
  length: (ms: number) => string;
}>;

export function datesIn(locale: string, timeZone: string, now: () => number = Date.now): Dates {
  const format = (options: Intl.DateTimeFormatOptions) => (instant: string | number) =>
    dateFormat(locale, { timeZone, ...options }).format(new Date(instant));
  const time = format({ hour: '2-digit', minute: '2-digit' });
  const year = format({ year: 'numeric' });
  const shortDay = format({ day: 'numeric', month: 'long' });
  const fullDay = format({ day: 'numeric', month: 'long', year: 'numeric' });
  const namedDay = format({ weekday: 'short', day: 'numeric', month: 'short' });
  const longDay = format({ weekday: 'long', day: 'numeric', month: 'long' });

  const daysAway = daysBetween(timeZone);
  const day = (instant: string) => (year(instant) === year(now()) ? shortDay(instant) : fullDay(instant));
  const nearDay = (instant: string) => {
    const away = daysAway(now(), Date.parse(instant));
    if (Math.abs(away) > 1) return namedDay(instant);
    return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(away, 'day');
  };
  return {
    day,
    fullDay,
    dayTime: (instant) => `${day(instant)}, ${time(instant)}`,
    nearTime: (instant) => `${nearDay(instant)}, ${time(instant)}`,
    longDay,
    length: (ms) => lengthIn(locale, ms),
  };
}

/** Midnights between two moments, where the viewer lives. */
function daysBetween(timeZone: string) {
  const parts = () => dateFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const midnight = (ms: number) => Date.parse(`${parts().format(ms)}T00:00:00Z`);
  return (from: number, to: number) => Math.round((midnight(to) - midnight(from)) / dayMs);
}

function lengthIn(locale: string, ms: number): string {
  const minutes = Math.max(0, Math.round(ms / 60_000));
  const count = (value: number, unit: 'day' | 'hour' | 'minute', unitDisplay: 'short' | 'long' = 'long') =>
    numberFormat(locale, { style: 'unit', unit, unitDisplay }).format(value);
  if (minutes < 60) return count(minutes, 'minute', 'short');
  if (minutes >= 48 * 60 || minutes % (24 * 60) === 0) return count(Math.round(minutes / (24 * 60)), 'day');
  if (minutes % 60 === 0) return count(minutes / 60, 'hour');
  return `${count(Math.floor(minutes / 60), 'hour', 'short')} ${count(minutes % 60, 'minute', 'short')}`;
}
