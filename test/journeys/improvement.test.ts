import type { Browser, Frame, Page } from 'playwright-core';
import * as v from 'valibot';
import type { Site } from '../../dev/site/running-site';
import { control, openSite, raise, resolve, rest } from './a-site';
import { appOn, axeProblems, lookAs, openBrowser } from './browser';
import { answerAs } from './outcome';

const register = '/jira/servicedesk/projects/HELP/apps/aftercare?view=improvements';

let site: Site;
let browser: Browser;
let key = '';

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await site?.stop();
}, 60_000);

type Screen = Readonly<{ as: string; path: string; module: string; says: RegExp }>;
async function on({ as, path, module, says }: Screen, act: (app: Frame, page: Page) => Promise<unknown>) {
  const { page, complaints, close } = await lookAs(browser, site.url + path, as);
  try {
    await act(await appOn(page, module, says), page);
  } finally {
    await close();
    expect(complaints).toEqual([]);
  }
}
const inPortal = (says: RegExp, act: (app: Frame, page: Page) => Promise<unknown> = async () => undefined) =>
  on({ as: 'customer-dora', path: `/servicedesk/customer/portal/1/${key}`, module: 'portal-panel', says }, act);
const inRegister = (says: RegExp, act: (app: Frame, page: Page) => Promise<unknown>) =>
  on({ as: 'owner-olga', path: register, module: 'satisfaction-page', says }, act);

const found = v.object({ issues: v.array(v.object({ key: v.string() })) });
async function only(jql: string): Promise<string> {
  const { body } = await rest(site, 'owner-olga', 'POST', '/rest/api/3/search/jql', { jql, fields: ['summary'] });
  const [one, ...more] = v.parse(found, body).issues;
  expect(more).toEqual([]);
  return one?.key ?? '';
}
const move = (issue: string, id: string) =>
  rest(site, 'owner-olga', 'POST', `/rest/api/3/issue/${issue}/transitions`, { transition: { id } });

test('an improvement made from an unhappy answer is decided in Jira, and Dora reads what became of it', async () => {
  key = await raise(site, 'customer-dora', 'VPN drops every morning');
  await resolve(site, key);
  await control(site, 'POST', '/_site/clock', { advance: 'PT4H20M' });
  await answerAs(site, 'customer-dora', key, 2);
  await control(site, 'POST', '/_site/clock', { advance: 'PT10M' });
  const care = await only('project = CARE AND issuetype = Follow-up');

  const panel = { as: 'owner-olga', path: `/browse/${care}`, module: 'ticket-panel', says: /Mark as contacted/ };
  await on(panel, async (app, page) => {
    await app.getByLabel('Phone').check();
    await app.getByRole('button', { name: 'Mark as contacted' }).click();
    await app.getByRole('radio', { name: /^Delivery, Provider/ }).check();
    await app.getByRole('radio', { name: 'Create an improvement' }).check();
    await app.getByLabel('What should change?').fill('Watch certificates');
    await app.getByLabel(/What did you do/).fill('Both certificates are renewed.');
    expect(await axeProblems(page)).toEqual([]);
    await app.getByRole('button', { name: 'Mark as put right' }).click();
    await app.getByText(/Asked whether it is put right/).waitFor();
  });
  const improvement = await only('project = CARE AND issuetype = Improvement');
  await inPortal(/We are looking into it/);

  await move(improvement, '21');
  await control(site, 'POST', '/_site/clock', { advance: 'PT1H' });
  await inPortal(/Decided: we will do it/);
  await move(improvement, '31');

  await inRegister(/Watch certificates/, async (app, page) => {
    await app.getByText('One follow-up names it').waitFor();
    await app.getByRole('button', { name: 'What customers read' }).click();
    await app.getByLabel('You said').fill('The VPN drops every morning.');
    await app.getByLabel(/What was decided or done/).fill('We are warned a month before a certificate ends.');
    expect(await axeProblems(page)).toEqual([]);
    await app.getByRole('button', { name: 'Publish' }).click();
    await app.getByText('Customers read it').waitFor();
  });
  await inPortal(/We are warned a month before a certificate ends/, async (app) => {
    expect(await app.locator('body').innerText()).toContain('From what you told us');
  });
});

const withheld = (given: readonly object[]) =>
  control(site, 'POST', '/_site/person', { accountId: 'owner-olga', withheld: given });

test('who may not create issues in the project of improvements is told so, wherever they ask, and nothing is made', async () => {
  const improvements = 'project = CARE AND issuetype = Improvement';
  await only(`${improvements} AND summary ~ "Watch"`);
  const other = await raise(site, 'customer-emil', 'No sound');
  await resolve(site, other);
  await control(site, 'POST', '/_site/clock', { advance: 'PT4H20M' });
  await answerAs(site, 'customer-emil', other, 2);
  await control(site, 'POST', '/_site/clock', { advance: 'PT10M' });
  const care = await only('project = CARE AND issuetype = Follow-up AND summary ~ "sound"');
  await withheld([{ permission: 'CREATE_ISSUES', project: 'CARE' }]);

  await inRegister(/Watch certificates/, async (app, page) => {
    await app.getByRole('button', { name: 'Create an improvement' }).click();
    await app.getByLabel('Title').fill('Lend headsets');
    await app.getByRole('button', { name: 'Create in Jira' }).click();
    await app.getByText(/You may not create issues in the project for improvements/).waitFor();
    expect(await app.getByLabel('Title').inputValue()).toBe('Lend headsets');
    expect(await axeProblems(page)).toEqual([]);
  });
  const panel = { as: 'owner-olga', path: `/browse/${care}`, module: 'ticket-panel', says: /Mark as contacted/ };
  await on(panel, async (app) => {
    await app.getByLabel('Phone').check();
    await app.getByRole('button', { name: 'Mark as contacted' }).click();
    await app.getByRole('radio', { name: /^Delivery, Provider/ }).check();
    await app.getByRole('radio', { name: 'Create an improvement' }).check();
    await app.getByLabel('What should change?').fill('Lend headsets');
    await app.getByLabel(/What did you do/).fill('He has one now.');
    await app.getByRole('button', { name: 'Mark as put right' }).click();
    await app.getByText(/You may not create issues in the project of the improvements/).waitFor();
  });
  await control(site, 'POST', '/_site/clock', { advance: 'PT2H' });
  await only(improvements);

  await withheld([]);
  await inRegister(/Watch certificates/, async (app) => {
    await app.getByRole('button', { name: 'Create an improvement' }).click();
    await app.getByLabel('Title').fill('Lend headsets');
    await app.getByRole('button', { name: 'Create in Jira' }).click();
    await app.getByText(/is in the register/).waitFor();
  });
});
