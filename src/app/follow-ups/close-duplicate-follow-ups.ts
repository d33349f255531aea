import { duplicateMessage, keptOf } from '../../domain/follow-ups/duplicate-follow-up';
import type { Clock } from '../../ports/platform/clock';
import type { FollowUpRecords, FollowUpSearch, NamedIssue } from '../../ports/follow-ups/follow-up-duplicates';
import type { FollowUpIssues } from '../../ports/follow-ups/follow-up-issues';
import type { FollowUps } from '../../ports/follow-ups/follow-ups';
import type { Log } from '../../ports/platform/log';
import type { Memory } from '../../ports/platform/memory';

export type DuplicatePorts = Readonly<{
  followUpSearch: FollowUpSearch;
  followUpRecords: FollowUpRecords;
  followUps: Pick<FollowUps, 'find' | 'opened'>;
  followUpIssues: Pick<FollowUpIssues, 'find' | 'move' | 'tell' | 'isTold'>;
  memory: Memory;
  clock: Clock;
  log: Log;
}>;

const remembered = 'follow-ups.looked-for-duplicates-up-to';
/** Jira's search may have been behind when we looked last. */
const overlapMs = 2 * 86_400_000;

/**
 * Looks for answers with two issues, should the impossible have happened, and closes the one too many. Whatever was
 * created since the last look is compared with our records, so a site with thousands of follow-ups is read through
 * once and then only where it grew. Every step may be repeated.
 */
export async function closeDuplicateFollowUps(ports: DuplicatePorts, mayContinue: () => boolean): Promise<void> {
  const { followUpSearch, memory, clock } = ports;
  const now = clock.now();
  const last = await memory.recall<number>(remembered);
  const since = last === null ? null : new Date(last - overlapMs);
  let place: string | null = null;
  do {
    if (!mayContinue()) return;
    const { issues, next } = await followUpSearch.createdSince(since, now, place);
    for (const dedupeKey of await doubtful(ports, issues)) await settleOne(ports, dedupeKey);
    const newest = issues.at(-1);
    // A look cut short goes on here the next night.
    if (newest && newest.createdAt > (last ?? 0)) await memory.keep(remembered, newest.createdAt);
    place = next;
  } while (place !== null);
  await memory.keep(remembered, now.getTime());
}

/** Names whose issue is not the one we recorded. */
async function doubtful(
  { followUpRecords }: DuplicatePorts,
  issues: readonly NamedIssue[],
): Promise<ReadonlySet<string>> {
  const recorded = await followUpRecords.issuesOf([...new Set(issues.map(({ dedupeKey }) => dedupeKey))]);
  const strange = issues.filter(({ dedupeKey, id }) => recorded.has(dedupeKey) && recorded.get(dedupeKey) !== id);
  return new Set(strange.map(({ dedupeKey }) => dedupeKey));
}

async function settleOne(ports: DuplicatePorts, dedupeKey: string): Promise<void> {
  const { followUpSearch, followUpRecords, followUps, clock, log } = ports;
  try {
    const [issues, record] = await Promise.all([followUpSearch.named(dedupeKey), followUps.find(dedupeKey)]);
    const kept = record && keptOf(issues, record.issueId, record.state);
    if (!kept) return;
    const { id, key, assignee: owner } = kept;
    if (record.issueId === null) await followUps.opened(dedupeKey, { id, key }, owner, clock.now());
    else if (record.issueId !== id)
      await followUpRecords.repoint(dedupeKey, record.issueId, { id, key, owner }, clock.now());
    for (const one of issues) if (one.id !== id) await close(ports, one, kept);
  } catch (error) {
    log.error('a duplicate follow-up could not be settled; it is tried again', error, { dedupeKey });
  }
}

/** One that was told already and stands open was opened again by a person, who will know why. */
async function close(
  { followUpIssues, followUpSearch, log }: DuplicatePorts,
  duplicate: NamedIssue,
  kept: NamedIssue,
): Promise<void> {
  const mark = `duplicate-of:${kept.id}`;
  if (await followUpIssues.isTold(duplicate.id, mark)) return;
  await followUpSearch.linkDuplicate(duplicate.key, kept.key);
  const moved = await followUpIssues.move(duplicate.id, 'done');
  if (moved === 'gone') return;
  await followUpIssues.tell(duplicate.id, duplicateMessage(kept.key), mark);
  log.warn('one answer had two follow-up issues', { kept: kept.key, closed: duplicate.key, moved });
}
