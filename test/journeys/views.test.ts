import type { Browser } from 'playwright-core';
import type { Site } from '../../dev/site/running-site';
import { control, openSite, raise, resolve } from './a-site';
import { axeProblems, lookAs, missingWords, openBrowser, overflowOf, type Look } from './browser';
import { portal, press } from './screens';

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  const customers = ['customer-dora', 'customer-emil', 'customer-fay'];
  for (const [n, customer] of customers.entries()) {
    const key = await raise(site, customer, `Request ${n}`, String(1 + (n % 3)));
    await control(site, 'POST', '/_site/clock', { advance: 'PT1H' });
    await resolve(site, key);
    await portal(site, customer, key, 'submitAnswer', press({ score: 2 + n }));
  }
  await control(site, 'POST', '/_site/clock', { advance: 'PT26H' });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await site?.stop();
}, 60_000);

const views = [
  'figures',
  'patterns',
  'catalogue',
  'months',
  'maturity',
  'noncompliances',
  'review',
  'improvements',
  'causes',
];

/** Runs in the browser: the bar of views may be wider than the window, but shows where one is. */
function hasCurrentInSight(): boolean {
  const bar = document.querySelector('.view-bar ul')?.getBoundingClientRect();
  const current = document.querySelector('.view-bar [aria-current]')?.getBoundingClientRect();
  return bar !== undefined && current !== undefined && current.left >= bar.left - 1 && current.right <= bar.right + 1;
}

const looks: readonly (readonly [string, Look])[] = [
  ['light, wide', {}],
  ['dark, narrow, German', { theme: 'dark', width: 360, language: 'de-DE' }],
];

describe.each(views)('the view of %s', (view) => {
  test.each(looks)('%s: has all its words, is accessible and fits its window', async (_, look) => {
    const url = `${site.url}/jira/servicedesk/projects/HELP/apps/aftercare?view=${view}`;
    const { page, complaints, close } = await lookAs(browser, url, 'owner-olga', look);
    try {
      const frame = await (await page.waitForSelector('[data-module="satisfaction-page"] iframe')).contentFrame();
      await frame?.waitForFunction(
        () => document.querySelector('main h1') && !document.querySelector('[aria-busy="true"]'),
      );
      await page.waitForLoadState('networkidle');
      expect(await missingWords(page)).toEqual([]);
      expect(await axeProblems(page)).toEqual([]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      expect(await frame?.evaluate(hasCurrentInSight)).toBe(true);
      expect(complaints).toEqual([]);
    } finally {
      await close();
    }
  });
});
