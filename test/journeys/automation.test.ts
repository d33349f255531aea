import { setUpAftercare } from '../../dev/seed/set-up-aftercare';
import type { Site } from '../../dev/site/running-site';
import { control, openSite, raise, resolve, rest } from './a-site';
import { answerAs } from './outcome';
import { followUpIssuesOf, surveysOf, ticket } from './screens';

const hour = 3_600_000;
let site: Site;

beforeAll(async () => {
  site = await openSite({ metered: false });
}, 120_000);
afterAll(async () => site?.stop(), 60_000);

const run = async (action: string, inputs: object, as = 'agent-ana') =>
  (await control(site, 'POST', '/_site/action', { action, as, inputs })).body;

const passed = (outputs: object) => ({ kind: 'passed', outputs: expect.objectContaining(outputs) });

async function resolved(customer: string) {
  const key = await raise(site, customer, 'VPN drops');
  await resolve(site, key);
  await site.advance(hour / 6);
  return key;
}

test('a rule asks at once, also somebody who rests, and finds nothing to do when it runs again', async () => {
  const key = await resolved('customer-dora');
  expect(await run('ask-for-answer', { issueKey: key })).toEqual(passed({ result: 'done', because: '' }));
  await site.advance(hour / 6);
  expect(surveysOf(site, key)).toBe(1);
  expect(await run('ask-for-answer', { issueKey: key })).toEqual(passed({ result: 'nothing', state: 'asked' }));

  const next = await resolved('customer-dora');
  await site.advance(5 * hour);
  expect(surveysOf(site, next)).toBe(0);
  expect(await run('ask-for-answer', { issueKey: next.toLowerCase() })).toEqual(passed({ result: 'done' }));
  await site.advance(hour);
  expect([key, next].map((one) => surveysOf(site, one))).toEqual([1, 1]);
});

test('a rule logs one complaint, however often it runs, and it is followed up', async () => {
  const key = await raise(site, 'customer-emil', 'Mailbox full');
  const told = { issueKey: key, words: 'Nobody calls back.', how: 'mail', majorConcern: true };
  for (let times = 0; times < 2; times += 1)
    expect(await run('log-complaint', told)).toEqual(passed({ result: 'done', because: '' }));
  await site.advance(hour);
  const made = [...site.jira.issues()].filter(({ properties }) =>
    JSON.stringify(properties['aftercare-follow-up'] ?? '').includes('complaint:'),
  );
  expect(made).toHaveLength(1);
  expect(JSON.stringify(made[0]?.description)).toContain('Nobody calls back.');
});

test('a rule marks a follow-up contacted, and a second time changes nothing', async () => {
  const key = await resolved('unlicensed-gus');
  await answerAs(site, 'unlicensed-gus', key, 1);
  await site.advance(hour);
  const [issue] = followUpIssuesOf(site, site.jira.findIssue(key)?.id ?? '');
  const told = { issueKey: issue?.key, how: 'phone', note: 'Called at nine.' };
  for (let times = 0; times < 2; times += 1)
    expect(await run('mark-contacted', told, 'owner-olga')).toEqual(passed({ result: 'done', state: 'contacted' }));
  expect((await ticket(site, 'owner-olga', issue?.key ?? '', 'readTicket')).result).toMatchObject({
    ...{ life: 'contacted', contact: { how: 'phone', note: 'Called at nine.' } },
  });
  expect(await run('mark-contacted', { issueKey: key })).toEqual(
    passed({ result: 'refused', because: 'not-a-follow-up' }),
  );
});

describe('what cannot be done is told to the rule, and nothing happens', () => {
  it('for an issue its connection cannot see', async () => {
    for (const issueKey of ['HELP-999', 'NONE-1'])
      expect(await run('ask-for-answer', { issueKey })).toEqual(
        passed({ result: 'refused', because: 'issue-not-found' }),
      );
  });

  it('for an issue that is no request of a project that asks', async () => {
    const fields = { project: { key: 'CARE' }, issuetype: { id: '10010' }, summary: 'A task' };
    const { body } = await rest(site, 'agent-ana', 'POST', '/rest/api/3/issue', { fields });
    const issueKey = String(body['key']);
    expect(await run('ask-for-answer', { issueKey })).toMatchObject({ outputs: { result: 'refused' } });
    expect(await run('log-complaint', { issueKey, words: 'Slow.' })).toMatchObject({ outputs: { result: 'refused' } });
  });

  it('while the project is switched off', async () => {
    const key = await resolved('customer-fay');
    await setUpAftercare(site, { on: false });
    expect(await run('ask-for-answer', { issueKey: key })).toMatchObject({ outputs: { result: 'refused' } });
    await setUpAftercare(site, { on: true });
    await site.advance(hour);
  });

  it('for wrong inputs, which stop the rule with words for its owner', async () => {
    expect(await run('ask-for-answer', { issueKey: '{{issue.key}}' })).toEqual({
      ...{ kind: 'stopped', errors: ['Give the key of an issue, for example {{issue.key}}.'] },
    });
    expect(await run('log-complaint', { issueKey: 'HELP-1', words: ' ' })).toMatchObject({ kind: 'stopped' });
    expect(await run('mark-contacted', { issueKey: 'HELP-1', how: 'telepathy' })).toMatchObject({ kind: 'stopped' });
  });

  it('and a rule that Automation would not save is refused by the site', async () => {
    const saved = (inputs: object, action = 'ask-for-answer') =>
      control(site, 'POST', '/_site/action', { action, as: 'agent-ana', inputs });
    expect((await saved({})).body['error']).toBe('issueKey is required');
    expect((await saved({ issueKey: 'HELP-1', more: 1 })).body['error']).toContain('no input "more"');
    expect((await saved({}, 'fly')).body['error']).toContain('no action "fly"');
  });
});
