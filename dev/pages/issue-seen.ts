import type { Comment } from './activity';

type Named = Readonly<{ id: string; name: string }>;
type User = Readonly<{ accountId: string; displayName: string }>;
export type StatusSeen = Named & Readonly<{ statusCategory: Readonly<{ key: string }> }>;
type Cycle = Readonly<{
  breached: boolean;
  paused?: boolean;
  elapsedTime: Readonly<{ friendly: string }>;
  goalDuration: Readonly<{ friendly: string }>;
}>;
export type Sla = Readonly<{ completedCycles: readonly Cycle[]; ongoingCycle?: Cycle }>;
export type LinkedIssue = Readonly<{ key: string; fields: Readonly<{ summary: string; status: StatusSeen }> }>;

export type IssueLink = Readonly<{
  type: Readonly<{ inward: string; outward: string }>;
  inwardIssue?: LinkedIssue;
  outwardIssue?: LinkedIssue;
}>;

export type HistorySeen = Readonly<{
  id: string;
  author: User;
  created: string;
  items: readonly Readonly<{ field: string; fromString: string | null; toString: string | null }>[];
}>;

/** The fields of an issue the agent's page shows, as Jira's REST API names them. */
export type IssueSeen = Readonly<{
  id: string;
  key: string;
  fields: Readonly<{
    summary: string;
    description: unknown;
    status: StatusSeen;
    issuetype: Named;
    project: Readonly<{ id: string; key: string; name: string; projectTypeKey: string }>;
    priority: Named | null;
    resolution: Named | null;
    reporter: User | null;
    assignee: User | null;
    labels: readonly string[];
    created: string;
    updated: string;
    resolutiondate: string | null;
    issuelinks: readonly IssueLink[];
    comment?: Readonly<{ comments: readonly Comment[] }>;
    /** Team, organisations, request type and the two promises: Jira keeps them in fields of their own number. */
    customfield_10001?: Named | null;
    customfield_10002?: readonly Named[];
    customfield_10010?: Readonly<{ requestType: Named; _links: Readonly<{ web: string }> }> | null;
    customfield_10050?: Sla | null;
    customfield_10051?: Sla | null;
  }>;
  changelog?: Readonly<{ histories: readonly HistorySeen[] }>;
}>;
