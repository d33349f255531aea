import type { FollowUpIssue, FollowUpIssues, Moved } from '../../src/ports/follow-ups/follow-up-issues';
import type { RecoveryComments } from '../../src/ports/follow-ups/recovery-comments';

/** Issues of follow-ups as Jira keeps them, and what is written about them there and on the request. */
export function inMemoryFollowUpIssues() {
  const issues = new Map<number, FollowUpIssue>();
  const told: { issueId: number; text: string; mark: string }[] = [];
  const asked: { requestId: number; text: string; name: string }[] = [];
  const conditions: { refuses: Moved | null; fails: number; diesAfterWriting: boolean; outOfReach: string[] } = {
    outOfReach: [],
    refuses: null,
    fails: 0,
    diesAfterWriting: false,
  };

  const failIfMust = () => {
    if (conditions.fails === 0) return;
    conditions.fails -= 1;
    throw new Error('Jira is away.');
  };
  const dieIfMust = () => {
    if (!conditions.diesAfterWriting) return;
    conditions.diesAfterWriting = false;
    throw new Error('The reply was lost.');
  };
  const nameOf = (cycleKey: string, remedy: number) => `${cycleKey}/${remedy}`;

  const followUpIssues: FollowUpIssues = {
    isInReach: async (issueKey) => !conditions.outOfReach.includes(issueKey.replace(/-\d+$/, '')),
    find: async (issueId) => issues.get(issueId) ?? null,
    findMany: async (ids) =>
      new Map(ids.flatMap((id) => (issues.has(id) ? [[id, issues.get(id)] as [number, FollowUpIssue]] : []))),
    async move(issueId, to) {
      failIfMust();
      const issue = issues.get(issueId);
      if (!issue) return 'gone';
      if (conditions.refuses) return conditions.refuses;
      if (issue.isDone === (to === 'done')) return 'there-already';
      issues.set(issueId, { ...issue, isDone: to === 'done' });
      return 'moved';
    },
    async tell(issueId, body, mark) {
      failIfMust();
      told.push({ issueId, text: JSON.stringify(body), mark });
      dieIfMust();
    },
    isTold: async (issueId, mark) => told.some((one) => one.issueId === issueId && one.mark === mark),
  };
  const recoveryComments: RecoveryComments = {
    async post(requestId, body, cycleKey, remedy) {
      failIfMust();
      asked.push({ requestId, text: JSON.stringify(body), name: nameOf(cycleKey, remedy) });
      dieIfMust();
    },
    exists: async (_requestId, cycleKey, remedy) => asked.some(({ name }) => name === nameOf(cycleKey, remedy)),
  };
  const put = (issueId: number, given: Partial<FollowUpIssue> = {}) => {
    const before = issues.get(issueId) ?? {
      issueId,
      key: 'CARE-1',
      summary: 'Unhappy: HELP-1',
      assignee: 'owner-olga',
      isDone: false,
      isRejected: false,
    };
    issues.set(issueId, { ...before, ...given });
  };
  return {
    ...followUpIssues,
    recoveryComments,
    issues,
    told,
    asked,
    conditions,
    put,
    remove: (issueId: number) => void issues.delete(issueId),
  };
}
