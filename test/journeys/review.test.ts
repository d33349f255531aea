import type { Browser } from 'playwright-core';
import type { Site } from '../../dev/site/running-site';
import { control, openSite, raise, resolve } from './a-site';
import { appOn, axeProblems, lookAs, openBrowser, overflowOf } from './browser';

const address = '/jira/servicedesk/projects/HELP/apps/aftercare';
let site: Site;
let browser: Browser;
let unhappy = '';

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  unhappy = await raise(site, 'customer-dora', 'VPN drops every morning');
  await resolve(site, unhappy);
  await control(site, 'POST', '/_site/clock', { advance: 'PT5H' });
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await site?.stop();
}, 60_000);

test('Dora is very dissatisfied, Olga reads it with one key, and then there is nothing left', async () => {
  const dora = await lookAs(
    browser,
    `${site.url}/servicedesk/customer/portal/1/${unhappy}?aftercare=1`,
    'customer-dora',
  );
  const portal = await appOn(dora.page, 'portal-panel', /counts once/);
  await portal.getByRole('button', { name: 'Save my answer' }).click();
  await portal.getByText('It came back').click();
  await portal.getByRole('button', { name: 'Send' }).click();
  await portal.getByText('Thank you, Dora').waitFor();
  await dora.close();
  await control(site, 'POST', '/_site/settle', {});

  const olga = await lookAs(browser, `${site.url}${address}`, 'owner-olga');
  const figures = await appOn(olga.page, 'satisfaction-page', /Satisfaction/);
  await figures.getByRole('button', { name: 'Daily review' }).click();
  await figures.getByRole('heading', { name: /Dora/, level: 2 }).waitFor();
  expect(await axeProblems(olga.page)).toEqual([]);
  await figures.getByRole('heading', { name: /Dora/, level: 2 }).click();
  await olga.page.keyboard.press('r');
  await figures.getByText('Nothing waits for you').waitFor();
  expect(olga.complaints).toEqual([]);
  await olga.close();

  const narrow = await lookAs(browser, `${site.url}${address}`, 'owner-olga', { width: 360, theme: 'dark' });
  const small = await appOn(narrow.page, 'satisfaction-page', /Satisfaction/);
  await small.getByRole('button', { name: 'Daily review' }).click();
  await small.getByText('Nothing waits for you').waitFor();
  expect(await overflowOf(narrow.page)).toBeLessThanOrEqual(0);
  await narrow.close();
}, 120_000);

test('Ben logs a complaint on the request, and it opens a follow-up of its own', async () => {
  const ben = await lookAs(browser, `${site.url}/browse/${unhappy}`, 'agent-ben');
  const panel = await appOn(ben.page, 'ticket-panel', /Log a complaint/);
  await panel.getByRole('button', { name: 'Log a complaint' }).click();
  await panel
    .getByRole('textbox', { name: 'What did the customer say?' })
    .fill('She called: the third time this month.');
  await panel.getByRole('button', { name: 'Log it' }).click();
  await panel.getByText('She called: the third time this month.').waitFor();
  await control(site, 'POST', '/_site/settle', {});
  await ben.close();
  const again = await lookAs(browser, `${site.url}/browse/${unhappy}`, 'agent-ben');
  const later = await appOn(again.page, 'ticket-panel', /the third time this month/);
  await later
    .getByRole('region', { name: 'Complaints' })
    .getByText(/CARE-\d/)
    .waitFor();
  expect(again.complaints).toEqual([]);
  await again.close();
}, 90_000);
