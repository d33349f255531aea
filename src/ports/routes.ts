import type { FollowUpKind } from '../domain/follow-up-routing';

/** Where a follow-up was sent, and by which rule. */
export type RouteTaken = Readonly<{
  dedupeKey: string;
  projectId: number;
  kind: FollowUpKind;
  /** From 1; null where no rule applied. */
  rule: number | null;
  /** Epoch ms; null when the rule sets no time. */
  dueAt: number | null;
}>;

export interface Routes {
  /** Keeps where a follow-up went; the last one told stays. */
  note(route: RouteTaken, at: Date): Promise<void>;
  /** How many follow-ups went where, of those opened since. */
  countByKind(projectId: number, since: Date): Promise<ReadonlyMap<FollowUpKind, number>>;
}
