import type { FollowUpKind } from '../../src/domain/follow-up-routing';
import type { RouteTaken, Routes } from '../../src/ports/routes';

/** Where follow-ups went, in memory. */
export function inMemoryRoutes(): Routes & Readonly<{ taken: ReadonlyMap<string, RouteTaken> }> {
  const taken = new Map<string, RouteTaken & Readonly<{ at: number }>>();
  return {
    taken,
    async note(route, at) {
      taken.set(route.dedupeKey, { ...route, at: taken.get(route.dedupeKey)?.at ?? at.getTime() });
    },
    async countByKind(projectId, since) {
      const counts = new Map<FollowUpKind, number>();
      for (const one of taken.values())
        if (one.projectId === projectId && one.at >= since.getTime())
          counts.set(one.kind, (counts.get(one.kind) ?? 0) + 1);
      return counts;
    },
  };
}
