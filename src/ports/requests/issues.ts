import type { Severity } from '../../domain/follow-ups/follow-up';
import type { Document } from '../../domain/document';
import type { FollowUpProblem } from '../../domain/follow-ups/follow-up-problem';

export type NewFollowUpIssue = Readonly<{
  dedupeKey: string;
  projectId: string;
  issueTypeId: string;
  assignee: string | null;
  /** Mapped to the priorities the target project offers. */
  severity: Severity;
  summary: string;
  description: Document;
  labels: readonly string[];
  /** `YYYY-MM-DD`; null or absent sets none. */
  dueOn?: string | null;
}>;

export type IssueRef = Readonly<{ id: number; key: string }>;

/** Why an issue could not be made, when trying again alone will not help. */
export type CreateProblem = Exclude<FollowUpProblem, 'not-configured' | 'settings-unknown'>;

/** `field` is the name of the one to blame, where there is one; `says` are Jira's own words. */
export type CreateRefused = Readonly<{
  kind: 'refused';
  because: CreateProblem;
  field?: string | null;
  says: string;
}>;

export interface Issues {
  /** Creates the issue with its dedupe key as a property in the same call. Throws when the outcome is unknown (time-out, 5xx, 429). */
  createFollowUp(issue: NewFollowUpIssue): Promise<Readonly<{ kind: 'created'; issue: IssueRef }> | CreateRefused>;
  /** Issues carrying this dedupe key, oldest first. Search lags behind by seconds to minutes. */
  findFollowUps(dedupeKey: string): Promise<readonly IssueRef[]>;
  /** The dedupe key an issue carries; null when it carries none or is gone. Read strongly. */
  readDedupeKey(issueId: number): Promise<string | null>;
  /** Adds a comment to an issue of the app's own, marked so that it can be found again; false when the issue is gone. */
  comment(issueKey: string, body: Document, mark: string): Promise<boolean>;
  /** Whether a comment with this mark stands. */
  isTold(issueId: number, mark: string): Promise<boolean>;
  /** Lets somebody watch an issue; false where Jira will not have them. Adding them again changes nothing. */
  addWatcher(issueKey: string, accountId: string): Promise<boolean>;
  /** Links "relates to"; done already and linking switched off are both fine (false in the latter case). */
  link(from: string, to: string): Promise<boolean>;
}
