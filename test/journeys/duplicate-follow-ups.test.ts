import type { Site } from '../../dev/site/running-site';
import { control, openSite, raise, resolve, rest } from './a-site';
import { answerAs } from './outcome';

const hour = 3_600_000;
let site: Site;

beforeAll(async () => {
  site = await openSite({ metered: false });
}, 120_000);
afterAll(async () => site?.stop(), 60_000);

const followUps = () =>
  [...site.jira.issues()].filter(({ properties }) => 'aftercare-follow-up' in properties).sort((a, b) => +a.id - +b.id);

async function issue(key: string) {
  const { body } = await rest(site, 'owner-olga', 'GET', `/rest/api/3/issue/${key}?fields=status,issuelinks,comment`);
  return JSON.stringify(body);
}

test('a second issue of one answer is found at night and closed, and the first one stays', async () => {
  const key = await raise(site, 'customer-dora', 'VPN drops');
  await resolve(site, key);
  await site.advance(5 * hour);
  await answerAs(site, 'customer-dora', key, 1);
  await site.advance(hour);
  const [first] = followUps();
  const { status } = await rest(site, 'owner-olga', 'POST', '/rest/api/3/issue', {
    fields: { project: { key: 'CARE' }, issuetype: { id: '10011' }, summary: 'Once more' },
    properties: [{ key: 'aftercare-follow-up', value: first?.properties['aftercare-follow-up'] }],
  });
  expect(status).toBe(201);
  expect(followUps()).toHaveLength(2);

  for (const _night of [1, 2]) {
    await control(site, 'POST', '/_site/schedule', { run: 'every-day' });
    const [kept, closed] = followUps();
    expect(await issue(kept?.key ?? '')).toContain('"name":"To Do"');
    const seen = await issue(closed?.key ?? '');
    expect(seen).toContain('"key":"done"');
    expect(seen).toContain('duplicates');
    expect(seen.split('This issue is a duplicate.')).toHaveLength(2);
  }
  const found = await rest(site, 'owner-olga', 'POST', '/rest/api/3/search/jql', {
    jql: `aftercareFollowUp = ${first?.key} AND aftercareFollowUpState = open`,
    fields: ['key'],
  });
  expect(found.body).toMatchObject({ issues: [{ key }] });
}, 120_000);
