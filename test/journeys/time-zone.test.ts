import { looseObject, number, parse, string } from 'valibot';
import type { Site } from '../../dev/site/running-site';
import { control, openSite, raise, resolve, rest } from './a-site';
import { portal, press, satisfaction } from './screens';

let site: Site;

beforeAll(async () => {
  site = await openSite({ start: new Date('2026-06-22T16:30:00Z') });
}, 120_000);

afterAll(async () => {
  await site?.stop();
}, 60_000);

const page = looseObject({
  timeZone: string(),
  behindDays: number(),
  period: looseObject({ to: string() }),
  line: looseObject({ satisfied: looseObject({ n: number() }) }),
});

const figures = async (period: object) =>
  parse(page, (await satisfaction(site, 'owner-olga', 'readFigures', { period })).result);

test('a site that changes its time zone has its days counted anew', async () => {
  const key = await raise(site, 'customer-dora', 'VPN drops every morning');
  await resolve(site, key);
  await control(site, 'POST', '/_site/clock', { advance: 'PT5H' });
  await portal(site, 'customer-dora', key, 'submitAnswer', press());
  const on = (day: string) => figures({ from: day, to: day });
  // Half past nine in the evening in Greenwich is the next morning in Tokyo.
  expect(await on('2026-06-22')).toMatchObject({ timeZone: 'UTC', line: { satisfied: { n: 1 } } });
  const { body } = await control(site, 'POST', '/_site/time-zone', { timeZone: 'Asia/Tokyo' });
  expect(body).toEqual({ timeZone: 'Asia/Tokyo' });
  const { body: info } = await rest(site, 'agent-ana', 'GET', '/rest/api/3/serverInfo');
  expect(info['serverTimeZone']).toBe('Asia/Tokyo');
  await control(site, 'POST', '/_site/schedule', { run: 'every-day' });
  expect(await on('2026-06-22')).toMatchObject({ timeZone: 'Asia/Tokyo', line: { satisfied: { n: 0 } } });
  expect(await on('2026-06-23')).toMatchObject({ behindDays: 0, line: { satisfied: { n: 1 } } });
});

test('a time zone nobody knows is refused, and the old one stays', async () => {
  const { status } = await control(site, 'POST', '/_site/time-zone', { timeZone: 'Mars/Olympus' });
  expect(status).toBe(400);
  const { body: info } = await rest(site, 'agent-ana', 'GET', '/rest/api/3/serverInfo');
  expect(info['serverTimeZone']).toBe('Asia/Tokyo');
});
