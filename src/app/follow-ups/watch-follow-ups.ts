import chunk from 'lodash/chunk';
import type { FollowUpIssues } from '../../ports/follow-ups/follow-up-issues';
import type { StoredLife } from '../../ports/follow-ups/follow-up-life';
import type { Log } from '../../ports/platform/log';
import type { Settings } from '../../ports/settings/settings';
import { dueUnder } from './due-of-follow-up';
import { followIssue, type SyncPorts } from './sync-follow-up-issue';

export type WatchPorts = SyncPorts &
  Readonly<{
    followUpIssues: Pick<FollowUpIssues, 'find' | 'findMany' | 'isInReach'>;
    settings: Pick<Settings, 'read' | 'reportingTimeZone'>;
    log: Log;
  }>;

const dayMs = 86_400_000;
/** Closed follow-ups are looked at for a while: Jira may open them again. */
const watchedDays = 14;
const most = 300;
const inOneCall = 100;

/**
 * Looks at the issues of follow-ups for what no event told: closed without a resolution, deleted, moved, given to
 * somebody else. Those unseen longest come first, so every one gets its turn however many there are.
 */
export async function watchFollowUps(ports: WatchPorts, mayContinue: () => boolean): Promise<void> {
  const { lives, clock } = ports;
  const looking = { ...ports, followUpIssues: { ...ports.followUpIssues, isInReach: askedOnce(ports) } };
  const watched = await lives.watched(new Date(clock.now().getTime() - watchedDays * dayMs), most);
  for (const some of chunk(watched, inOneCall)) {
    if (!mayContinue()) return;
    const found = await ports.followUpIssues.findMany(some.flatMap(({ issueId }) => issueId ?? []));
    for (const one of some) await look(looking, one, found);
    await lives.seen(
      some.map(({ dedupeKey }) => dedupeKey),
      clock.now(),
    );
  }
}

/** All follow-ups of a project are in reach or none: asked once in one run. */
function askedOnce({ followUpIssues }: WatchPorts) {
  const known = new Map<string, Promise<boolean>>();
  return (issueKey: string) => {
    const project = issueKey.slice(0, issueKey.lastIndexOf('-'));
    const answer = known.get(project) ?? followUpIssues.isInReach(issueKey);
    known.set(project, answer);
    return answer;
  };
}

async function look(
  ports: WatchPorts,
  one: StoredLife,
  found: Awaited<ReturnType<FollowUpIssues['findMany']>>,
): Promise<void> {
  if (one.issueId === null) return;
  try {
    // Left out of a bulk answer is no proof that it is gone.
    await followIssue(ports, one, found.get(one.issueId) ?? (await ports.followUpIssues.find(one.issueId)));
  } catch (error) {
    ports.log.error('a follow-up issue could not be looked at; it is tried again', error, { dedupeKey: one.dedupeKey });
  }
}

/** Writes down by when each stage of follow-ups is due that were owed without it, by a healing hand or an older version. */
export async function dateFollowUps({ lives, settings }: WatchPorts): Promise<void> {
  for (const { dedupeKey, projectId, owedAt } of await lives.undated(most))
    await lives.date(dedupeKey, await dueUnder(settings, projectId, owedAt));
}
