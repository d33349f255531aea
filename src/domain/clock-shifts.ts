import { Temporal } from 'temporal-polyfill';
import { isoDay } from './calendar';
import type { Days } from './kpi/period';

/** What the clocks of a time zone are ahead of UTC in ms: from the beginning, and from each moment (epoch ms) they were set. */
export type Clocks = Readonly<{ first: number; shifts: readonly Readonly<{ at: number; offset: number }>[] }>;

const offsetOf = ({ offsetNanoseconds }: Temporal.ZonedDateTime) => offsetNanoseconds / 1_000_000;

/** The clocks of a time zone over a run of days. */
export function clocksOf({ from, to }: Days, timeZone: string): Clocks {
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
