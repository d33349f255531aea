import type { IssueRef } from '../requests/issues';

/** An issue that carries a follow-up's name. */
export type NamedIssue = IssueRef & Readonly<{ dedupeKey: string; createdAt: number; assignee: string | null }>;

export type NamedIssues = Readonly<{
  issues: readonly NamedIssue[];
  /** Where to go on; null at the end. */
  next: string | null;
}>;

/** Issues by the name of their follow-up, as Jira's search knows them. */
export interface FollowUpSearch {
  /** A page of those created since a moment (null for all), oldest first. */
  createdSince(since: Date | null, now: Date, place: string | null): Promise<NamedIssues>;
  /** Everything that carries this name, oldest first. */
  named(dedupeKey: string): Promise<readonly NamedIssue[]>;
  /** Links "duplicates"; done already and linking switched off are both fine (false in the latter case). */
  linkDuplicate(duplicate: string, kept: string): Promise<boolean>;
}

/** Which issue a follow-up is recorded with. */
export interface FollowUpRecords {
  /** Up to 100 names in one statement; those never owed are absent. */
  issuesOf(dedupeKeys: readonly string[]): Promise<ReadonlyMap<string, number | null>>;
  /** Records another issue in place of `from`, to be linked to its request again; nothing when it is no longer `from`. */
  repoint(dedupeKey: string, from: number, to: IssueRef & Readonly<{ owner: string | null }>, at: Date): Promise<void>;
}
