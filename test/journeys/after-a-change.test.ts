import { setUpAftercare } from '../../dev/seed/set-up-aftercare';
import type { RoutingRule } from '../../src/domain/follow-up-routing';
import type { Site } from '../../dev/site/running-site';
import { openSite, raise, resolve, rest } from './a-site';
import { answerAs } from './outcome';
import { followUpIssuesOf } from './screens';

const hour = 3_600_000;
let site: Site;

const always = {
  ...{ severities: [], maxScore: null, notSolved: false, majorConcern: false, wantsContact: false, complaint: false },
  ...{ reasons: [], requestTypes: [], organisations: [] },
};
/** What comes after a change is Chi's, as an incident; everything else goes to the usual place. */
const rule: RoutingRule = {
  when: { ...always, afterChange: true },
  ...{ kind: 'change', projectId: null, issueTypeId: null, urgency: null, dueHours: null, watchers: [] },
  assignee: { mode: 'person', person: 'agent-chi' },
};

beforeAll(async () => {
  site = await openSite({ metered: false });
  await setUpAftercare(site, {
    followUp: { projectId: '10001', issueTypeId: '10011', assignee: 'owner-olga', rules: [rule] },
    changes: { jql: 'labels = deployment ORDER BY created DESC', days: 3 },
  });
}, 120_000);
afterAll(async () => site?.stop(), 60_000);

const olga = (method: string, path: string, body: unknown) => rest(site, 'owner-olga', method, path, body);

/** A deployment as an issue in CARE, done just now. */
async function deployed(): Promise<string> {
  const fields = {
    ...{ project: { key: 'CARE' }, issuetype: { id: '10010' }, summary: 'New VPN client' },
    labels: ['deployment'],
  };
  const { body } = await olga('POST', '/rest/api/3/issue', { fields });
  const key = String(body['key']);
  await olga('POST', `/rest/api/3/issue/${key}/transitions`, {
    transition: { id: '31' },
    fields: { resolution: { name: 'Done' } },
  });
  return key;
}

/** The labels and the assignee of the one follow-up of a request that made its customer unhappy. */
async function followedUp(customer: string, key: string) {
  await resolve(site, key);
  await site.settle();
  await answerAs(site, customer, key, 1);
  await site.advance(hour);
  const made = followUpIssuesOf(site, site.jira.findIssue(key)?.id ?? '');
  return made.map(({ labels, assigneeId }) => ({ labels, assigneeId }));
}

const usual = [{ labels: ['aftercare'], assigneeId: 'owner-olga' }];
const afterChange = [{ labels: ['aftercare', 'aftercare-change'], assigneeId: 'agent-chi' }];

test('a request that is linked to a change is routed as one that comes after it', async () => {
  const change = await deployed();
  const key = await raise(site, 'customer-dora', 'VPN drops');
  const { status } = await olga('POST', '/rest/api/3/issueLink', {
    ...{ type: { name: 'Relates' }, inwardIssue: { key: change }, outwardIssue: { key } },
  });
  expect(status).toBe(201);
  expect(await followedUp('customer-dora', key)).toEqual(afterChange);
});

test('so is one raised soon after a change of the same service, and none of another service or too late', async () => {
  const change = await raise(site, 'agent-ben', 'Swap the mail gateway', '2');
  await olga('PUT', `/rest/api/3/issue/${change}`, { fields: { labels: ['deployment'] } });
  await resolve(site, change, 'agent-ben');
  await site.advance(hour);
  const [same, other] = [
    await raise(site, 'customer-emil', 'No mail', '2'),
    await raise(site, 'customer-fay', 'A folder', '3'),
  ];
  expect(await followedUp('customer-emil', same)).toEqual(afterChange);
  expect(await followedUp('customer-fay', other)).toEqual(usual);
  await site.advance(4 * 24 * hour);
  expect(await followedUp('customer-dora', await raise(site, 'customer-dora', 'No mail either', '2'))).toEqual(usual);
});
