import type { Faults, SiteClock } from '../../site/boundary';
import { hashOf } from '../../site/random';
import { cloudId } from '../installation';
import type { Invocations } from '../invocations';
import type { Interval, Manifest, Schedule } from '../manifest';
import type { Outcome } from '../processes/messages';

const MINUTE = 60_000;
export const intervals: Readonly<Record<Interval, number>> = {
  fiveMinute: 5 * MINUTE,
  hour: 60 * MINUTE,
  day: 1_440 * MINUTE,
  week: 10_080 * MINUTE,
};
const FIRST_AFTER = 5 * MINUTE;

export type SavedSchedules = Readonly<Record<string, number>>;

type Options = Readonly<{
  manifest: Manifest;
  clock: SiteClock;
  invocations: Pick<Invocations, 'invoke'>;
  faults: Faults;
}>;

/** Runs the manifest's scheduled triggers: first about five minutes after install, staggered, then each in its rhythm. */
export function openSchedules({ manifest, clock, invocations, faults }: Options) {
  const due = new Map<string, number>();

  function run({ key, functionKey }: Schedule): Promise<Outcome[]> {
    const purpose = { functionKey, moduleKey: key, moduleType: 'scheduledTrigger', accountId: null };
    const times = faults.strikes('duplicate') ? 2 : 1;
    return Promise.all(
      Array.from({ length: times }, () =>
        invocations.invoke(purpose, { context: { cloudId, moduleKey: key }, contextToken: 'local' }),
      ),
    );
  }

  function plan(schedule: Schedule, at: number): void {
    due.set(schedule.key, at);
    clock.at(at, `schedule:${schedule.key}`, () => {
      plan(schedule, at + intervals[schedule.interval]);
      return run(schedule);
    });
  }

  function clear(): void {
    for (const key of due.keys()) clock.cancel(`schedule:${key}`);
    due.clear();
  }

  return {
    start(installationId: string): void {
      const now = clock.now().getTime();
      for (const schedule of manifest.schedules)
        plan(schedule, now + FIRST_AFTER + (hashOf(installationId + schedule.key) % MINUTE));
    },
    /** Runs now whatever has this interval or this key; answers how each went. */
    run: async (which: string): Promise<Outcome[]> => {
      const chosen = manifest.schedules.filter((one) => one.key === which || one.interval === which);
      if (chosen.length === 0) throw new Error(`There is no scheduled trigger "${which}".`);
      return (await Promise.all(chosen.map(run))).flat();
    },
    clear,
    save: (): SavedSchedules => Object.fromEntries(due),
    /** A site that was off does not make up for the runs it missed; it goes on in its rhythm. */
    load(saved: SavedSchedules): void {
      clear();
      const now = clock.now().getTime();
      for (const schedule of manifest.schedules) {
        const planned = saved[schedule.key] ?? now + FIRST_AFTER;
        const missed = Math.max(0, Math.ceil((now - planned) / intervals[schedule.interval]));
        plan(schedule, planned + missed * intervals[schedule.interval]);
      }
    },
  };
}
