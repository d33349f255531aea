import type { Clock } from '../ports/platform/clock';
import type { Log } from '../ports/platform/log';

export type SchedulePorts = Readonly<{ clock: Clock; log: Log }>;

/** One piece of regular work; `mayContinue` turns false when the function's time runs out. */
export type Task = Readonly<{ name: string; run: (mayContinue: () => boolean) => Promise<unknown> }>;

/**
 * Runs regular work, each piece on its own: one that fails is logged and keeps no other from running, and
 * the next schedule takes it up again, because every piece works from what is stored.
 */
export const schedule =
  ({ clock, log }: SchedulePorts, budgetSeconds: number, tasks: readonly Task[]) =>
  async () => {
    const until = clock.now().getTime() + budgetSeconds * 1_000;
    let failed = 0;
    for (const { name, run } of tasks) {
      try {
        await run(() => clock.now().getTime() < until);
      } catch (error) {
        failed += 1;
        log.error(`${name} failed; the next schedule tries again`, error);
      }
    }
    return { statusCode: failed === 0 ? 204 : 500 };
  };
