import type { FollowUpKind } from '../../domain/follow-ups/follow-up-routing';

/** Where a follow-up was sent, and by which rule. */
export type RouteTaken = Readonly<{
  dedupeKey: string;
  projectId: number;
  kind: FollowUpKind;
  /** From 1; null where no rule applied. */
  rule: number | null;
  /** Epoch ms; null when the rule sets no time. */
  dueAt: number | null;
  /** Whom the issue still has to be shown to. */
  watchers: readonly string[];
}>;

export interface Routes {
  /** Keeps where a follow-up goes, just before its issue is made; the last one told stays. */
  note(route: RouteTaken, at: Date): Promise<void>;
  /** Opened follow-ups whose watchers are still to be added, and due. */
  unwatched(
    now: Date,
    limit: number,
  ): Promise<readonly Readonly<{ dedupeKey: string; issueKey: string; watchers: readonly string[] }>[]>;
  /** Who is still to be added, and when that is tried again; null where nobody is left. */
  watching(dedupeKey: string, left: readonly string[], again: Date | null): Promise<void>;
  /** How many follow-ups went where, from one moment up to, but not including, another. */
  countByKind(projectId: number, from: Date, until: Date): Promise<ReadonlyMap<FollowUpKind, number>>;
}
