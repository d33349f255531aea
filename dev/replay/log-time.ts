const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/i;
/** As the source of the log writes it: dd/mm/yyyy, read as day first. */
const dayFirst = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: (\d{1,2}):(\d\d)(?::(\d\d))?)?$/;

const minute = 60_000;

function offsetOf(zone: string | undefined): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(zone ?? '') ?? [];
  const size = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * minute;
  return sign === '-' ? -size : size;
}

/** Null where the calendar or the clock has no such time: 30 February would otherwise become a day in March. */
function utc(parts: readonly (string | undefined)[]): number | null {
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = parts.map((part) => Number(part ?? 0));
  // Before Jira's own time lie only slips of the pen, and two-digit years.
  if (year < 1970 || hours > 23 || minutes > 59 || seconds > 59) return null;
  const time = new Date(Date.UTC(year, month - 1, day, hours, minutes, seconds));
  return time.getUTCMonth() === month - 1 && time.getUTCDate() === day ? time.getTime() : null;
}

/** Milliseconds since 1970 of a time in ISO 8601 or in the log's dd/mm/yyyy hh:mm; without a zone it is UTC. Null is no time. */
export function findLogTime(text: string): number | null {
  const [, year, month, day, hours, minutes, seconds, zone] = iso.exec(text) ?? [];
  if (year !== undefined) {
    const time = utc([year, month, day, hours, minutes, seconds]);
    return time === null ? null : time - offsetOf(zone);
  }
  const [, first, second, last, ...clock] = dayFirst.exec(text) ?? [];
  return last === undefined ? null : utc([last, second, first, ...clock]);
}
