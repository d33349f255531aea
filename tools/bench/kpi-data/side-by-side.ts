import { fork } from 'node:child_process';
import { once } from 'node:events';
import { median, rounded } from './timed-sql';

/**
 * Sizes are measured in processes of their own, since what the app remembers of one database must not meet another, one after the
 * other. Their pages are then measured once more in turn: minutes lie between two sizes, in which a shared machine becomes another.
 */
type Told<Measured> = Readonly<{ measured: Measured }> | Readonly<{ pageMs: number }>;
const turns = 31;

/** A size, measured in a process of its own; one that ends before it answered has failed. */
function startSize<Measured>(size: number) {
  const args = process.argv.slice(2).map((arg, n, all) => (all[n - 1] === '--answers' ? String(size) : arg));
  const child = fork(process.argv[1] ?? '', args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const ended = once(child, 'exit');
  const failed = ended.then((): never => {
    throw new Error(`${size} answers could not be measured.`);
  });
  failed.catch(() => undefined);
  return {
    async ask(question: 'measure' | 'page'): Promise<Told<Measured>> {
      child.send(question);
      const [told]: [Told<Measured>] = await Promise.race([
        once(child, 'message') as Promise<[Told<Measured>]>,
        failed,
      ]);
      return told;
    },
    async end(): Promise<void> {
      child.disconnect();
      await ended;
    },
  };
}

/** Measures every size, then their pages in turn. The ratio is that of the largest to the smallest, by the medians of those turns. */
export async function measureSideBySide<Measured>(sizes: readonly number[]) {
  const started = sizes.map((size) => startSize<Measured>(size));
  const measured: Measured[] = [];
  for (const size of started) {
    const told = await size.ask('measure');
    if ('measured' in told) measured.push(told.measured);
  }
  const times = started.map((): number[] => []);
  for (let turn = 0; turn < turns; turn += 1)
    for (const [place, size] of started.entries()) {
      const told = await size.ask('page');
      if ('pageMs' in told) times[place]?.push(told.pageMs);
    }
  await Promise.all(started.map((size) => size.end()));
  const pageMsInTurn = times.map((own) => rounded(median(own)));
  const ratio = Math.round((median(times.at(-1) ?? []) / median(times[0] ?? [])) * 100) / 100;
  return { measured, pageMsInTurn, ratio };
}

/** The other side: answers what the parent asks until it has heard enough. */
export async function answerTurns(page: () => Promise<number>): Promise<void> {
  process.on('message', (question) => {
    if (question === 'page') void page().then((pageMs) => process.send?.({ pageMs }));
  });
  await once(process, 'disconnect');
}
