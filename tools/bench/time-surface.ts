import type { Browser, Page } from 'playwright-core';

/** How often slower than this machine's own the browser's processor is made; a telephone, roughly. */
export const cpuSlowDown = 4;

export type Surface = Readonly<{
  name: string;
  module: string;
  as: string;
  path: string;
  /** Tells that the first meaningful content is there, and that all of it is. */
  first: string;
  all: string;
  open?: (page: Page) => Promise<void>;
}>;

/** Milliseconds from the navigation of the app's frame. `interactive`: all is there and the browser has nothing left to do. */
export type Timing = Readonly<{ first: number; all: number; interactive: number }>;

/** Watches from inside each frame; a moment counts once the browser has painted what was found. */
const watching = ({ first, all }: Surface) => `
if (window !== window.top) {
  const shown = (window.aftercareShown = {});
  const note = (name) => setTimeout(() => (shown[name] ??= performance.now()));
  const look = () => {
    if (shown.first === undefined && document.querySelector(${JSON.stringify(first)})) note('first');
    if (!document.querySelector(${JSON.stringify(all)})) return requestAnimationFrame(look);
    note('all');
    requestIdleCallback(() => note('interactive'));
  };
  requestAnimationFrame(look);
}`;

/** Opens a page with nothing in the cache and a slow processor. */
export async function timeSurface(browser: Browser, url: string, surface: Surface): Promise<Timing> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    await context.addInitScript({ content: watching(surface) });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowDown });
    const address = new URL(url + surface.path);
    address.searchParams.set('as', surface.as);
    await page.goto(address.href, { waitUntil: 'commit' });
    await surface.open?.(page);
    const element = await page.waitForSelector(`[data-module="${surface.module}"] iframe`);
    const frame = await element.contentFrame();
    if (!frame) throw new Error(`${surface.name} has no frame.`);
    const shown = await frame.waitForFunction(() => {
      const { aftercareShown: seen } = window as { aftercareShown?: Partial<Timing> };
      return seen?.interactive !== undefined && seen.first !== undefined && seen;
    });
    return (await shown.jsonValue()) as Timing;
  } finally {
    await context.close();
  }
}
