import { valueAt, type Change, type Cycle } from './cycle';

/** Counts and values of a request as they were at a moment, reconstructed from its changelog. */
export type AtResolution = Readonly<{
  assigneeId: string | null;
  reporterId: string | null;
  priorityId: string | null;
  reassignments: number;
  reopens: number;
  publicComments: number;
}>;

type Today = Readonly<{
  assigneeId: string | null;
  reporterId: string | null;
  priorityId: string | null;
  publicComments: readonly number[];
}>;

/**
 * Freezes what a cycle is credited with. The event may come late and find a request that was reassigned
 * since; later changes are taken back, so that credit never moves.
 */
export function freeze(cycle: Cycle, changes: readonly Change[], today: Today): AtResolution {
  const at = cycle.resolvedAt;
  const before = changes.filter((change) => change.at <= at);
  return {
    assigneeId: valueAt(changes, 'assignee', at, today.assigneeId),
    reporterId: valueAt(changes, 'reporter', at, today.reporterId),
    priorityId: valueAt(changes, 'priority', at, today.priorityId),
    // Being assigned for the first time is not a reassignment.
    reassignments: before.filter(({ field, from }) => field === 'assignee' && from !== null).length,
    reopens: cycle.number - 1,
    publicComments: today.publicComments.filter((written) => written <= at).length,
  };
}
