import type { Digests } from '../../src/ports/digests';

type Row = Readonly<{ token: string | null; dueAt: number; attempts: number; isDone: boolean }>;

/** Claims on digests in memory; held to the same contract as those in SQL by test/ports/digests.test.ts. */
export function inMemoryDigests(): Digests {
  const rows = new Map<string, Row>();
  const name = (projectId: number, day: number) => `${projectId}:${day}`;
  return {
    async claim(projectId, day, now, token, until) {
      const row = rows.get(name(projectId, day)) ?? { token: null, dueAt: 0, attempts: 0, isDone: false };
      if (row.isDone || row.dueAt > now.getTime()) return null;
      const attempts = row.attempts + 1;
      rows.set(name(projectId, day), { ...row, token, attempts, dueAt: until.getTime() });
      return attempts;
    },
    async done(projectId, day) {
      const row = rows.get(name(projectId, day));
      if (row) rows.set(name(projectId, day), { ...row, isDone: true });
    },
    async postpone(projectId, day, token, _problem, again) {
      const row = rows.get(name(projectId, day));
      if (row?.token === token) rows.set(name(projectId, day), { ...row, token: null, dueAt: again.getTime() });
    },
  };
}
