import type { Clock } from '../../src/ports/platform/clock';
import type { CreateProblem, Issues, NewFollowUpIssue } from '../../src/ports/requests/issues';

type Made = NewFollowUpIssue & Readonly<{ id: number; key: string; madeAt: number }>;
type Refused = Readonly<{ because: CreateProblem; when: (issue: NewFollowUpIssue) => boolean }>;

/** Follow-up issues as Jira keeps them: reading by id is exact, searching lags behind by `searchLagMs`. */
export function inMemoryIssues(clock: Clock) {
  const made: Made[] = [];
  const links: [string, string][] = [];
  const watchers: [string, string][] = [];
  const comments: { issueKey: string; text: string; mark: string }[] = [];
  const conditions: {
    searchLagMs: number;
    refuses: Refused | null;
    linking: boolean;
    searches: number;
    watcherFails: number;
    inactive: readonly string[];
  } = {
    searchLagMs: 0,
    refuses: null,
    linking: true,
    searches: 0,
    watcherFails: 0,
    inactive: [],
  };

  const issues: Issues = {
    async createFollowUp(issue) {
      if (conditions.refuses?.when(issue)) return { kind: 'refused', because: conditions.refuses.because, says: 'No.' };
      const id = 20_001 + made.length;
      made.push({ ...issue, id, key: `CARE-${made.length + 1}`, madeAt: clock.now().getTime() });
      return { kind: 'created', issue: { id, key: `CARE-${made.length}` } };
    },
    async findFollowUps(dedupeKey) {
      conditions.searches += 1;
      const known = clock.now().getTime() - conditions.searchLagMs;
      return made
        .filter((one) => one.dedupeKey === dedupeKey && one.madeAt <= known)
        .map(({ id, key }) => ({ id, key }));
    },
    readDedupeKey: async (issueId) => made.find(({ id }) => id === issueId)?.dedupeKey ?? null,
    async comment(issueKey, body, mark) {
      comments.push({ issueKey, text: JSON.stringify(body), mark });
      return true;
    },
    isTold: async (issueId, mark) => {
      const key = made.find(({ id }) => id === issueId)?.key;
      return comments.some((one) => one.issueKey === key && one.mark === mark);
    },
    async addWatcher(issueKey, accountId) {
      if (conditions.watcherFails > 0) {
        conditions.watcherFails -= 1;
        throw new Error('Jira is away.');
      }
      if (conditions.inactive.includes(accountId)) return false;
      watchers.push([issueKey, accountId]);
      return true;
    },
    async link(from, to) {
      if (conditions.linking) links.push([from, to]);
      return conditions.linking;
    },
  };
  return { ...issues, made, links, watchers, comments, conditions };
}
