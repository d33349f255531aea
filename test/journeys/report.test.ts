import type { Browser, Page } from 'playwright-core';
import type { Site } from '../../dev/site/running-site';
import { control, openSite, raise, resolve } from './a-site';
import { appOn, lookAs, openBrowser } from './browser';
import { portal, press } from './screens';

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  const key = await raise(site, 'customer-dora', 'VPN drops every morning');
  await resolve(site, key);
  await control(site, 'POST', '/_site/clock', { advance: 'PT4H' });
  await portal(site, 'customer-dora', key, 'submitAnswer', press());
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await site?.stop();
}, 60_000);

/** The page as paper shows it, once the browser has been asked to print. */
async function reportOnPaper(page: Page) {
  const frame = await appOn(page, 'satisfaction-page', /Satisfied customers/);
  await frame.evaluate(() => {
    window.print = () => undefined;
  });
  await frame.getByRole('button', { name: 'Report', exact: true }).click();
  await page.emulateMedia({ media: 'print' });
  return frame;
}

test('the report is printed alone, and the page without its buttons', async () => {
  const url = `${site.url}/jira/servicedesk/projects/HELP/apps/aftercare`;
  const { page, complaints, close } = await lookAs(browser, url, 'owner-olga', { theme: 'dark' });
  try {
    const frame = await reportOnPaper(page);
    const seen = (selector: string) => frame.locator(selector).first().isVisible();
    expect(await seen('.report svg[role="img"]')).toBe(true);
    expect(await seen('.report table')).toBe(true);
    expect(await seen('main')).toBe(false);
    await frame.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    expect(await seen('main h1')).toBe(true);
    expect(await frame.locator('.report').count()).toBe(0);
    expect(await seen('.page-acts')).toBe(false);
    expect(complaints).toEqual([]);
  } finally {
    await close();
  }
});
