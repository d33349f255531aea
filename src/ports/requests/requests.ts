import type { Change } from '../../domain/requests/cycle';
import type { Reporter } from '../../domain/asking/eligibility';

/** A named thing of Jira's, by its id. */
export type Named = Readonly<{ id: string; name: string }>;

/** An issue as Jira holds it now, with everything a cycle freezes at its resolution. */
export type Request = Readonly<{
  issueId: number;
  key: string;
  projectId: number;
  /** Only service projects have requests; elsewhere nothing is kept. */
  isServiceProject: boolean;
  summary: string;
  /** Null for a plain issue without request type. */
  requestType: Named | null;
  portalUrl: string | null;
  /** The first of its organisations, which figures count it under. */
  organisation: Named | null;
  /** All organisations it is shared with. */
  organisationIds: readonly string[];
  team: Named | null;
  assignee: Named | null;
  priority: Named | null;
  /** Ids of the site's priorities, highest first; empty where Jira does not tell. */
  priorityOrder: readonly string[];
  /** As they are now; changes of them carry the labels before as one text, parted by spaces. */
  labels: readonly string[];
  /** How the request came in, as JSM calls it (portal, email, api …). */
  channel: string | null;
  /** `mayBeAgent` for Atlassian accounts, which agents and licensed customers share. */
  reporter: (Reporter & Readonly<{ name: string; mayBeAgent: boolean }>) | null;
  resolutionId: string | null;
  resolvedAt: number | null;
  createdAt: number;
  firstResponseAt: number | null;
  slaResolution: 'met' | 'missed' | null;
  slaFirstResponse: 'met' | 'missed' | null;
  /** Whole changelog, epoch ms, any order. */
  changes: readonly Change[];
  /** When each public comment by a person was written, epoch ms. */
  publicComments: readonly number[];
}>;

/** What is looked at again just before asking. */
export type RequestNow = Readonly<{
  issueId: number;
  key: string;
  projectId: number;
  summary: string;
  /** Null while the request is not resolved. */
  resolvedAt: number | null;
  reporterId: string | null;
  organisationIds: readonly string[];
  portalUrl: string | null;
}>;

/** What a viewer may know of a request; proves that they can see it. */
export type VisibleRequest = Readonly<{
  issueId: number;
  key: string;
  summary: string;
  reporterId: string | null;
  reporterName: string;
  participantIds: readonly string[];
  /** Since when its status is one of those that mean done; null while it is not. Epoch ms. */
  doneSince: number | null;
}>;

export type RequestPage = Readonly<{ requests: readonly Request[]; next: string | null }>;

export interface Requests {
  /** One Jira call. Null when the issue is gone or hidden from the app. */
  find(issueId: number): Promise<Request | null>;
  /** Up to 100 issues in one call; those that are gone are absent. */
  findNow(issueIds: readonly number[]): Promise<ReadonlyMap<number, RequestNow>>;
  /** Issues resolved, or updated while not resolved, within the last minutes; up to a few thousand, newest first. */
  changedSince(
    projectIds: readonly number[],
    minutes: number,
  ): Promise<readonly Readonly<{ issueId: number; resolvedAt: number | null }>[]>;
  /**
   * A page of what was resolved in a project between two moments (epoch ms), whether it still is or not; somewhat more
   * may come, since Jira cuts by its own time zone. `place` is where the page before ended.
   */
  resolvedBetween(projectId: number, from: number, to: number, place: string | null): Promise<RequestPage>;
  /** About how many `resolvedBetween` will bring. One call. */
  countResolvedBetween(projectId: number, from: number, to: number): Promise<number>;
  /**
   * The request as this viewer may see it, null when they may not. Customers and licensed users are
   * proved by a call as themselves; Forge allows none for `unlicensed`, so there the app looks and compares.
   */
  findVisible(requestKey: string, viewer: Viewer): Promise<VisibleRequest | null>;
  /** Re-opens as the customer by the customer transition that leads out of "done"; false when the workflow has none. */
  reopen(requestKey: string, comment: string): Promise<boolean>;
  /** Whether the workflow offers the customer a way back. */
  canReopen(requestKey: string): Promise<boolean>;
}

export type Viewer = Readonly<{ accountId: string; accountType: 'licensed' | 'unlicensed' | 'customer' }>;
