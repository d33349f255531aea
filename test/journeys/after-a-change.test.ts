import { setUpAftercare } from '../../dev/seed/set-up-aftercare';
import type { RoutingRule } from '../../src/domain/follow-ups/follow-up-routing';
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
async function deployed(components: readonly Readonly<{ id: string }>[] = []): Promise<string> {
  const fields = {
    ...{ project: { key: 'CARE' }, issuetype: { id: '10010' }, summary: 'New VPN client' },
    ...{ labels: ['deployment'], components },
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

async function component(project: string, name: string): Promise<{ id: string }> {
  const { status, body } = await olga('POST', '/rest/api/3/component', { project, name });
  expect(status).toBe(201);
  return { id: String(body['id']) };
}

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

describe('a component tells the service', () => {
  test('in the project of the requests, whatever their types', async () => {
    const [vpn, mail] = [await component('HELP', 'VPN'), await component('HELP', 'Mail')];
    const of = async (key: string, components: readonly { id: string }[]) =>
      expect((await olga('PUT', `/rest/api/3/issue/${key}`, { fields: { components } })).status).toBe(204);
    await site.advance(4 * 24 * hour);
    const change = await raise(site, 'agent-ben', 'New VPN gateway', '4');
    await olga('PUT', `/rest/api/3/issue/${change}`, { fields: { labels: ['deployment'], components: [vpn] } });
    await resolve(site, change, 'agent-ben');
    await site.advance(hour);
    const [same, other] = [
      await raise(site, 'customer-emil', 'No VPN', '2'),
      await raise(site, 'customer-fay', 'No mail', '3'),
    ];
    await of(same, [mail, vpn]);
    await of(other, [mail]);
    expect(await followedUp('customer-emil', same)).toEqual(afterChange);
    expect(await followedUp('customer-fay', other)).toEqual(usual);
  });

  test('by its name where the changes are kept in a project of their own', async () => {
    await site.advance(4 * 24 * hour);
    await deployed([await component('CARE', 'Print'), await component('CARE', 'vpn')]);
    await site.advance(hour);
    const key = await raise(site, 'customer-emil', 'VPN drops again', '2');
    await olga('PUT', `/rest/api/3/issue/${key}`, { fields: { components: [{ name: 'VPN' }] } });
    expect(await followedUp('customer-emil', key)).toEqual(afterChange);
  });
});
