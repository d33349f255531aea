import { dayOf, monthsBefore, startOf } from '../calendar';

/** The first day that is still kept, in whole days of a time zone. */
export const keptFromDay = (months: number, now: number, timeZone: string) =>
  monthsBefore(dayOf(now, timeZone), months);

/** Whether what was written then is kept no longer; the next night takes it away. */
export const isNoLongerKept = (at: number, months: number | null, now: number, timeZone: string) =>
  months !== null && at < startOf(keptFromDay(months, now, timeZone), timeZone);
