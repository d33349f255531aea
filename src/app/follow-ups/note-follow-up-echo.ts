import { parseImprovementKey } from '../../domain/improvements/improvement';
import type { Clock } from '../../ports/platform/clock';
import type { FollowUps } from '../../ports/follow-ups/follow-ups';
import type { Issues } from '../../ports/requests/issues';
import type { Log } from '../../ports/platform/log';

export type EchoPorts = Readonly<{
  followUps: Pick<FollowUps, 'find' | 'opened'>;
  issues: Pick<Issues, 'readDedupeKey'>;
  clock: Clock;
  log: Log;
}>;

/** An issue the app made has come to be; its assignee as the event tells it. */
export type Echo = Readonly<{ id: number; key: string; assignee: string | null }>;

/** A worker that died right after creating an issue is made up for by Jira's own report of it. Answers the name the issue carries. */
export async function noteFollowUpEcho(
  { followUps, issues, clock, log }: EchoPorts,
  { id, key, assignee }: Echo,
): Promise<string | null> {
  const dedupeKey = await issues.readDedupeKey(id);
  if (dedupeKey === null || parseImprovementKey(dedupeKey) !== null) return dedupeKey;
  await followUps.opened(dedupeKey, { id, key }, assignee, clock.now());
  const known = await followUps.find(dedupeKey);
  if (known?.issueId != null && known.issueId !== id)
    log.warn('one answer has several follow-up issues', { dedupeKey, issues: [known.issueKey, key] });
  return dedupeKey;
}
