import type { Role } from '../../domain/settings/rights';

export interface Permissions {
  /** Whether the viewer administers the project; asked as the viewer, never from the payload. */
  mayAdminister(projectId: number): Promise<boolean>;
  /** Whether the viewer can see the project at all. */
  mayBrowse(projectId: number): Promise<boolean>;
  /** Whether the viewer may create issues in the project themselves. */
  mayCreateIssues(projectId: number): Promise<boolean>;
  /** What the viewer is to the project: who can be assigned to its requests is an agent. One question to Jira. */
  roleIn(projectId: number): Promise<Role>;
  /** The same for many projects in one question; those Jira does not know are strangers to everybody. */
  rolesIn(projectIds: readonly number[]): Promise<ReadonlyMap<number, Role>>;
  /** The issue as the viewer sees it in Jira; null when they may not. Proof for the ticket panel. */
  findIssue(idOrKey: number | string): Promise<SeenIssue | null>;
}

export type SeenIssue = Readonly<{
  issueId: number;
  key: string;
  projectId: number;
  reporter: Readonly<{ id: string; name: string }> | null;
  /** Epoch ms; null while it is not resolved. */
  resolvedAt: number | null;
}>;

export interface Agents {
  /** Whether this account works on requests of the project (can be assigned to them). */
  isAgent(accountId: string, projectId: number): Promise<boolean>;
}

export interface People {
  /** Display name of an account; null when it is closed or unknown. */
  nameOf(accountId: string): Promise<string | null>;
  /** Display names of up to 50 people in one call; those whose account is closed or unknown are absent. */
  namesOf(accountIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Languages of up to 50 people in one call, as Jira writes them (`de_DE` and `de-DE` alike become `de-DE`); unknown ones are absent. */
  localesOf(accountIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
