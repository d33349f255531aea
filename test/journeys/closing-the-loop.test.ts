import type { Browser, Frame, Page } from 'playwright-core';
import * as v from 'valibot';
import type { Site } from '../../dev/site/running-site';
import { control, openSite, raise, resolve, rest } from './a-site';
import { appOn, axeProblems, lookAs, openBrowser } from './browser';

const portal = '/servicedesk/customer/portal/1';

let site: Site;
let browser: Browser;
let key = '';
let care = '';

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await site?.stop();
}, 60_000);

async function as<Result>(person: string, path: string, look: (page: Page) => Promise<Result>): Promise<Result> {
  const { page, complaints, close } = await lookAs(browser, site.url + path, person);
  try {
    return await look(page);
  } finally {
    await close();
    expect(complaints).toEqual([]);
  }
}

const panelOf = async (person: string, words: RegExp, act: (panel: Frame, page: Page) => Promise<unknown>) =>
  as(person, `/browse/${care}`, async (page) => act(await appOn(page, 'ticket-panel', words), page));
const inPortal = async (words: RegExp, act: (panel: Frame, page: Page) => Promise<unknown>) =>
  as('customer-dora', `${portal}/${key}`, async (page) => act(await appOn(page, 'portal-panel', words), page));

const shownIssue = v.object({
  fields: v.object({ status: v.object({ statusCategory: v.object({ key: v.string() }) }) }),
});
const status = async () =>
  v.parse(shownIssue, (await rest(site, 'owner-olga', 'GET', `/rest/api/3/issue/${care}`)).body).fields.status
    .statusCategory.key;

const found = v.object({ issues: v.array(v.object({ key: v.string() })) });
const search = async (jql: string) => {
  const { body } = await rest(site, 'owner-olga', 'POST', '/rest/api/3/search/jql', { jql, fields: ['summary'] });
  return v.parse(found, body).issues.map(({ key: one }) => one);
};
const comments = async (issue: string) =>
  JSON.stringify((await rest(site, 'owner-olga', 'GET', `/rest/api/3/issue/${issue}/comment`)).body);
const countOf = (text: string, part: string) => text.split(part).length - 1;

async function putRight(outcome: string): Promise<void> {
  await panelOf('owner-olga', /Mark as contacted/, async (panel) => {
    await panel.getByLabel('Phone').check();
    await panel.getByLabel(/What did you learn/).fill('It drops at nine.');
    await panel.getByRole('button', { name: 'Mark as contacted' }).click();
    await panel.getByRole('radio', { name: /^Delivery, Provider/ }).check();
    await panel.getByRole('radio', { name: /Nothing to change/ }).check();
    await panel.getByLabel('Why is there nothing to change?').fill('A nightly check warns us already.');
    await panel.getByLabel(/What did you do/).fill(outcome);
    await panel.getByRole('button', { name: 'Mark as put right' }).click();
    await panel.getByText(/Asked whether it is put right/).waitFor();
  });
}

describe('an unhappy answer is seen through until the customer says it was put right', () => {
  test('Dora answers 2, and a follow-up is opened', async () => {
    key = await raise(site, 'customer-dora', 'VPN drops every morning');
    await rest(site, 'agent-ana', 'POST', `/rest/api/3/issue/${key}/comment`, {
      body: {
        version: 1,
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Up again.' }] }],
      },
    });
    await resolve(site, key);
    await control(site, 'POST', '/_site/clock', { advance: 'PT4H20M' });
    await as('customer-dora', `${portal}/${key}?aftercare=2`, async (page) => {
      const panel = await appOn(page, 'portal-panel', /counts once you save it/);
      await panel.getByRole('button', { name: 'Save my answer' }).click();
      await panel.getByLabel(/What should we know/).fill('It is back today.');
      await panel.getByRole('button', { name: 'Send' }).click();
      await panel.getByText('Thank you, Dora').waitFor();
    });
    await control(site, 'POST', '/_site/clock', { advance: 'PT10M' });
    const opened = await search('project = CARE');
    expect(opened).toHaveLength(1);
    care = opened[0] ?? '';
  });

  test('its panel is clean to axe in both themes', async () => {
    for (const theme of ['light', 'dark'] as const) {
      const { page, close } = await lookAs(browser, `${site.url}/browse/${care}`, 'owner-olga', { theme });
      await appOn(page, 'ticket-panel', /Follow-up for Dora/);
      expect(await axeProblems(page)).toEqual([]);
      await close();
    }
  });

  test('Olga reaches Dora and puts it right; the issue closes and Dora is asked once', async () => {
    await putRight('Both certificates are renewed.');
    expect(await status()).toBe('done');
    expect(countOf(await comments(key), 'Did we put it right?')).toBe(1);
  });

  test('Dora says no, and it is open again with her words', async () => {
    await inPortal(/Did we put it right/, async (panel, page) => {
      expect(await panel.locator('body').innerText()).toContain('Both certificates are renewed.');
      expect(await axeProblems(page)).toEqual([]);
      await panel.getByRole('button', { name: 'No, not yet' }).click();
      await panel.getByLabel(/What is still not right/).fill('It dropped again.');
      await panel.getByRole('button', { name: 'Open it again' }).click();
      await panel.getByText(/You said: no, not yet/).waitFor();
    });
    await control(site, 'POST', '/_site/settle');
    expect(await status()).not.toBe('done');
    expect(countOf(await comments(care), 'It dropped again.')).toBe(1);
  });

  test('Olga puts it right once more, and this time Dora says yes', async () => {
    await panelOf('owner-olga', /Dora\D* says it was not put right/, async () => undefined);
    await putRight('The gateway is replaced.');
    await inPortal(/The gateway is replaced/, async (panel) => {
      await panel.getByRole('button', { name: 'Yes' }).click();
      await panel.getByText('Thank you for telling us.').waitFor();
    });
    await panelOf('owner-olga', /yes, it is put right/, async () => undefined);
  });

  test('the request carries it in its mark, for JQL and Automation', async () => {
    await control(site, 'POST', '/_site/clock', { advance: 'PT10M' });
    expect(await search('aftercareFollowUpState = recovered')).toEqual([key]);
  });

  test('re-opened in Jira, it follows; closed there without a cause, it is listed as such', async () => {
    await rest(site, 'owner-olga', 'POST', `/rest/api/3/issue/${care}/transitions`, { transition: { id: '21' } });
    await control(site, 'POST', '/_site/settle');
    await panelOf('owner-olga', /Mark as put right/, async () => undefined);
    await rest(site, 'owner-olga', 'POST', `/rest/api/3/issue/${care}/transitions`, { transition: { id: '31' } });
    await control(site, 'POST', '/_site/settle');
    await panelOf('owner-olga', /listed as a noncompliance/, async () => undefined);
  });
});
