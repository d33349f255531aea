const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', { timeZone, weekday: 'short', hour: 'numeric', hourCycle: 'h23' });
  formats.set(timeZone, format);
  return format;
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Hours of a week: 0 is Monday from midnight, 167 Sunday from 23 o'clock. */
export const hoursOfWeek = 168;

/**
 * The hour of the week that the clocks of a time zone show at a moment (epoch ms). The hour that a clock set back
 * shows twice counts both times; the one it skips stays empty.
 */
export function hourOfWeek(at: number, timeZone: string): number {
  const parts = formatOf(timeZone).formatToParts(at);
  const read = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? '';
  return weekdays.indexOf(read('weekday')) * 24 + Number(read('hour'));
}
