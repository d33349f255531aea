import omit from 'lodash/omit';
import { pauseSchedules } from '../../dev/seed/pause-schedules';
import type { Site } from '../../dev/site/running-site';
import { exportColumns, exportWords } from '../../src/domain/keeping/export-columns';
import { control, openSite, raise, resolve } from './a-site';
import { answerAs } from './outcome';
import { portal, satisfaction, settings, ticket } from './screens';

const dayMs = 86_400_000;
const olga = 'owner-olga';
const weekOfAnswers = { period: { from: '2026-06-22', to: '2026-06-28' } };
const columns: readonly string[] = [...exportColumns, ...exportWords];

let site: Site;
let content = '';
let unhappy = '';

const pass = async (advance: string) =>
  expect((await control(site, 'POST', '/_site/clock', { advance })).status).toBe(200);

beforeAll(async () => {
  site = await openSite({ metered: false });
  content = await raise(site, 'customer-dora', 'New headset');
  unhappy = await raise(site, 'customer-emil', 'VPN drops every morning');
  for (const key of [content, unhappy]) await resolve(site, key);
  await pass('PT5H');
  await answerAs(site, 'customer-dora', content, 4);
  await answerAs(site, 'customer-emil', unhappy, 1);
  await pass('PT2H');
}, 120_000);
afterAll(async () => site?.stop(), 60_000);

async function keepWordsFor(words: number) {
  const { result } = await settings(site, olga, 'readSettings');
  const base = result['version'];
  const saved = { ...Object(result['settings']), keeping: { words, requests: null } };
  expect((await settings(site, olga, 'saveSettings', { base, settings: saved })).result['kind']).toBe('saved');
}

/** Everything the page says of the week, and the words apart. */
async function page() {
  const { result } = await satisfaction(site, olga, 'readFigures', weekOfAnswers);
  // When they were looked up, and what waits today, differ from day to day.
  return { words: JSON.stringify(result['words']), figures: omit(result, ['words', 'needsNow', 'asOf']) };
}

/** What the export says of a request. */
async function exported(key: string) {
  const { rows } = (await satisfaction(site, olga, 'exportCycles', weekOfAnswers)).result;
  const cells = (Array.isArray(rows) ? rows : []).find((row: readonly unknown[]) => row.includes(key)) ?? [];
  return ['score', 'comment'].map((column) => cells[columns.indexOf(column)]);
}

const answerOf = async (key: string) => (await ticket(site, 'agent-ben', key, 'readTicket')).result;

test('an owner keeps words for six months: then they are gone everywhere, and score and figures are as before', async () => {
  await keepWordsFor(6);
  // Half a year in which nothing happens, and in which no schedule has to run.
  pauseSchedules(site, site.clock.now().getTime() + 183 * dayMs);
  await pass('P182D');
  const before = await page();
  expect(before.words).toContain('Score 4');
  expect(await exported(content)).toEqual([4, 'Score 4']);

  await pass('P3D');

  const after = await page();
  expect(after.figures).toEqual(before.figures);
  expect(after.words).not.toContain('Score 4');
  expect(await exported(content)).toEqual([4, null]);
  expect(await answerOf(content)).toMatchObject({ answer: { score: 4, comment: null }, wordsExpired: true });
  expect((await portal(site, 'customer-dora', content, 'readSurvey')).result).toMatchObject({
    answer: { score: 4, comment: null },
  });
}, 120_000);

test('what an unhappy customer wrote stays while their follow-up is under way', async () => {
  expect((await page()).words).toContain('Score 1');
  expect(await exported(unhappy)).toEqual([1, 'Score 1']);
  expect(await answerOf(unhappy)).toMatchObject({ answer: { score: 1, comment: 'Score 1' } });
});
