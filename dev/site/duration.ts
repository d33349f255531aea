const DURATION = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** Milliseconds of an ISO 8601 duration of weeks, days and smaller, such as `PT4H` or `P1DT30M`; null when it is none. */
export function parseDuration(text: string): number | null {
  const parts = DURATION.exec(text);
  if (!parts || !/\d/.test(text)) return null;
  const [weeks, days, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0));
  return (
    (((weeks ?? 0) * 7 + (days ?? 0)) * 86_400 + (hours ?? 0) * 3_600 + (minutes ?? 0) * 60 + (seconds ?? 0)) * 1_000
  );
}

const day = 86_400_000;

/** Farther than any survey, snooze or report of the app looks; past it a slip of the finger would keep the site busy for ever. */
export const longestStep = 400 * day;

/** Like `parseDuration`, and null as well for what is longer than the site can live through in one step. */
export function parseStep(text: string): number | null {
  const milliseconds = parseDuration(text);
  return milliseconds !== null && milliseconds <= longestStep ? milliseconds : null;
}
