import { isClosed, type Step } from '../../domain/follow-ups/follow-up-life';
import type { Clock } from '../../ports/platform/clock';
import type { FollowUpIssue, FollowUpIssues } from '../../ports/follow-ups/follow-up-issues';
import type { FollowUpLives, StoredLife } from '../../ports/follow-ups/follow-up-life';
import { applyStep } from './apply-step';

export type FollowPorts = Readonly<{
  lives: FollowUpLives;
  followUpIssues: Pick<FollowUpIssues, 'isInReach'>;
  clock: Clock;
}>;
export type SyncPorts = FollowPorts & Readonly<{ followUpIssues: Pick<FollowUpIssues, 'find'> }>;

/** Brings a follow-up in step with its issue, should this be one: whatever event made us look, Jira is read again. */
export async function syncFollowUpIssue(ports: SyncPorts, issueId: number): Promise<void> {
  const one = await ports.lives.findByIssue(issueId);
  if (one) await followIssue(ports, one, await ports.followUpIssues.find(issueId));
}

/**
 * Makes of a follow-up what Jira says of its issue: closed, open again, moved, given to somebody else, gone. A whole
 * project that was archived, deleted or closed to the app may come back: its follow-ups stay as they are.
 */
export async function followIssue(
  { lives, followUpIssues, clock }: FollowPorts,
  one: StoredLife,
  issue: FollowUpIssue | null,
): Promise<StoredLife> {
  const isOutOfReach = !issue && one.issueKey !== null && !(await followUpIssues.isInReach(one.issueKey));
  if (isOutOfReach) return one;
  const isNews = issue !== null && (issue.key !== one.issueKey || issue.assignee !== one.owner);
  if (isNews) await lives.follow(one.dedupeKey, issue.key, issue.assignee, clock.now());
  const known = isNews ? { ...one, issueKey: issue.key, owner: issue.assignee } : one;
  const step = stepSeen(one, issue);
  if (!step) return known;
  // Seen before somebody else's step, it says nothing about what came of that.
  const applied = await applyStep({ lives, clock }, one.dedupeKey, step, { by: 'jira', onlyAt: one.version });
  return applied.now ?? known;
}

/** While we still owe Jira a move, its issue stands where it stood before: that is no news. */
function stepSeen({ life, owing }: StoredLife, issue: FollowUpIssue | null): Step | null {
  if (!issue) return isClosed(life) ? null : { kind: 'gone-in-jira' };
  if (issue.isRejected && !isClosed(life) && !owing.duties.includes('reopen')) return { kind: 'rejected-in-jira' };
  if (issue.isDone)
    return owing.duties.includes('reopen') || isClosed(life) || life.isClosedEarly ? null : { kind: 'closed-in-jira' };
  if (owing.duties.includes('close')) return null;
  return isClosed(life) || life.isClosedEarly ? { kind: 'reopened-in-jira' } : null;
}
