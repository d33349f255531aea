import get from 'lodash/get';
import map from 'lodash/map';
import { seededWorld } from '../../dev/seed/seeded-world';
import type { Site } from '../../dev/site/running-site';
import { control, openSite, raise, resolve, rest } from './a-site';
import { followUpIssuesOf, portal, press, satisfaction, settings, ticket } from './screens';

const minute = 60_000;
const hour = 60 * minute;
const owner = 'owner-olga';
const actor = { kind: 'user', accountId: owner, viaApp: false } as const;

let site: Site;
let customers: readonly string[];
let next = 0;

beforeAll(async () => {
  site = await openSite({ world: seededWorld, metered: false });
  customers = site.jira.people().flatMap((one) => (one.accountType === 'customer' ? [one.accountId] : []));
}, 120_000);

afterAll(async () => {
  await site?.stop();
}, 60_000);

const care = (given: object) => control(site, 'POST', '/_site/project', { project: 'CARE', ...given });
const jira = async (method: string, path: string, body?: unknown) =>
  (await rest(site, owner, method, `/rest/api/3/${path}`, body)).status;

/** A request whose customer has just said how it went. */
async function answered(score: number) {
  const customer = customers[(next += 1)] ?? '';
  const key = await raise(site, customer, `Request ${next}`);
  await resolve(site, key);
  await site.settle();
  const one = { key, customer, id: site.jira.findIssue(key)?.id ?? '' };
  await say(one, { score });
  return one;
}
type Answered = Readonly<{ key: string; customer: string; id: string }>;

async function say({ key, customer }: Answered, given: Readonly<Record<string, unknown>>) {
  const told = press({ token: `press-${key}-${String(given['score'])}`, ...given });
  expect((await portal(site, customer, key, 'submitAnswer', told)).result).toMatchObject({ kind: 'saved' });
}

const counted = (one: Answered) => followUpIssuesOf(site, one.id).length;

/** The one issue of a follow-up. */
function issueOf(one: Answered) {
  const [made, ...more] = followUpIssuesOf(site, one.id);
  if (!made || more.length > 0) throw new Error(`${one.key} has ${more.length + (made ? 1 : 0)} follow-up issues.`);
  return made;
}

async function opened(score = 1) {
  const one = await answered(score);
  await site.advance(6 * minute);
  return { one, issue: issueOf(one) };
}

const panelOf = async (issueKey: string) => (await ticket(site, owner, issueKey, 'readTicket')).result;

/** What keeps follow-ups from being opened, as the settings and the Satisfaction page tell it. */
async function toldOwner() {
  const [set, page] = await Promise.all([
    settings(site, owner, 'readSettings'),
    satisfaction(site, owner, 'readFigures'),
  ]);
  const needs: readonly unknown[] = Array.isArray(page.result['needs']) ? page.result['needs'] : [];
  return { settings: set.result['problem'], unlinked: set.result['unlinked'], page: needs };
}

/** Follow-ups the Satisfaction page says are not linked to their requests. */
const unlinked = async () =>
  (await toldOwner()).page.flatMap((need) => (get(need, 'kind') === 'unlinked' ? get(need, 'issues') : []));

const linksOf = async (issueKey: string) => {
  const { body } = await rest(site, owner, 'GET', `/rest/api/3/issue/${issueKey}?fields=issuelinks`);
  return map(Object(get(body, 'fields.issuelinks')), 'outwardIssue.key');
};
type Mishap = readonly [what: string, told: string, happens: () => Promise<unknown>, mended: () => Promise<unknown>];

const mishaps: readonly Mishap[] = [
  [
    'their project is deleted',
    'project-gone',
    async () => expect(await jira('DELETE', 'project/CARE')).toBe(204),
    async () => expect(await jira('POST', 'project/CARE/restore')).toBe(200),
  ],
  [
    'their project is archived',
    'project-gone',
    async () => expect(await jira('POST', 'project/CARE/archive')).toBe(204),
    async () => expect(await jira('POST', 'project/CARE/restore')).toBe(200),
  ],
  [
    'the app may not create issues there any more',
    'no-permission',
    () => care({ withheld: ['CREATE_ISSUES'] }),
    () => care({ withheld: [] }),
  ],
  [
    'the app may not see their project any more',
    'project-gone',
    () => care({ withheld: ['BROWSE_PROJECTS', 'CREATE_ISSUES'] }),
    () => care({ withheld: [] }),
  ],
  [
    'their issue type is gone',
    'issue-type-gone',
    () => care({ issueTypes: ['10010'] }),
    () => care({ issueTypes: ['10010', '10011', '10012'] }),
  ],
  [
    'a field is required that the app does not fill in',
    'field-required:Due date',
    () => care({ required: ['duedate'] }),
    () => care({ required: [] }),
  ],
];

describe('follow-ups wait for their owner, and go out once when it is mended,', () => {
  it.each(mishaps)('while %s', async (_, told, happens, mended) => {
    const { one: before, issue } = await opened(2);
    await happens();
    const one = await answered(1);
    await site.advance(2 * hour);
    expect(counted(one)).toBe(0);
    expect(await toldOwner()).toMatchObject({
      settings: told,
      page: expect.arrayContaining([expect.objectContaining({ kind: 'stuck', count: 1, problem: told })]),
    });
    await mended();
    await site.advance(2 * hour);
    expect([counted(before), counted(one)]).toEqual([1, 1]);
    expect((await toldOwner()).settings).toBeNull();
    // What was open before lived on: being out of sight for a while is no reason to give it up.
    expect(await panelOf(issue.key)).toMatchObject({ life: 'open' });
  });
});

