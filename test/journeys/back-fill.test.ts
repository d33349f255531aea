import { seededWorld } from '../../dev/seed/seeded-world';
import type { Site } from '../../dev/site/running-site';
import { control, openSite, raise, resolve, rest } from './a-site';
import { figuresOf, invoke } from './outcome';

/** More than one page of Jira's list. */
const requests = 56;
const hour = 3_600_000;
const owner = 'owner-olga';

let site: Site;

beforeAll(async () => {
  site = await openSite({ world: seededWorld, metered: false });
}, 120_000);

afterAll(async () => {
  await site?.stop();
}, 60_000);

const setFaults = async (faults: unknown) =>
  expect((await control(site, 'POST', '/_site/faults', faults)).status).toBe(200);

async function ask(functionKey: string, payload: unknown = {}, as = owner) {
  const extension = {
    project: { id: '10000', key: 'HELP', type: 'service_desk' },
    location: `${site.url}/jira/servicedesk/projects/HELP/settings/apps/aftercare`,
  };
  return invoke(site, as, { moduleKey: 'satisfaction-settings', functionKey, payload, extension });
}

/** Requests whose events were lost and which search did not show while anybody still looked for them. */
async function aForgottenPast(): Promise<void> {
  await setFaults({ lose: 1, searchLag: 'P9D' });
  for (let n = 0; n < requests; n += 1) {
    const key = await raise(site, n % 2 === 0 ? 'customer-dora' : 'customer-emil', `Request ${n}`);
    await resolve(site, key);
    if (n % 10 === 0)
      await rest(site, 'agent-ana', 'POST', `/rest/api/3/issue/${key}/transitions`, { transition: { id: '61' } });
  }
  await site.advance(5 * 24 * hour);
  await setFaults({});
}

const surveys = () =>
  [...site.jira.issues()].flatMap(({ comments }) =>
    comments.filter(({ properties }) => 'aftercare.survey' in properties),
  );

test('past requests come into the figures without anybody being asked, crashes in the middle included', async () => {
  await aForgottenPast();
  const period = { from: '2026-06-20', to: '2026-06-24' };
  expect((await ask('startBackFill', period, 'agent-ana')).status).not.toBe(200);
  expect(await ask('startBackFill', { from: '2026-06-24', to: '2026-06-20' })).toMatchObject({
    body: { result: { kind: 'refused', because: 'period-invalid', standing: { backFill: null } } },
  });

  await setFaults({ crashAfter: 0.25, loseReply: 0.1, status: { '500': 0.1 }, sql: { timeout: 0.05 }, seed: 3 });
  for (let tries = 0; tries < 12; tries += 1) if ((await ask('startBackFill', period)).status === 200) break;
  await site.advance(10 * 60_000);
  await setFaults({});
  await site.advance(2 * hour);

  expect(await ask('readBackFill')).toMatchObject({
    body: {
      result: {
        backFill: {
          state: 'done',
          looked: requests,
          ...period,
          found: { cycles: requests, backFilled: requests, reopened: 6 },
        },
      },
    },
  });
  await site.advance(24 * hour);
  expect(surveys()).toEqual([]);
  expect(await figuresOf(site)).toMatchObject({
    line: { response: { people: { n: 0 } } },
    strip: expect.arrayContaining([
      expect.objectContaining({ figure: 'reopened', now: expect.objectContaining({ k: 6, n: requests }) }),
    ]),
  });
  expect((await rest(site, owner, 'GET', '/rest/api/3/issue/HELP-2/properties/aftercare')).body).toMatchObject({
    value: { state: 'not-asked', reason: 'back-filled' },
  });
}, 180_000);
