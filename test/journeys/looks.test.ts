import type { Browser } from 'playwright-core';
import type { Site } from '../../dev/site/running-site';
import { control, openTwoDesks, raise, resolve } from './a-site';
import { appOn, axeProblems, lookAs, missingWords, openBrowser, overflowOf, type Look } from './browser';

let site: Site;
let browser: Browser;
let key = '';

beforeAll(async () => {
  [site, browser] = await Promise.all([openTwoDesks(), openBrowser()]);
  key = await raise(site, 'customer-dora', 'VPN drops every morning');
  await resolve(site, key);
  const second = await raise(site, 'customer-emil', 'Zugriff auf das Archiv', '3');
  await resolve(site, second);
  await control(site, 'POST', '/_site/clock', { advance: 'PT4H' });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await site?.stop();
}, 60_000);

type Screen = Readonly<{
  name: string;
  as: string;
  path: () => string;
  app?: readonly [moduleKey: string, says: RegExp];
}>;

const project = '/jira/servicedesk/projects/HELP';

/** The words to wait for are there in English and in German. */
const screens: readonly Screen[] = [
  { name: 'start page', as: 'agent-ana', path: () => '/' },
  { name: 'site console', as: 'owner-olga', path: () => '/_site' },
  { name: 'portal', as: 'customer-dora', path: () => '/servicedesk/customer/portal/1' },
  { name: 'my requests', as: 'customer-dora', path: () => '/servicedesk/customer/user/requests' },
  { name: 'request form', as: 'customer-dora', path: () => '/servicedesk/customer/portal/1/create/2' },
  {
    name: 'request with its survey',
    as: 'customer-dora',
    path: () => `/servicedesk/customer/portal/1/${key}?aftercare=2`,
    app: ['portal-panel', /How did it go|Wie ist es gelaufen/],
  },
  { name: 'queue', as: 'agent-ana', path: () => `${project}/queues?view=all` },
  {
    name: 'ticket',
    as: 'agent-ana',
    path: () => `/browse/${key}`,
    app: ['ticket-panel', /Not answered yet|Noch nicht beantwortet|Noch keine Antwort/],
  },
  {
    name: 'satisfaction page',
    as: 'owner-olga',
    path: () => `${project}/apps/aftercare`,
    app: ['satisfaction-page', /Needs you now|Braucht|answers|Antworten/],
  },
  {
    name: 'settings page',
    as: 'owner-olga',
    path: () => `${project}/settings/apps/aftercare`,
    app: ['satisfaction-settings', /Who is asked|Wer gefragt wird|Wer wird gefragt/],
  },
  {
    name: 'page over all projects',
    as: 'owner-olga',
    path: () => '/jira/apps/aftercare',
    app: ['all-projects', /^Facilities$/],
  },
  {
    name: 'gadget that is not set up',
    as: 'agent-ana',
    path: () => '/jira/dashboards/10000',
    app: ['satisfaction-gadget', /Choose a project|Wählen Sie ein Projekt/],
  },
  {
    name: 'form of the gadget',
    as: 'owner-olga',
    path: () => '/jira/dashboards/10000?edit=1',
    app: ['satisfaction-gadget', /Project|Projekt/],
  },
  { name: 'door that is not for customers', as: 'customer-dora', path: () => `/browse/${key}` },
];

const looks: readonly (readonly [string, Look])[] = [
  ['light, wide', {}],
  ['dark, narrow, German', { theme: 'dark', width: 360, language: 'de-DE' }],
];

describe.each(screens)('the $name', ({ as, path, app }) => {
  test.each(looks)('%s: is accessible and fits its window', async (_, look) => {
    const { page, close } = await lookAs(browser, site.url + path(), as, look);
    try {
      if (app) {
        await appOn(page, ...app);
        expect(await missingWords(page)).toEqual([]);
      }
      expect(await axeProblems(page)).toEqual([]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      expect(await page.locator('h1').count()).toBe(1);
    } finally {
      await close();
    }
  });
});
