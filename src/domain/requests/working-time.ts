import { dayOf, hourOf } from '../calendar';

/** When people work: on these days of the week (1 is Monday), between two hours of the day. */
export type WorkingHours = Readonly<{ days: readonly number[]; fromHour: number; toHour: number; timeZone: string }>;

export const usualHours = (timeZone: string): WorkingHours => ({
  days: [1, 2, 3, 4, 5],
  fromHour: 9,
  toHour: 17,
  timeZone,
});

const hourMs = 3_600_000;
/** Longer than any public holiday season without a working day; keeps a week without working days from looping. */
const mostDays = 3_700;

/** How long one working day is. */
export const workingDayMs = ({ fromHour, toHour }: WorkingHours) => (toHour - fromHour) * hourMs;

/** Day 0 was a Thursday. */
const weekdayOf = (day: number) => ((((day + 3) % 7) + 7) % 7) + 1;

type Span = Readonly<{ begin: number; end: number }>;

function spanOf(day: number, { days, fromHour, toHour, timeZone }: WorkingHours): Span | null {
  if (!days.includes(weekdayOf(day))) return null;
  return { begin: hourOf(day, fromHour, timeZone), end: hourOf(day, toHour, timeZone) };
}

/** Working time between two moments; nothing when the second lies before the first. */
export function workingMs(from: number, to: number, hours: WorkingHours): number {
  let sum = 0;
  for (let day = dayOf(from, hours.timeZone); day <= dayOf(to, hours.timeZone); day += 1) {
    const span = spanOf(day, hours);
    if (span) sum += Math.max(0, Math.min(to, span.end) - Math.max(from, span.begin));
  }
  return sum;
}

/** The first moment at which this much working time has passed since another. */
export function afterWorkingMs(from: number, ms: number, hours: WorkingHours): number {
  let left = ms;
  const first = dayOf(from, hours.timeZone);
  for (let day = first; day < first + mostDays; day += 1) {
    const span = spanOf(day, hours);
    if (!span) continue;
    const begin = Math.max(from, span.begin);
    if (begin + left <= span.end) return begin + left;
    left -= Math.max(0, span.end - begin);
  }
  return from + ms;
}
