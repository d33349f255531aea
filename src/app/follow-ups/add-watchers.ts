import type { Clock } from '../../ports/platform/clock';
import type { Issues } from '../../ports/requests/issues';
import type { Log } from '../../ports/platform/log';
import { waitMs } from '../../ports/platform/refusal';
import type { Routes } from '../../ports/follow-ups/routes';

export type WatchersPorts = Readonly<{
  routes: Pick<Routes, 'unwatched' | 'watching'>;
  issues: Pick<Issues, 'addWatcher'>;
  clock: Clock;
  log: Log;
}>;

const most = 20;
const patienceMs = 10 * 60_000;

/**
 * Lets people watch follow-ups that have been opened. Adding somebody twice changes nothing in Jira, so whatever was
 * cut short is done again; whom Jira will not have (inactive, no right to see the issue) is left out and logged.
 */
export async function addWatchers({ routes, issues, clock, log }: WatchersPorts): Promise<void> {
  for (const { dedupeKey, issueKey, watchers } of await routes.unwatched(clock.now(), most)) {
    const left: string[] = [];
    let wait: number | null = null;
    for (const person of watchers) {
      try {
        if (!(await issues.addWatcher(issueKey, person)))
          log.warn('somebody cannot watch a follow-up', { dedupeKey, issueKey });
      } catch (error) {
        left.push(person);
        wait = waitMs(error) ?? wait;
        log.error('a watcher was not added; it is tried again', error, { dedupeKey });
      }
    }
    const again = left.length === 0 ? null : new Date(clock.now().getTime() + (wait ?? patienceMs));
    await routes.watching(dedupeKey, left, again);
  }
}
