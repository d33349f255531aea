import type { Browser } from 'playwright-core';
import { pauseSchedules } from '../../dev/seed/pause-schedules';
import type { Site } from '../../dev/site/running-site';
import { exportColumns } from '../../src/domain/keeping/export-columns';
import { control, openSite, raise, resolve, rest } from './a-site';
import { appOn, openBrowser } from './browser';
import { portal, satisfaction, settings, ticket } from './screens';

const dayMs = 86_400_000;
const olga = 'owner-olga';
/** Whole weeks, from before anything was resolved. */
const weeks = { period: { from: '2026-06-01', to: '2026-08-02' } };
const columns: readonly string[] = exportColumns;

let site: Site;
let browser: Browser;
let old = '';
let answered = '';
let young = '';

const pass = async (advance: string) =>
  expect((await control(site, 'POST', '/_site/clock', { advance })).status).toBe(200);

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite({ metered: false }), openBrowser()]);
  old = await raise(site, 'customer-fay', 'New headset');
  answered = await raise(site, 'customer-dora', 'Access to the archive');
  for (const key of [old, answered]) await resolve(site, key);
  await pass('PT5H');
  const said = { solved: true, score: 5, reasons: [], expectation: null, comment: null, lostMinutes: null };
  const press = { ...said, wantsContact: false, majorConcern: false, revision: 0, token: 'aaaaaaaa-1' };
  expect((await portal(site, 'customer-dora', answered, 'submitAnswer', press)).result).toMatchObject({
    kind: 'saved',
  });
  await pass('P20D');
  young = await raise(site, 'customer-fay', 'A second screen');
  const last = await raise(site, 'customer-dora', 'A second key');
  for (const key of [young, last]) await resolve(site, key);
  await pass('P1D');
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await site?.stop();
}, 60_000);

async function keepRequestsFor(requests: number) {
  const { result } = await settings(site, olga, 'readSettings');
  const saved = { ...Object(result['settings']), keeping: { words: null, requests } };
  expect(
    (await settings(site, olga, 'saveSettings', { base: result['version'], settings: saved })).result['kind'],
  ).toBe('saved');
}

const figures = async () => {
  const { result } = await satisfaction(site, olga, 'readFigures', weeks);
  return ['line', 'weeks', 'distribution', 'requestTypes', 'strip'].map((part) => result[part]);
};

async function exported() {
  const { rows } = (await satisfaction(site, olga, 'exportCycles', weeks)).result;
  const cell = (row: readonly unknown[], name: string) => row[columns.indexOf(name)];
  return (Array.isArray(rows) ? rows : []).map((row) =>
    ['request', 'cycle', 'request_type', 'score', 'reopened_at'].map((name) => cell(row, name)),
  );
}

test('an owner keeps single requests for six months: older ones are packed, and every figure stays', async () => {
  await keepRequestsFor(6);
  pauseSchedules(site, site.clock.now().getTime() + 226 * dayMs);
  await pass('P225D');
  const [before, rows] = [await figures(), await exported()];
  expect(rows).toHaveLength(4);
  await pass('P4D');
  expect(await figures()).toEqual(before);
  expect(await exported()).toEqual(rows);
  expect((await satisfaction(site, olga, 'readFigures', weeks)).result).toMatchObject({ packedBefore: '2026-08-01' });
  const listed = (await satisfaction(site, olga, 'readRequests', { ...weeks, list: 'closed' })).result;
  expect(listed).toMatchObject({ requests: [], packedBefore: '2026-08-01' });
}, 180_000);

test('a filter says since when there are single requests', async () => {
  const filtered = { ...weeks, priority: 3 };
  expect((await satisfaction(site, olga, 'readFigures', filtered)).result).toMatchObject({
    ...{ kind: 'refused', because: 'packed', since: '2026-08-01' },
  });
});

test('a packed request is told of as such where people look for it', async () => {
  expect((await ticket(site, 'agent-ben', old, 'readTicket')).result).toMatchObject({ state: 'not-known' });
  expect((await portal(site, 'customer-fay', old, 'readSurvey')).result).toMatchObject({
    ...{ state: 'refused', because: 'closed', answer: null },
  });
});

test('a packed request that is opened and solved again is asked about as ever, and told twice', async () => {
  expect(
    (await rest(site, 'agent-ana', 'POST', `/rest/api/3/issue/${old}/transitions`, { transition: { id: '61' } }))
      .status,
  ).toBe(204);
  await resolve(site, old);
  await pass('PT5H');
  expect((await ticket(site, 'agent-ben', old, 'readTicket')).result).toMatchObject({ state: 'asked' });
  const { rows } = (
    await satisfaction(site, olga, 'exportCycles', { period: { from: '2026-06-01', to: '2027-04-30' } })
  ).result;
  const cycles = (Array.isArray(rows) ? rows : []).filter((row: readonly unknown[]) => row.includes(old));
  expect(cycles.map((row) => row[columns.indexOf('cycle')])).toEqual([1, 2]);
});

test('the page says so in words', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.url}/jira/servicedesk/projects/HELP/apps/aftercare?as=${olga}&from=2026-06-01&to=2026-08-02`);
  const app = await appOn(page, 'satisfaction-page', /packed/);
  expect(await app.getByText(/Requests resolved before Aug 1, 2026 are packed/).count()).toBe(1);
  await page.close();
});
