import type { FoundDeployment } from '../follow-ups/causes';

/** Changes in Jira, as the project's JQL finds them. */
export interface DeploymentIssues {
  /** Those resolved since a moment, newest first, at most `limit`; null when Jira cannot use the JQL. */
  resolvedSince(jql: string, since: Date, now: Date, limit: number): Promise<readonly FoundDeployment[] | null>;
}
