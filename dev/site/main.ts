/**
 * The local site for people: npm start [-- --port N] [-- --empty] [-- --reset]
 *
 * Opens with a seeded half-year, or goes on from where the last run stopped.
 */
import { parseArgs } from 'node:util';
import { standardWorld } from '../jira/world/standard-world';
import { seedSite } from '../seed/seed-site';
import { ownersWishes, setUpAftercare } from '../seed/set-up-aftercare';
import { seededWorld } from '../seed/seeded-world';
import { findState, forgetState, keepState, stateHash } from './kept-state';
import { findPortProblem } from './port-problem';
import type { Site } from './running-site';
import { readPort } from './read-port';
import { createSite } from './site';
import type { SiteState } from './site-state';
import { tellWhatToOpen } from './welcome';

const usage = 'npm start -- [--port N] [--empty] [--reset]';

type Options = Readonly<{ port: number; empty: boolean; reset: boolean }>;

function readOptions(): Options {
  try {
    const { values } = parseArgs({
      options: { port: { type: 'string' }, empty: { type: 'boolean' }, reset: { type: 'boolean' } },
    });
    return { port: readPort(values.port), empty: values.empty ?? false, reset: values.reset ?? false };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\nUsage: ${usage}`);
    process.exit(2);
  }
}

const seconds = (milliseconds: number) => `${(milliseconds / 1_000).toFixed(1)} s`;
const tellStep = (step: string, milliseconds: number) =>
  console.log(`  ${step.padEnd(24)} ${seconds(milliseconds).padStart(7)}`);

/** A bar on a terminal, a line every ten per cent elsewhere. */
function progressOf(name: string): (share: number) => void {
  let told = -1;
  return (share) => {
    const tenth = Math.floor(share * (process.stdout.isTTY ? 100 : 10));
    if (tenth === told) return;
    told = tenth;
    const bar = '█'.repeat(Math.round(share * 30)).padEnd(30, '░');
    if (process.stdout.isTTY)
      process.stdout.write(`\r  ${name} ${bar} ${Math.round(share * 100)} %${share >= 1 ? '\r\x1b[K' : ''}`);
    else console.log(`  ${name} ${Math.round(share * 100)} %`);
  };
}

/** A state that cannot be kept costs time at the next start, and nothing else. */
const keep = (name: string, state: SiteState) =>
  keepState(name, state).catch((error: unknown) =>
    console.error('This state could not be kept for next time:', error instanceof Error ? error.message : error),
  );

/** False where a kept state turns out not to fit after all: it is forgotten. */
async function restore(site: Site, name: string, state: SiteState): Promise<boolean> {
  try {
    await site.load(state);
    return true;
  } catch (error) {
    console.error('What was kept cannot be read, and is forgotten:', error instanceof Error ? error.message : error);
    await forgetState(name);
    return false;
  }
}

/** The seeded half-year: from the file when they have been made before by this very code, else made and kept. */
async function seed(site: Site, hash: string): Promise<void> {
  const begin = performance.now();
  const kept = await findState(`seed-${hash}`);
  if (kept) {
    if (!(await restore(site, `seed-${hash}`, kept))) throw new Error('Please start once more: npm start');
    await site.markAsNew(kept);
    tellStep('seeded half-year restored', performance.now() - begin);
    return;
  }
  await seedSite(site, progressOf('seeding half a year'));
  const state = await site.save();
  await keep(`seed-${hash}`, state);
  await site.markAsNew(state);
  tellStep('half a year seeded', performance.now() - begin);
}

async function fill(site: Site, { empty, reset }: Options, hash: string): Promise<void> {
  if (empty) {
    site.forge.install();
    await site.settle();
    // Without data, not without an owner: Olga has switched it on and said where follow-ups go.
    await setUpAftercare(site, ownersWishes);
    return site.markAsNew();
  }
  await seed(site, hash);
  const last = reset ? null : await findState(`last-${hash}`);
  if (!last) return;
  const begin = performance.now();
  if (!(await restore(site, `last-${hash}`, last))) return site.reset();
  tellStep('gone on from last time', performance.now() - begin);
}

/** The first signal ends the site in order, a second one at once. */
function stopOnSignals(site: Site, keepAll: () => Promise<void>): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(1);
    stopping = true;
    console.log('\nStopping …');
    await keepAll().catch((error: unknown) => console.error('The state could not be kept:', error));
    await site.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
}

async function main(options: Options): Promise<void> {
  const begin = performance.now();
  console.log('Starting the Aftercare local site');
  const world = options.empty ? standardWorld : seededWorld;
  const site = await createSite({ port: options.port, frozen: true, world, onStep: tellStep });
  const hash = stateHash();
  let ready = false;
  stopOnSignals(site, async () => {
    if (ready && !options.empty) await keep(`last-${hash}`, await site.save());
  });
  await fill(site, options, hash);
  site.clock.tick();
  ready = true;
  site.open();
  tellWhatToOpen(site, { started: performance.now() - begin, empty: options.empty });
}

const options = readOptions();
main(options).catch((error: unknown) => {
  console.error(findPortProblem(error, options.port) ?? error);
  process.exit(1);
});
