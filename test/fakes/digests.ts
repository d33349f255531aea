import { followUpProblems, type FollowUpProblem } from '../../src/domain/follow-ups/follow-up-problem';
import type { Digests } from '../../src/ports/review/digests';

type Row = Readonly<{
  token: string | null;
  dueAt: number;
  attempts: number;
  isDone: boolean;
  issueKey: string | null;
  problem: FollowUpProblem | null;
}>;

/** Claims on digests in memory; held to the same contract as those in SQL by test/ports/review/digests.test.ts. */
export function inMemoryDigests(): Digests {
  const rows = new Map<string, Row>();
  const fresh: Row = { token: null, dueAt: 0, attempts: 0, isDone: false, issueKey: null, problem: null };
  const name = (projectId: number, day: number) => `${projectId}:${day}`;
  return {
    async claim(projectId, day, now, token, until) {
      const row = rows.get(name(projectId, day)) ?? fresh;
      if (row.isDone || row.dueAt > now.getTime()) return null;
      const attempts = row.attempts + 1;
      rows.set(name(projectId, day), { ...row, token, attempts, dueAt: until.getTime() });
      return attempts;
    },
    async done(projectId, day, { issueKey }) {
      const row = rows.get(name(projectId, day));
      if (row) rows.set(name(projectId, day), { ...row, isDone: true, issueKey, problem: null });
    },
    async latest(projectId) {
      const days = [...rows.keys()].flatMap((key) => {
        const [project, day] = key.split(':').map(Number);
        return project === projectId && day !== undefined ? [day] : [];
      });
      const day = Math.max(...days);
      const row = rows.get(name(projectId, day));
      return row ? { day, issueKey: row.issueKey, problem: row.problem } : null;
    },
    async postpone(projectId, day, token, given, again) {
      const row = rows.get(name(projectId, day));
      const problem = followUpProblems.find((one) => one === given) ?? null;
      if (row?.token === token)
        rows.set(name(projectId, day), { ...row, token: null, dueAt: again.getTime(), problem });
    },
  };
}
