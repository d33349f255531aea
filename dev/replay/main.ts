/**
 * Replays a log of incidents through the app in virtual time: npm run replay -- FILE [--json] [--open [--port N]]
 *
 * With --json one JSON object goes to standard output, the counts or {"error"}, and nothing else does.
 * With --open the site stays, so that its pages can be looked at; what it says goes to standard error then.
 * Exit code 2: the arguments or the file are not what they should be; 1: anything else went wrong.
 */
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { findPortProblem } from '../site/port-problem';
import { readPort } from '../site/read-port';
import { createSite } from '../site/site';
import { countReplay } from './count-replay';
import { LogError } from './csv';
import { lookThrough } from './first-look';
import { openAfterwards } from './open-afterwards';
import { replayLog, type Progress } from './replay-log';
import { watchMemory } from './watch-memory';

const usage = 'npm run replay -- FILE(.csv or .csv.gz) [--json] [--open [--port N]]';

function fail(error: unknown): never {
  const isExpected = error instanceof LogError;
  console.error(isExpected ? error.message : error);
  if (process.argv.includes('--json'))
    console.log(JSON.stringify({ error: error instanceof Error ? error.message : String(error) }));
  process.exit(isExpected ? 2 : 1);
}

function readArguments(): Readonly<{ file: string; asJson: boolean; port: number | null }> {
  try {
    const { values, positionals } = parseArgs({
      options: { json: { type: 'boolean' }, open: { type: 'boolean' }, port: { type: 'string' } },
      allowPositionals: true,
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new Error('One file is needed.');
    return { file, asJson: values.json ?? false, port: values.open ? readPort(values.port) : null };
  } catch (error) {
    fail(new LogError(`${error instanceof Error ? error.message : String(error)}\nUsage: ${usage}`));
  }
}

/** A bar where somebody is looking; elsewhere silence. */
function showProgress() {
  if (!process.stderr.isTTY) return { update: (_: Progress) => undefined, stop: () => undefined };
  const bar = new SingleBar({
    format: '{bar} {percentage} % | {value}/{total} rows | {date} | {duration_formatted}',
    stream: process.stderr,
    hideCursor: true,
  });
  let started = false;
  return {
    update({ row, rows, at }: Progress): void {
      if (!started) bar.start(rows, 0, { date: '' });
      started = true;
      if (row % 50 === 0 || row === rows) bar.update(row, { date: at.toISOString().slice(0, 10) });
    },
    stop: () => started && bar.stop(),
  };
}

function print(counts: Readonly<Record<string, number>>): void {
  const spaced = (name: string) => name.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  for (const [name, count] of Object.entries(counts))
    console.log(`${spaced(name).padEnd(22)}${count.toLocaleString('en-GB').padStart(12)}`);
}

async function main(): Promise<void> {
  const { file, asJson, port } = readArguments();
  const log = await lookThrough(file);
  log.remarks.forEach((remark) => console.error(remark));
  const memory = watchMemory();
  const begin = performance.now();
  const site = await createSite({ port: port ?? 0, frozen: true, metered: false, queueEventsAMinute: Infinity }).catch(
    (error: unknown) => {
      const problem = findPortProblem(error, port ?? 0);
      throw problem === null ? error : new LogError(problem);
    },
  );
  const stop = () => void site.stop().finally(() => process.exit(130));
  process.on('SIGINT', stop).on('SIGTERM', stop);
  const progress = showProgress();
  try {
    await replayLog(site, log, (done) => progress.update(done));
    progress.stop();
    const counts = await countReplay(site);
    const seconds = Math.round((performance.now() - begin) / 100) / 10;
    const { rowsLeftOut, openingsUnknown } = log;
    const all = { ...counts, rowsLeftOut, openingsUnknown, seconds, peakMemoryMiB: memory.stop() };
    if (asJson) console.log(JSON.stringify(all));
    else print(all);
    if (port !== null) {
      console.error(
        `\nThe replayed months as the service owner sees them: ${await openAfterwards(site)}\nCtrl-C ends the site.`,
      );
      await new Promise(() => undefined);
    }
  } finally {
    progress.stop();
    memory.stop();
    await site.stop();
  }
}

main().then(() => process.exit(0), fail);
