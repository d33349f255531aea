import type { FollowUpKind } from '../../src/domain/follow-ups/follow-up-routing';
import type { RouteTaken, Routes } from '../../src/ports/follow-ups/routes';

/** Where follow-ups went, in memory. */
export function inMemoryRoutes(
  issueOf: (dedupeKey: string) => Promise<string | null> = async () => null,
): Routes & Readonly<{ taken: ReadonlyMap<string, RouteTaken> }> {
  const taken = new Map<string, RouteTaken & Readonly<{ at: number; watchAt: number | null }>>();
  return {
    taken,
    async note(route, at) {
      taken.set(route.dedupeKey, {
        ...route,
        at: taken.get(route.dedupeKey)?.at ?? at.getTime(),
        watchAt: route.watchers.length === 0 ? null : at.getTime(),
      });
    },
    async unwatched(now, limit) {
      const due = [...taken.values()].filter(({ watchAt }) => watchAt !== null && watchAt <= now.getTime());
      const found = await Promise.all(
        due.map(async ({ dedupeKey, watchers }) => ({ dedupeKey, watchers, issueKey: await issueOf(dedupeKey) })),
      );
      return found.flatMap(({ issueKey, ...one }) => (issueKey === null ? [] : [{ ...one, issueKey }])).slice(0, limit);
    },
    async watching(dedupeKey, left, again) {
      const one = taken.get(dedupeKey);
      if (one) taken.set(dedupeKey, { ...one, watchers: left, watchAt: again?.getTime() ?? null });
    },
    async countByKind(projectId, from, until) {
      const counts = new Map<FollowUpKind, number>();
      for (const one of taken.values())
        if (one.projectId === projectId && one.at >= from.getTime() && one.at < until.getTime())
          counts.set(one.kind, (counts.get(one.kind) ?? 0) + 1);
      return counts;
    },
  };
}
