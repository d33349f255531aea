/** What each screen costs to load: gzip bytes, and milliseconds until it shows something and until it can be used, on a slow processor. */
import { availableParallelism, loadavg } from 'node:os';
import { chromium } from 'playwright-core';
import { measurePages, pageBudgets } from '../bundle/sizes.mjs';
import { inRoot } from '../root.mjs';
import { findChromium } from '../setup/chromium.mjs';
import { liveWeeks, type Asked } from './lived-weeks';
import { openMeasuredSite } from './measured-site';
import { cpuSlowDown, timeSurface, type Surface, type Timing } from './time-surface';

const runs = 3;
const weeks = 6;
const desk = '/servicedesk/customer/portal/1';
const project = '/jira/servicedesk/projects/HELP';

const surfacesFor = ({ key, customer }: Asked): readonly (Surface & Readonly<{ name: keyof typeof pageBudgets }>)[] => [
  {
    ...{ name: 'portal', module: 'portal-panel', as: customer, path: `${desk}/${key}` },
    ...{ first: '.panel fieldset', all: '.panel fieldset' },
  },
  {
    ...{ name: 'preferences', module: 'my-surveys', as: customer, path: desk },
    ...{ first: '.preferences section', all: '.preferences .facts' },
    open: async (page) => {
      // Before its script has come the menu opens nothing.
      await page.waitForLoadState();
      await page.locator('[data-opens="my-surveys"]').dispatchEvent('click');
    },
  },
  {
    ...{ name: 'ticket', module: 'ticket-panel', as: 'agent-ana', path: `/browse/${key}` },
    ...{ first: '.ticket .state-title', all: '.ticket .facts' },
  },
  {
    ...{ name: 'project', module: 'satisfaction-page', as: 'owner-olga', path: `${project}/apps/aftercare` },
    ...{ first: '.one-number', all: '.page-foot' },
  },
  {
    ...{
      name: 'settings',
      module: 'satisfaction-settings',
      as: 'owner-olga',
      path: `${project}/settings/apps/aftercare`,
    },
    ...{ first: 'form section', all: 'form section:last-of-type' },
  },
];

/** Only the figures have a budget in time: the others come with one call and few words. */
const timeBudgets: Readonly<Record<string, Readonly<{ firstMs: number; allMs: number }>>> = {
  project: { firstMs: 1_000, allMs: 2_500 },
};

function median(timings: readonly Timing[], part: keyof Timing): number {
  const sorted = timings.map((timing) => timing[part]).sort((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? Number.NaN);
}

const executablePath = findChromium();
if (executablePath === null) throw new Error('There is no Chromium here; "npm run setup" installs one.');
const site = await openMeasuredSite();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  console.error(`Living ${weeks} weeks …`);
  const asked = await liveWeeks(site, weeks);
  site.open();
  const sizes = measurePages(inRoot('static/ui/build'));
  const surfaces = [];
  // Milliseconds of a busy machine say little; whoever reads them should see how busy it was.
  const machine = { cores: availableParallelism(), load: Math.round((loadavg()[0] ?? Number.NaN) * 10) / 10 };
  for (const surface of surfacesFor(asked)) {
    const { name } = surface;
    console.error(`Opening ${name} ${runs} times …`);
    const timings: Timing[] = [];
    for (let run = 0; run < runs; run += 1) timings.push(await timeSurface(browser, site.url, surface));
    surfaces.push({
      ...{ name, gzipBytes: sizes[name]?.gzip ?? null, gzipBudget: pageBudgets[name] },
      firstMs: median(timings, 'first'),
      allMs: median(timings, 'all'),
      interactiveMs: median(timings, 'interactive'),
      budget: timeBudgets[name] ?? null,
    });
  }
  if (process.argv.includes('--json')) console.log(JSON.stringify({ cpuSlowDown, runs, machine, surfaces }, null, 2));
  else {
    const line = (...parts: string[]) =>
      console.log(parts.map((part, n) => (n ? part.padStart(20) : part.padEnd(14))).join(''));
    const kB = (bytes: number | null) => (bytes === null ? '-' : `${(bytes / 1_000).toFixed(1)} kB`);
    const ms = (value: number, most?: number) => (most === undefined ? `${value} ms` : `${value} of ${most} ms`);
    line('screen', 'gzip, of budget', 'first content', 'all of it', 'ready for a press');
    for (const one of surfaces)
      line(
        ...[one.name, `${kB(one.gzipBytes)} of ${one.gzipBudget / 1_000}`],
        ...[ms(one.firstMs, one.budget?.firstMs), ms(one.allMs, one.budget?.allMs), ms(one.interactiveMs)],
      );
    console.log(
      `Median of ${runs}, nothing in the cache, a processor ${cpuSlowDown} times slower; load ${machine.load} on ${machine.cores} cores.`,
    );
  }
} finally {
  await browser.close();
  await site.stop();
}
