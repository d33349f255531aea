import type { Document } from '../../domain/document';

/** The issue of a follow-up as it stands in Jira. */
export type FollowUpIssue = Readonly<{
  issueId: number;
  key: string;
  summary: string;
  assignee: string | null;
  /** Its status counts as done there. */
  isDone: boolean;
  /** It is done by a status or a resolution that says it was not: rejected, a duplicate, nothing to do. */
  isRejected: boolean;
}>;

export type Moved = 'moved' | 'there-already' | 'no-way' | 'no-permission' | 'gone';

/** Issues of follow-ups, as far as their life goes. Reading is exact; searching plays no part. */
export interface FollowUpIssues {
  /** Null when it is gone, or hidden from the app. */
  find(issueId: number): Promise<FollowUpIssue | null>;
  /** Whether the project of an issue by this key is there for the app: neither archived nor deleted nor closed to it. */
  isInReach(issueKey: string): Promise<boolean>;
  /** Up to 100 in one call; those that are gone are absent. */
  findMany(issueIds: readonly number[]): Promise<ReadonlyMap<number, FollowUpIssue>>;
  /** Brings it to a status that counts as done, or to one that does not, by the first transition that leads there; one that rejects it is the last resort. */
  move(issueId: number, to: 'done' | 'open'): Promise<Moved>;
  /** Writes a comment for those who work on it, marked so that it can be found again. */
  tell(issueId: number, body: Document, mark: string): Promise<void>;
  /** Whether a comment with this mark stands; asked before writing again. */
  isTold(issueId: number, mark: string): Promise<boolean>;
}
