/** Times as Jira writes them: `2026-03-03T12:00:00.000+0000`. */
export const jiraTime = (at: number) => new Date(at).toISOString().replace('Z', '+0000');
export const jiraTimeOrNull = (at: number | null) => (at === null ? null : jiraTime(at));

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Written by hand, since a request carries a dozen of these and Intl is slow. */
function friendly(at: number): string {
  const date = new Date(at);
  const [hours, minutes] = [date.getUTCHours(), String(date.getUTCMinutes()).padStart(2, '0')];
  const day = `${date.getUTCDate()}/${months[date.getUTCMonth()]}/${date.getUTCFullYear() % 100}`;
  return `${day} ${hours % 12 || 12}:${minutes} ${hours < 12 ? 'AM' : 'PM'}`;
}

/** A time as the service desk API writes it. */
export const deskTime = (at: number) => ({
  iso8601: jiraTime(at).replace(/\.\d{3}/, ''),
  jira: jiraTime(at),
  friendly: friendly(at),
  epochMillis: at,
});

const minute = 60_000;

export function duration(millis: number) {
  const minutes = Math.floor(Math.abs(millis) / minute);
  const sign = millis < 0 ? '-' : '';
  return { millis, friendly: `${sign}${Math.floor(minutes / 60)}h ${minutes % 60}m` };
}
