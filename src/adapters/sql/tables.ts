import type { FollowUpLifeColumns } from './follow-ups/follow-up-life-table';
import type { DeploymentTable, ImprovementTable, ImprovementWishTable } from './improvements/improvement-tables';
import type { DirtySpanTable, DirtyTable, KpiTable, SweepTable } from './rollups/kpi-tables';
import type { PackTable } from './keeping/pack-table';
import type { ComplaintTable, DigestTable, FollowUpRouteTable, VisitTable } from './review/review-tables';

/**
 * The rows as SQL returns them. Whole numbers up to INT come as numbers; BIGINT and every aggregate
 * come as strings from Forge SQL, so readers pass them through `Number`. Times are epoch ms, UTC.
 */
export type Big = string | number;

/** The candidate ledger: one row per cycle, with the decision taken on it. */
export interface CycleTable {
  issue_id: Big;
  cycle: number;
  project_id: Big;
  issue_key: string;
  /** Ids of request type and organisation are Jira's; agent and team are rows of `dimension`. 0 means none. */
  request_type: number;
  organisation: number;
  team: number;
  agent: number;
  reporter: string | null;
  /** A number for the reporter, the same in every row; 0 when there is none. Counts distinct people. */
  person: Big;
  priority: number;
  channel: number;
  created_at: Big;
  first_response_at: Big | null;
  resolved_at: Big;
  /** Day number (days since 1970-01-01) of the resolution in the reporting time zone. */
  resolved_day: number;
  resolution: number;
  /** When the resolution was cleared again; null while it stands. */
  ended_at: Big | null;
  /** 1 met, 0 missed, null when the project has no such SLA. */
  sla_resolution: number | null;
  sla_first_response: number | null;
  reassignments: number;
  reopens: number;
  public_comments: number;
  /** 1 escalated by the rule of its settings version, 0 not, null where nobody looked. */
  escalated: number | null;
  /** Ms in statuses that wait for the customer, null where nobody looked. */
  waited_ms: Big | null;
  state: CycleState;
  reason: string | null;
  /** Why an agent did not want this one asked, in their words. */
  note: string | null;
  /** 1 when rules 1–4 pass; resting people stay eligible. */
  eligible: number;
  /** Inclusion probability π with which the cycle was drawn. */
  inclusion: number;
  settings_version: number;
  ask_at: Big | null;
  asked_at: Big | null;
  reminded_at: Big | null;
  closes_at: Big | null;
  /** 1 when an agent wanted the person asked in spite of their rest. */
  asked_anyway: number;
  lease_token: string | null;
  lease_until: Big;
  attempts: number;
  /** Whether the native feedback was posted: null not tried, 1 yes, 0 failed. */
  native_feedback: number | null;
  touched_at: Big;
}

export type CycleState = 'ineligible' | 'rested' | 'planned' | 'asking' | 'asked' | 'withdrawn';

/** What a person wished, and when they were last asked, over the whole site. */
export interface PersonTable {
  account_id: string;
  asked_at: Big | null;
  /** Key of the cycle the last ask was claimed for. */
  asked_for: string | null;
  snoozed_until: Big | null;
  opted_out: number;
}

export interface AnswerTable {
  project_id: Big;
  /** Day of the first answer in the reporting time zone; edits keep it. */
  day: number;
  /** `cycleId(issueId, cycle)`. */
  id: Big;
  resolved_day: number;
  /** 1 asked, 2 volunteered. */
  kind: number;
  /** 1 customer, 2 sponsor; the two are never averaged. */
  audience: number;
  /** 1 yes, 0 no, null when the answer was taken back. */
  solved: number | null;
  score: number | null;
  reasons: number;
  /** 1 faster, 2 as expected, 3 slower. */
  expectation: number | null;
  lost_minutes: number | null;
  wants_contact: number;
  major_concern: number;
  request_type: number;
  organisation: number;
  team: number;
  agent: number;
  person: Big;
  priority: number;
  channel: number;
  sla_resolution: number | null;
  inclusion: number;
  wording: number;
  answered_at: Big;
  read_at: Big | null;
  rev: number;
}

/** The customer's words, apart from the answer so that they can expire or be erased. */
export interface AnswerTextTable {
  id: Big;
  project_id: Big;
  author: string;
  comment: string;
  written_at: Big;
}

/** Every revision of every answer, append-only; `token` names the one press of a button that made it. */
export interface AnswerRevisionTable {
  id: Big;
  rev: number;
  token: string;
  author: string;
  solved: number | null;
  score: number | null;
  reasons: number;
  expectation: number | null;
  lost_minutes: number | null;
  wants_contact: number;
  major_concern: number;
  at: Big;
}

/** Outbox and record of follow-ups in one row: owed the moment the answer is, opened exactly once in effect. */
export interface FollowUpTable extends FollowUpLifeColumns {
  dedupe_key: string;
  project_id: Big;
  request_id: Big;
  request_key: string;
  owed_for: string;
  state: string;
  /** 0 due, 1 leased, 2 opened but not linked yet, 3 opened and done with linking, 4 opened and the link refused, tried again at `lease_until`. */
  delivery: number;
  lease_until: Big;
  lease_token: string | null;
  attempts: number;
  /** Why it could not be opened, as a code the owner is told; null when nothing is wrong. */
  problem: string | null;
  issue_id: Big | null;
  issue_key: string | null;
  /** Account id of who looks after it. */
  owner: string | null;
  linked: number;
  /** Revision of the answer that the issue tells of; 0 when that is not known. */
  told_rev: number;
  owed_at: Big;
  opened_at: Big | null;
  read_at: Big | null;
  contacted_at: Big | null;
  contacted_by: string | null;
  contacted_how: string | null;
  remedied_at: Big | null;
  outcome: string | null;
  closed_at: Big | null;
  touched_at: Big;
}

/** Names behind small integers: request types, organisations, agents, teams, priorities, channels. */
export interface DimensionTable {
  kind: string;
  id: number;
  external_id: string;
  name: string;
}

/** The one back-fill of a project: the running one, or how the last one ended. */
export interface BackFillTable {
  project_id: Big;
  run: string;
  from_day: number;
  to_day: number;
  started_at: Big;
  state: string;
  /** Where Jira's list goes on; null at its beginning. */
  place: string | null;
  looked: number;
  about: number | null;
  attempts: number;
  lease_token: string | null;
  lease_until: Big;
  problem: string | null;
  ended_at: Big | null;
}

export interface Tables {
  back_fill: BackFillTable;
  pack: PackTable;
  cycle: CycleTable;
  person: PersonTable;
  answer: AnswerTable;
  answer_text: AnswerTextTable;
  answer_revision: AnswerRevisionTable;
  follow_up: FollowUpTable;
  dimension: DimensionTable;
  dirty: DirtyTable;
  dirty_span: DirtySpanTable;
  sweep: SweepTable;
  kpi: KpiTable;
  follow_up_route: FollowUpRouteTable;
  complaint: ComplaintTable;
  digest: DigestTable;
  visit: VisitTable;
  improvement: ImprovementTable;
  improvement_wish: ImprovementWishTable;
  deployment: DeploymentTable;
}
