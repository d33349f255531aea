import { pauseSchedules } from '../../dev/seed/pause-schedules';
import { resolveOne, type MeasuredSite } from './measured-site';
import { submitAnswer } from './submit-answer';

const hour = 3_600_000;
const week = 7 * 24 * hour;
const requestsAWeek = 12;
/** Satisfied or not, in turn; every third customer says nothing. */
const scores = [5, 4, 5, 2, 5, 3, 4, 1];

/** Somebody and the request they were asked about. */
export type Asked = Readonly<{ key: string; customer: string }>;

/** Weeks of requests and answers on a site; the last one asked is still waiting for its answer. */
export async function liveWeeks(site: MeasuredSite, weeks: number): Promise<Asked> {
  pauseSchedules(site, site.clock.now().getTime() + (weeks + 1) * week);
  let waiting: Asked | null = null;
  for (let number = 0; number < weeks; number += 1) {
    if (number > 0) await site.advance(week - 5 * hour);
    const asked = await liveOneWeek(site, number);
    waiting = asked.at(-1) ?? null;
  }
  await site.forge.runSchedule('hour');
  await site.settle();
  if (waiting === null) throw new Error('Nobody was asked.');
  return waiting;
}

async function liveOneWeek(site: MeasuredSite, number: number): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  for (let n = 0; n < requestsAWeek; n += 1) {
    const name = `Customer ${number * requestsAWeek + n}`;
    const accountId = name.toLowerCase().replace(' ', '-');
    site.jira.addPerson({ accountId, displayName: name });
    asked.push({ key: await resolveOne(site, accountId, String((n % 4) + 1)), customer: accountId });
  }
  await site.advance(5 * hour);
  await site.forge.runSchedule('fiveMinute');
  await site.settle();
  for (const [n, { key, customer }] of asked.entries()) {
    const score = scores[(number + n) % scores.length] ?? 5;
    if (n % 3 !== 2) await submitAnswer(site, key, customer, { score, revision: 0, comment: null });
  }
  await site.settle();
  return asked;
}
