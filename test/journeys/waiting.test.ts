import { setUpAftercare } from '../../dev/seed/set-up-aftercare';
import type { Site } from '../../dev/site/running-site';
import { exportColumns } from '../../src/domain/keeping/export-columns';
import { openSite, raise, rest, resolve } from './a-site';
import { answerAs } from './outcome';
import { satisfaction } from './screens';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const olga = 'owner-olga';
const [waitForCustomer, backToSupport] = ['21', '31'];

let site: Site;
const keys: string[] = [];

beforeAll(async () => {
  site = await openSite({ metered: false });
}, 120_000);
afterAll(async () => site?.stop(), 60_000);

const move = (key: string, as: string, id: string) =>
  rest(site, as, 'POST', `/rest/api/3/issue/${key}/transitions`, { transition: { id } });
const say = (key: string, as: string) =>
  rest(site, as, 'POST', `/rest/servicedeskapi/request/${key}/comment`, { body: 'Which laptop is it?', public: true });
const each = async (act: (key: string) => Promise<unknown>) => {
  for (const key of keys) await act(key);
};

/** Raised, asked back after an hour, answered by the customer two days later, resolved three hours after that. */
async function aLongTalk(): Promise<void> {
  for (let n = 0; n < 5; n += 1) keys.push(await raise(site, 'customer-dora', `Broken ${n}`));
  await site.advance(hour);
  await each(async (key) => {
    await say(key, 'agent-ana');
    await move(key, 'agent-ana', waitForCustomer);
  });
  await site.advance(2 * day);
  await each(async (key) => {
    await say(key, 'customer-dora');
    await move(key, 'agent-ana', backToSupport);
  });
  await site.advance(3 * hour);
  await each((key) => resolve(site, key));
}

test('two days of waiting for the customer are told in the journey and in the CSV, and are no work', async () => {
  await setUpAftercare(site, { restDays: 0 });
  await aLongTalk();
  await site.advance(5 * hour);
  await each((key) => answerAs(site, 'customer-dora', key, 5));

  const { result } = await satisfaction(site, olga, 'readPatterns');
  const leg = (name: string, medianMs: number) => ({ leg: name, n: 5, medianMs });
  expect(result).toMatchObject({
    journey: expect.arrayContaining([
      expect.objectContaining({
        ...{ outcome: 'satisfied', n: 5 },
        legs: expect.arrayContaining([
          ...[leg('first-reply', hour), leg('waiting', 2 * day), leg('resolution', 3 * hour)],
          { leg: 'contact', n: 0, medianMs: null },
        ]),
      }),
    ]),
  });
  const { result: file } = await satisfaction(site, olga, 'exportCycles');
  const rows = Array.isArray(file.rows) ? file.rows : [];
  expect(rows.map((row) => row[exportColumns.indexOf('waiting_minutes')])).toEqual([2_880, 2_880, 2_880, 2_880, 2_880]);
});

test('the number of those that waited opens them', async () => {
  const waited = { list: 'satisfied', fact: { fact: 'waiting', from: 1, until: null } };
  const { result } = await satisfaction(site, olga, 'readRequests', waited);
  const listed = Array.isArray(result.requests) ? result.requests : [];
  expect(listed.map(({ issueKey }) => issueKey).sort()).toEqual([...keys].sort());
  const longer = { ...waited, fact: { ...waited.fact, from: 2 * day + 1 } };
  expect((await satisfaction(site, olga, 'readRequests', longer)).result).toMatchObject({ requests: [] });
});

test('statuses chosen later change nothing that was resolved before, and count from then on', async () => {
  await setUpAftercare(site, { restDays: 0, waitingStatuses: ['10100'] });
  const key = await raise(site, 'customer-emil', 'Another');
  await site.advance(hour);
  await resolve(site, key);
  await site.advance(hour);
  const { result } = await satisfaction(site, olga, 'exportCycles');
  const rows = Array.isArray(result.rows) ? result.rows : [];
  const minutes = new Map(rows.map((row) => [row[0], row[exportColumns.indexOf('waiting_minutes')]]));
  expect([minutes.get(key), minutes.get(keys[0])]).toEqual([60, 2_880]);
});
