import { standardWorld } from '../../dev/jira/world/standard-world';
import type { World } from '../../dev/jira/world';
import type { Site } from '../../dev/site/running-site';
import { control, openSite, raise, resolve, rest } from './a-site';
import { followUpIssuesOf, markOf, pageOf, portal, press, surveysOf } from './screens';

const hour = 3_600_000;
/** Beyond what fits into 32 bits: old sites have issues with such ids. */
const farOn = 5_000_000_000;
const actor = { kind: 'user', accountId: 'agent-ana', viaApp: false } as const;

/** Longer than Jira and the app keep names. */
const longName = 'of the name that never ends '.repeat(12);

/** A desk unlike the one the app is shown on: its key, its numbers, its people's languages and hours. */
const elsewhere: World = {
  ...standardWorld,
  projects: standardWorld.projects.map((one) => (one.key === 'HELP' ? { ...one, key: 'IT_2DESK' } : one)),
  requestTypes: standardWorld.requestTypes.map((one) => ({
    ...one,
    id: String(farOn + Number(one.id)),
    ...(one.id === '2' && { name: `${'🎉'.repeat(200)} ${longName}` }),
  })),
  organizations: standardWorld.organizations.map((one) => ({ ...one, name: `${one.name} ${longName}` })),
  people: standardWorld.people.map((one) => ({
    ...one,
    ...(one.accountId === 'customer-dora' && { locale: 'pt_BR', timeZone: 'Pacific/Chatham' }),
    ...(one.accountId === 'customer-emil' && { locale: 'ja_JP', timeZone: 'Asia/Kolkata' }),
  })),
};

let site: Site;
const type = String(farOn + 1);
const page = pageOf({ id: '10000', key: 'IT_2DESK' });

beforeAll(async () => {
  site = await openSite({ world: elsewhere, metered: false });
  const state = await site.save();
  const jira = { ...Object(state.jira), counters: { issue: farOn, comment: farOn, history: farOn } };
  await site.load({ ...state, jira });
}, 120_000);

afterAll(async () => {
  await site?.stop();
}, 60_000);

const idOf = (key: string) => site.jira.findIssue(key)?.id ?? '';
const surveyText = (key: string) =>
  JSON.stringify(site.jira.findIssue(key)?.comments.find(({ properties }) => 'aftercare.survey' in properties)?.body);

test('requests with ids beyond 32 bits are asked about, answered, followed up and counted', async () => {
  const key = await raise(site, 'customer-dora', `${'x'.repeat(240)}🎉🎉🎉🎉`, type);
  expect([key, Number(idOf(key)) > 2 ** 32]).toEqual(['IT_2DESK-1', true]);
  await resolve(site, key);
  await site.advance(5 * hour);
  expect(surveysOf(site, key)).toBe(1);
  // Nobody has her language here.
  expect(surveyText(key)).toContain('How satisfied are you');

  const said = press({ score: 1, wantsContact: true, comment: '<b>no</b> & "no" 🎉' });
  const told = await portal(site, 'customer-dora', key, 'submitAnswer', said);
  expect(told).toMatchObject({ status: 200, result: { kind: 'saved' } });
  await site.advance(hour);
  expect(markOf(site, key)).toMatchObject({ state: 'answered' });
  const [issue, ...others] = followUpIssuesOf(site, idOf(key));
  expect(others).toEqual([]);
  expect(issue?.summary).toContain('IT_2DESK-1');
  expect(issue?.summary.length).toBeLessThanOrEqual(255);
  expect(JSON.stringify(issue?.description)).toContain('<b>no</b>');
});

test('a request of three hundred comments and as many changes is asked about once, in the language of its customer', async () => {
  const key = await raise(site, 'customer-emil', 'A long story', type);
  for (let turn = 0; turn < 150; turn += 1) {
    for (const author of ['agent-ana', 'customer-emil'])
      await rest(site, author, 'POST', `/rest/servicedeskapi/request/${key}/comment`, {
        body: `Turn ${turn}`,
        public: true,
      });
    site.jira.setFields(key, { assigneeId: turn % 2 === 0 ? 'agent-ana' : 'agent-ben' }, actor);
  }
  await resolve(site, key);
  await site.advance(5 * hour);
  expect(surveysOf(site, key)).toBe(1);
  expect(surveyText(key)).toContain('ご満足');
  const { body } = await rest(site, 'agent-ana', 'GET', `/rest/api/3/issue/${key}/changelog?startAt=100`);
  expect(Number(body['total'])).toBeGreaterThan(100);
});

test('a request that was moved away and back is left alone, since it has lost its request type', async () => {
  const key = await raise(site, 'customer-fay', 'There and back', type);
  const id = idOf(key);
  await resolve(site, key);
  await site.settle();
  site.jira.move(key, 'CARE', actor);
  await site.advance(hour);
  site.jira.move(id, 'IT_2DESK', actor);
  await site.advance(6 * hour);
  expect(surveysOf(site, id)).toBe(0);
  expect(markOf(site, id)).toMatchObject({ state: 'withdrawn', reason: 'not-a-request' });
});

test('a request without organisation is asked about, too', async () => {
  const key = await raise(site, 'unlicensed-gus', 'Bare', type);
  site.jira.setFields(key, { organizationIds: [] }, actor);
  await resolve(site, key);
  await site.advance(5 * hour);
  expect(surveysOf(site, key)).toBe(1);
});

test('the page of such a desk tells its answers', async () => {
  expect(await page(site, 'owner-olga', 'readFigures')).toMatchObject({ status: 200, message: '' });
  const { result } = await page(site, 'owner-olga', 'readRequests', { list: 'scored' });
  expect(JSON.stringify(result)).toContain('IT_2DESK-1');
});

test('a request of a desk without SLAs is asked about, answered and figured, whatever the length of names', async () => {
  site.jira.addPerson({ accountId: 'customer-ines', displayName: 'Ines', accountType: 'customer' });
  expect((await control(site, 'POST', '/_site/project', { project: 'IT_2DESK', slas: false })).status).toBe(200);
  const key = await raise(site, 'customer-ines', 'No promise', String(farOn + 2));
  expect((await rest(site, 'agent-ana', 'GET', `/rest/servicedeskapi/request/${key}/sla`)).body).toMatchObject({
    size: 0,
  });
  await resolve(site, key);
  await site.advance(5 * hour);
  expect(surveysOf(site, key)).toBe(1);
  expect(await portal(site, 'customer-ines', key, 'submitAnswer', press({ score: 1 }))).toMatchObject({
    result: { kind: 'saved' },
  });
  await site.advance(hour);
  const { result } = await page(site, 'owner-olga', 'readFilters');
  // Cut where the column ends, and no emoji of it in half.
  const [, requestType] = /"id":(\d+),"name":"🎉{200} of the name/u.exec(JSON.stringify(result)) ?? [];
  const figures = (await page(site, 'owner-olga', 'readFigures', { requestType: Number(requestType) })).result;
  expect(figures).toMatchObject({ kind: 'figures', sla: null });
  expect(figures['strip']).toContainEqual(
    expect.objectContaining({ figure: 'sla-breached', now: expect.objectContaining({ n: 0, share: null }) }),
  );
});
