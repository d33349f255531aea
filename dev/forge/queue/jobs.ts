export type JobStats = Readonly<{ success: number; inProgress: number; failed: number }>;

const MOST_JOBS = 20_000;

/** How the events of each push have fared; the oldest jobs are forgotten. */
export function countJobs() {
  const jobs = new Map<string, JobStats>();

  return {
    add(jobId: string, events: number): void {
      const before = jobs.get(jobId) ?? { success: 0, inProgress: 0, failed: 0 };
      jobs.set(jobId, { ...before, inProgress: before.inProgress + events });
      if (jobs.size <= MOST_JOBS) return;
      const oldest = jobs.keys().next();
      if (!oldest.done) jobs.delete(oldest.value);
    },
    finish(jobId: string, how: 'success' | 'failed'): void {
      const before = jobs.get(jobId);
      if (before) jobs.set(jobId, { ...before, inProgress: before.inProgress - 1, [how]: before[how] + 1 });
    },
    find: (jobId: string): JobStats | null => jobs.get(jobId) ?? null,
    save: () => [...jobs],
    load(saved: readonly (readonly [string, JobStats])[]): void {
      jobs.clear();
      for (const [jobId, stats] of saved) jobs.set(jobId, stats);
    },
  };
}