describe('a follow-up is opened at once, with what Jira lets it have,', () => {
  it('when its assignee has left, and the settings and the page say so', async () => {
    const { settings: now, version } = (await settings(site, owner, 'readSettings')).result;
    const followUp = { projectId: '10001', issueTypeId: '10011', assignee: 'agent-chi' };
    const saved = await settings(site, owner, 'saveSettings', {
      base: version,
      settings: { ...Object(now), followUp },
    });
    expect(saved.result).toMatchObject({ kind: 'saved' });
    await control(site, 'POST', '/_site/person', { accountId: 'agent-chi', active: false });
    const { issue } = await opened();
    expect(issue.assigneeId).toBeNull();
    expect((await toldOwner()).settings).toBe('assignee-refused');
    await site.advance(2 * hour);
    const issues = expect.arrayContaining([{ issueKey: issue.key }]);
    expect((await toldOwner()).page).toContainEqual(expect.objectContaining({ kind: 'unassigned', issues }));
    await control(site, 'POST', '/_site/person', { accountId: 'agent-chi', active: true });
    expect((await opened()).issue.assigneeId).toBe('agent-chi');
  });

  it('when the priority was taken off the screen a moment ago', async () => {
    expect((await opened()).issue.priorityId).not.toBe('3');
    await care({ hidden: ['priority'] });
    expect((await opened()).issue.priorityId).toBe('3');
    await care({ hidden: [] });
  });

  it.each([
    ['the link type is gone', () => jira('DELETE', 'issueLinkType/10003')],
    ['the app may not link there', () => care({ withheld: ['LINK_ISSUES'] })],
  ])('when %s, and names the request in its words', async (_, happens) => {
    await happens();
    const { one, issue } = await opened();
    expect(JSON.stringify(issue.description)).toContain(`/browse/${one.key}`);
    await site.advance(hour);
    expect(counted(one)).toBe(1);
    expect([await unlinked(), (await toldOwner()).unlinked]).toEqual([[{ issueKey: issue.key }], 1]);
    await care({ withheld: [] });
    await jira('POST', 'issueLinkType', { name: 'Relates', inward: 'relates to', outward: 'relates to' });
    await site.advance(hour);
    expect([await unlinked(), (await toldOwner()).unlinked]).toEqual([[], 0]);
    expect(await linksOf(issue.key)).toEqual([one.key]);
  });

  it('when the customer is gone meanwhile, or the request', async () => {
    const [erased, deleted] = [await answered(1), await answered(1)];
    site.jira.addPerson({ accountId: erased.customer, active: false, displayName: 'Former user' });
    site.jira.remove(deleted.key, actor);
    await site.advance(hour);
    expect([counted(erased), counted(deleted)]).toEqual([1, 1]);
    expect(issueOf(deleted).summary).toContain(deleted.key);
    expect(await unlinked()).toEqual([]);
  });
});

describe('an answer that is corrected from 1 to 5', () => {
  it('before its follow-up was opened still has one, which says what the customer thinks by now', async () => {
    await care({ withheld: ['CREATE_ISSUES'] });
    const one = await answered(1);
    await site.advance(10 * minute);
    await say(one, { score: 5, revision: 1 });
    await care({ withheld: [] });
    await site.advance(2 * hour);
    const { summary, description } = issueOf(one);
    expect(summary).toContain('5 of 5');
    expect(summary).not.toMatch(/^Unhappy/);
    expect(JSON.stringify(description)).toContain('is satisfied now');
  });

  it('afterwards is told to the follow-up, which is not closed silently', async () => {
    const { one, issue } = await opened();
    await say(one, { score: 5, revision: 1 });
    await site.advance(30 * minute);
    const said = issueOf(one).comments.map(({ body }) => JSON.stringify(body));
    expect(said.filter((text) => text.includes('is satisfied now'))).toHaveLength(1);
    expect(await panelOf(issue.key)).toMatchObject({ life: 'open' });
    expect(counted(one)).toBe(1);
  });
});

describe('an issue of a follow-up that somebody in Jira', () => {
  it('moves to another project is followed there', async () => {
    const { one, issue } = await opened();
    site.jira.move(issue.key, 'HELP', actor);
    await site.advance(2 * hour);
    expect(await panelOf(issueOf(one).key)).toMatchObject({ life: 'open', issueKey: issueOf(one).key });
  });

  it('closes before cause and prevention are known is a noncompliance until it is open again', async () => {
    const { issue } = await opened();
    site.jira.transition(issue.key, 'Done', actor);
    await site.advance(2 * hour);
    expect(await panelOf(issue.key)).toMatchObject({ life: 'open', isClosedEarly: true });
    site.jira.transition(issue.key, 'To do', actor);
    await site.advance(2 * hour);
    expect(await panelOf(issue.key)).toMatchObject({ life: 'open', isClosedEarly: false });
  });

  it('deletes counts as given up, is listed, and no second one is made', async () => {
    const { one, issue } = await opened();
    site.jira.remove(issue.key, actor);
    await site.advance(26 * hour);
    expect(counted(one)).toBe(0);
    expect((await portal(site, one.customer, one.key, 'readSurvey')).result).toMatchObject({
      followUp: { state: 'given-up' },
    });
  });
});
