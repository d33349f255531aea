import { createRequire } from 'node:module';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { AxeResults } from 'axe-core';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { findChromium } from '../../tools/setup/chromium.mjs';

export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('There is no Chromium here; "npm run setup" installs one.');
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

export type Look = Readonly<{ theme?: 'light' | 'dark'; width?: number; language?: string }>;

/** A page of the site as somebody sees it; what the page complains of ends up in `complaints`. */
export async function lookAs(
  browser: Browser,
  url: string,
  as: string,
  { theme = 'light', width = 1280, language }: Look = {},
) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
  page.on('pageerror', (error) => void complaints.push(error.message));
  const address = new URL(url);
  address.searchParams.set('as', as);
  address.searchParams.set('theme', theme);
  if (language) address.searchParams.set('language', language);
  await page.goto(address.href);
  return { page, complaints, close: () => context.close() };
}

/** The app's screen on a page, once it says what it is expected to say. */
export async function appOn(page: Page, moduleKey: string, says: RegExp): Promise<Frame> {
  const element = await page.waitForSelector(`[data-module="${moduleKey}"] iframe`);
  const frame = await element.contentFrame();
  if (!frame) throw new Error(`The module ${moduleKey} has no frame.`);
  await frame.getByText(says).first().waitFor();
  return frame;
}

const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong on a page and in the screens on it, one line each; empty when all is well. */
export async function axeProblems(page: Page): Promise<readonly string[]> {
  for (const frame of page.frames()) await frame.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify({ runOnly: rules })})`);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

const surfaces = readdirSync(resolve(__dirname, '../../static/ui/locales'))
  .filter((file) => file.endsWith('.en-US.json'))
  .map((file) => file.slice(0, -'.en-US.json'.length));
const messageId = new RegExp(`\\b(?:${surfaces.join('|')})\\.[a-z][\\w.-]*`, 'g');

/** Names of messages that stand on a page, where their words were not loaded; empty when all is well. */
export async function missingWords(page: Page): Promise<readonly string[]> {
  const texts = await Promise.all(page.frames().map((frame) => frame.evaluate(() => document.body.innerText)));
  return texts.flatMap((text) => text.match(messageId) ?? []);
}

/** How many pixels a page is wider than its window, the screens in it included. */
export const overflowOf = async (page: Page): Promise<number> => {
  const widths = page
    .frames()
    .map((frame) => frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth));
  return Math.max(...(await Promise.all(widths)));
};
