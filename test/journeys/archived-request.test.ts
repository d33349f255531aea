import get from 'lodash/get';
import map from 'lodash/map';
import type { Site } from '../../dev/site/running-site';
import { openSite, raise, resolve, rest } from './a-site';
import { followUpIssuesOf, portal, press } from './screens';

const hour = 3_600_000;
const owner = 'owner-olga';
let site: Site;

beforeAll(async () => {
  site = await openSite({ metered: false });
}, 120_000);

afterAll(async () => {
  await site?.stop();
}, 60_000);

const project = (how: 'archive' | 'restore') => rest(site, owner, 'POST', `/rest/api/3/project/HELP/${how}`);

test('a follow-up whose request is in an archived project is opened, and linked once the project is back', async () => {
  const key = await raise(site, 'customer-dora', 'VPN drops');
  await resolve(site, key);
  await site.settle();
  const id = site.jira.findIssue(key)?.id ?? '';
  const told = press({ score: 1, token: 'press-one-archived' });
  expect((await portal(site, 'customer-dora', key, 'submitAnswer', told)).result).toMatchObject({ kind: 'saved' });
  await project('archive');
  await site.advance(hour);
  const issues = followUpIssuesOf(site, id).map((issue) => issue.key);
  expect(issues).toHaveLength(1);
  await project('restore');
  await site.advance(2 * hour);
  const { body } = await rest(site, owner, 'GET', `/rest/api/3/issue/${issues[0] ?? ''}?fields=issuelinks`);
  expect(map(Object(get(body, 'fields.issuelinks')), 'outwardIssue.key')).toEqual([key]);
});
