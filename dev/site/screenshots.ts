/**
 * Makes the pictures of the README: node --import tsx dev/site/screenshots.ts
 *
 * The walk's pictures come from an empty site with a frozen clock, those of the figures from the seeded months,
 * so that the same code gives the same pictures.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from '../../tools/setup/chromium.mjs';
import { seedSite } from '../seed/seed-site';
import { seededWorld } from '../seed/seeded-world';
import { ownersWishes, setUpAftercare } from '../seed/set-up-aftercare';
import { appFolders } from './folders';
import type { Site } from './running-site';
import { createSite } from './site';

const folder = path.join(appFolders.root, 'docs/screenshots');
const start = new Date('2026-06-29T07:30:00Z');
const portal = '/servicedesk/customer/portal/1';
const project = '/jira/servicedesk/projects/HELP';

type Shot = Readonly<{
  name: string;
  path: string;
  as: string;
  theme?: 'light' | 'dark';
  width?: number;
  module?: string;
  whole?: boolean;
  act?: (page: Page) => Promise<void>;
}>;

/** Waits for the app's screen to have filled itself. */
async function settled(page: Page, module: string): Promise<void> {
  const element = await page.waitForSelector(`[data-module="${module}"] iframe`);
  const frame = await element.contentFrame();
  await frame?.waitForFunction(
    () => document.body.innerText.length > 60 && !document.querySelector('[aria-busy="true"]'),
  );
  await page.waitForLoadState('networkidle');
}

async function take(
  browser: Browser,
  site: Site,
  { name, path: where, as, theme = 'light', width = 1280, module, whole = true, act }: Shot,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const url = new URL(site.url + where);
  url.searchParams.set('as', as);
  url.searchParams.set('theme', theme);
  await page.goto(url.href);
  if (module) await settled(page, module);
  await act?.(page);
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: whole });
  await context.close();
  console.log(`docs/screenshots/${name}.png`);
}

const frameOf = (page: Page, module: string) => page.frameLocator(`[data-module="${module}"] iframe`);

async function raiseAsDora(page: Page): Promise<void> {
  await page.getByLabel('Summary').fill('VPN drops every morning');
  await page.getByLabel('Description').fill('Around nine, every day this week.');
}

async function answerTwo(page: Page): Promise<void> {
  const panel = frameOf(page, 'portal-panel');
  await panel.getByRole('button', { name: 'Save my answer' }).click();
  await panel.getByText('It came back').click();
  await panel.getByLabel(/What should we know/).fill('It worked for a day and is back this morning.');
  await panel.getByLabel('Please contact me').check();
}

async function thankYou(page: Page): Promise<void> {
  await answerTwo(page);
  const panel = frameOf(page, 'portal-panel');
  await panel.getByRole('button', { name: 'Send' }).click();
  await panel.getByText(/Thank you/).waitFor();
}

async function submitted(page: Page): Promise<void> {
  await raiseAsDora(page);
  await page.getByRole('button', { name: 'Send' }).click();
  await page.waitForURL(/HELP-\d+/);
}

/** The five-minute walk, step by step. */
async function walk(browser: Browser, site: Site): Promise<void> {
  const shoot = (shot: Shot) => take(browser, site, shot);
  await shoot({ name: 'walk-1-raise', path: `${portal}/create/1`, as: 'customer-dora', act: raiseAsDora });
  await shoot({ name: 'walk-2-request', path: `${portal}/create/1`, as: 'customer-dora', act: submitted });
  await site.advance(35 * 60_000);
  site.jira.comment('HELP-1', 'The gateway is up again and I have tested your log-in.', {
    kind: 'user',
    accountId: 'agent-ana',
    viaApp: false,
  });
  site.jira.transition(
    'HELP-1',
    'Resolved',
    { kind: 'user', accountId: 'agent-ana', viaApp: false },
    { edits: { assigneeId: 'agent-ana' } },
  );
  await site.settle();
  await shoot({ name: 'walk-3-resolved', path: '/browse/HELP-1', as: 'agent-ana', module: 'ticket-panel' });
  await site.advance(250 * 60_000);
  await shoot({
    name: 'walk-4-asked',
    path: `${portal}/HELP-1?aftercare=2`,
    as: 'customer-dora',
    module: 'portal-panel',
  });
  await shoot({
    name: 'walk-5-answered',
    path: `${portal}/HELP-1?aftercare=2`,
    as: 'customer-dora',
    module: 'portal-panel',
    act: thankYou,
  });
  await site.advance(10 * 60_000);
  await shoot({ name: 'walk-6-follow-up', path: '/browse/CARE-1', as: 'owner-olga', module: 'ticket-panel' });
  await shoot({ name: 'ticket-dark', path: '/browse/HELP-1', as: 'agent-ana', theme: 'dark', module: 'ticket-panel' });
  await shoot({
    name: 'portal-narrow',
    path: `${portal}/HELP-1`,
    as: 'customer-dora',
    width: 360,
    module: 'portal-panel',
  });
  await shoot({ name: 'console', path: '/_site', as: 'owner-olga', whole: false });
}

/** The screens of the service owner, with half a year behind them. */
async function figures(browser: Browser, site: Site): Promise<void> {
  const shoot = (shot: Shot) => take(browser, site, shot);
  await shoot({
    name: 'satisfaction',
    path: `${project}/apps/aftercare`,
    as: 'owner-olga',
    module: 'satisfaction-page',
  });
  await shoot({
    name: 'satisfaction-dark',
    path: `${project}/apps/aftercare`,
    as: 'owner-olga',
    theme: 'dark',
    module: 'satisfaction-page',
  });
  await shoot({
    name: 'settings',
    path: `${project}/settings/apps/aftercare`,
    as: 'owner-olga',
    module: 'satisfaction-settings',
  });
}

async function onSite(fill: (site: Site) => Promise<void>, look: (site: Site) => Promise<void>): Promise<void> {
  const site = await createSite({ frozen: true, start, world: seededWorld });
  try {
    await fill(site);
    site.open();
    await look(site);
  } finally {
    await site.stop();
  }
}

async function beginEmpty(site: Site): Promise<void> {
  site.forge.install();
  await site.settle();
  await setUpAftercare(site, ownersWishes);
}

mkdirSync(folder, { recursive: true });
const executablePath = findChromium();
if (executablePath === null) throw new Error('There is no Chromium here; "npm run setup" installs one.');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  await onSite(beginEmpty, (site) => walk(browser, site));
  await onSite(
    (site) => seedSite(site, () => undefined),
    (site) => figures(browser, site),
  );
} finally {
  await browser.close();
}
process.exit(0);
