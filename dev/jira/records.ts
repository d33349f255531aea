import type { Mail, Person } from '../site/boundary';

/** What the service desk keeps. Everything is plain data, so that it can be saved and loaded again. */

export type Account = Person &
  Readonly<{
    role: 'admin' | 'agent' | 'app' | 'none';
    /** Ids of the only projects a licensed person sees and works in; all where it is absent. */
    worksIn?: readonly string[];
    /** Permissions taken from somebody who would hold them: in one project, or everywhere where none is named. */
    withheld?: readonly Readonly<{ permission: string; projectId: string | null }>[];
  }>;
export type Organization = Readonly<{ id: string; uuid: string; name: string; memberIds: readonly string[] }>;
export type Team = Readonly<{ id: string; name: string }>;
export type Group = Readonly<{ id: string; name: string; memberIds: readonly string[] }>;

export type CategoryKey = 'new' | 'indeterminate' | 'done';
export type Status = Readonly<{ id: string; name: string; category: CategoryKey }>;
export type Resolution = Readonly<{ id: string; name: string; description: string }>;
export type Priority = Readonly<{ id: string; name: string; colour: string; resolutionHours: number }>;
export type IssueType = Readonly<{ id: string; name: string; description: string }>;
/** A part of one project's work, named once in it. */
export type Component = Readonly<{ id: string; name: string; description: string; projectId: string }>;
export type LinkType = Readonly<{ id: string; name: string; inward: string; outward: string }>;

export type Transition = Readonly<{
  id: string;
  name: string;
  from: readonly string[];
  to: string;
  forCustomers: boolean;
  /** Resolution its post function sets; the usual one where it names none. */
  resolutionId?: string;
}>;

/** Archived: still there for its administrators, but its issues are hidden. Deleted: in Jira's recycle bin. */
export type PutAway = Readonly<{ kind: 'archived' | 'deleted'; at: number; by: string }>;

export type Project = Readonly<{
  id: string;
  key: string;
  name: string;
  typeKey: 'service_desk' | 'business';
  serviceDeskId: string | null;
  leadId: string;
  issueTypeIds: readonly string[];
  initialStatusId: string;
  transitions: readonly Transition[];
  /** Null or absent while it is live. */
  putAway?: PutAway | null;
  /** What its create screen requires beyond what Jira always does. */
  requiredFields?: readonly string[];
  /** What its create screen does not have, though others do. */
  hiddenFields?: readonly string[];
  /** Permissions the app does not have in it. */
  withheld?: readonly string[];
  /** Promises nothing: its new requests have no clocks. */
  withoutSlas?: boolean;
}>;

export type RequestType = Readonly<{
  id: string;
  name: string;
  description: string;
  projectId: string;
  issueTypeId: string;
}>;

/** Atlassian Document Format; checked where it comes in, carried as it is. */
export type Adf = Readonly<{ type: 'doc'; version: number; content: readonly unknown[] }>;

export type Change = Readonly<{
  field: string;
  fieldId: string;
  fieldtype: 'jira' | 'custom';
  from: string | null;
  fromString: string | null;
  to: string | null;
  toString: string | null;
}>;

export type History = Readonly<{ id: string; at: number; authorId: string; items: readonly Change[] }>;

export type Comment = {
  readonly id: string;
  readonly authorId: string;
  readonly createdAt: number;
  updateAuthorId: string;
  updatedAt: number;
  body: Adf;
  isPublic: boolean;
  properties: Record<string, unknown>;
};

export type SlaCycle = {
  readonly startedAt: number;
  readonly goalMs: number;
  stoppedAt: number | null;
  pausedAt: number | null;
  pausedMs: number;
};

/** One promise on one request; `breached` overrides what the clock says, for data from elsewhere. */
export type SlaTimer = { cycles: SlaCycle[]; breached: boolean | null };
export type SlaMetric = 'first-response' | 'resolution';

export type Feedback = Readonly<{ rating: number; comment: string | null; at: number }>;

export type Issue = {
  readonly id: string;
  readonly createdAt: number;
  readonly creatorId: string;
  key: string;
  formerKeys: string[];
  projectId: string;
  typeId: string;
  summary: string;
  description: Adf | null;
  statusId: string;
  statusAt: number;
  resolutionId: string | null;
  resolvedAt: number | null;
  priorityId: string | null;
  reporterId: string | null;
  assigneeId: string | null;
  labels: string[];
  /** Absent in states saved before the site had components. */
  componentIds?: readonly string[];
  dueDate: string | null;
  parentId: string | null;
  updatedAt: number;
  requestTypeId: string | null;
  organizationIds: string[];
  participantIds: string[];
  mutedBy: string[];
  watcherIds: string[];
  teamId: string | null;
  feedback: Feedback | null;
  slas: Record<SlaMetric, SlaTimer> | null;
  comments: Comment[];
  histories: History[];
  properties: Record<string, unknown>;
};

export type Link = Readonly<{ id: string; typeId: string; inwardId: string; outwardId: string }>;
export type Task = Readonly<{ id: string; at: number; by: string; description: string; result: unknown }>;

export type Records = {
  people: Map<string, Account>;
  organizations: Map<string, Organization>;
  teams: Map<string, Team>;
  groups: Map<string, Group>;
  statuses: Map<string, Status>;
  resolutions: Map<string, Resolution>;
  priorities: Map<string, Priority>;
  issueTypes: Map<string, IssueType>;
  linkTypes: Map<string, LinkType>;
  components: Map<string, Component>;
  projects: Map<string, Project>;
  requestTypes: Map<string, RequestType>;
  issues: Map<string, Issue>;
  links: Map<string, Link>;
  tasks: Map<string, Task>;
  /** Every key an issue has or had, to its id. */
  keys: Map<string, string>;
  /** Comment id to issue id. */
  commentHomes: Map<string, string>;
  /** Properties of projects and people: `project:10000` or `user:agent-ana` to key and value. */
  properties: Map<string, Record<string, unknown>>;
  /** What administrators of the whole site chose. */
  site: Map<'timeZone', string>;
  counters: Record<string, number>;
  mail: Mail[];
};
