import type { CandidateReason, Ineligible } from '../../domain/asking/eligibility';
import type { Days } from '../../domain/figures/period';

/** How far a cycle has come. `asking` is held by a worker; whether it was answered is told by the answer. */
export type CycleState = 'ineligible' | 'rested' | 'planned' | 'asking' | 'asked' | 'withdrawn';

/** What was frozen when the resolution was set; ids are Jira's, names are for display. */
export type Frozen = Readonly<{
  issueId: number;
  cycle: number;
  projectId: number;
  issueKey: string;
  requestType: Readonly<{ id: string; name: string }> | null;
  organisation: Readonly<{ id: string; name: string }> | null;
  team: Readonly<{ id: string; name: string }> | null;
  agent: Readonly<{ id: string; name: string }> | null;
  priority: Readonly<{ id: string; name: string }> | null;
  channel: string | null;
  reporter: string | null;
  resolutionId: string;
  createdAt: number;
  firstResponseAt: number | null;
  resolvedAt: number;
  resolvedDay: number;
  endedAt: number | null;
  slaResolution: 'met' | 'missed' | null;
  slaFirstResponse: 'met' | 'missed' | null;
  reassignments: number;
  reopens: number;
  publicComments: number;
  /** By the project's own rule; null where it could not be told. */
  escalated: boolean | null;
  /** Ms spent in statuses that wait for the customer; null where no change of status was told. */
  waitedMs: number | null;
}>;

/** The first decision on a candidate. */
export type Decided = Readonly<{
  state: 'ineligible' | 'rested' | 'planned' | 'withdrawn';
  reason: CandidateReason | null;
  eligible: boolean;
  inclusion: number;
  settingsVersion: number;
  askAt: number | null;
}>;

export type Candidate = Frozen & Decided;

/** A cycle as the ledger holds it. */
export type LedgerCycle = Readonly<{
  issueId: number;
  cycle: number;
  projectId: number;
  issueKey: string;
  /** Null where there was none, and where the account id is kept no longer. */
  reporter: string | null;
  /** The number of the reporter, which stays; 0 where there was none. */
  person: number;
  resolvedAt: number;
  endedAt: number | null;
  state: CycleState;
  reason: CandidateReason | null;
  eligible: boolean;
  inclusion: number;
  askAt: number | null;
  askedAt: number | null;
  remindedAt: number | null;
  closesAt: number | null;
  attempts: number;
  /** An agent wanted this one asked although its person rests. */
  askedAnyway: boolean;
  /** Why an agent did not want it asked, in their words. */
  note: string | null;
}>;

export type Outcome =
  | Readonly<{ kind: 'asked'; at: number; closesAt: number }>
  | Readonly<{ kind: 'withdrawn'; because: CandidateReason }>
  | Readonly<{ kind: 'rested'; because: CandidateReason }>
  /** A rule that makes candidates ineligible came true after the resolution. */
  | Readonly<{ kind: 'ineligible'; because: Ineligible }>
  /** Due again later. Only where sending was tried does it count among the attempts. */
  | Readonly<{ kind: 'later'; askAt: number; wasTried: boolean }>;

export type DecisionCount = Readonly<{
  reason: CandidateReason | null;
  eligible: boolean;
  asked: boolean;
  count: number;
}>;

/** A place in the order of changes. */
export type Place = Readonly<{ touchedAt: number; issueId: number; cycle: number }>;

export type Touched = Readonly<{
  cycle: LedgerCycle;
  touchedAt: number;
  said: Readonly<{ score: number | null; answeredAt: number }> | null;
  /** Key of the follow-up issue, `owed` before it exists, null when none is due. */
  followUp: string | null;
  followUpState: string | null;
}>;

export interface Cycles {
  /**
   * Writes the cycles of one issue in one statement. What was frozen and decided first stays; only the end of a
   * cycle is news, and it withdraws a survey that is still planned. How long it waited fills in where nobody had
   * looked yet. Any number of replays, any order.
   */
  reconcile(candidates: readonly Candidate[], now: Date): Promise<void>;
  /** Takes up to `limit` due cycles for this worker, in order of due time, then issue; two statements, none when nothing is due but the first. */
  lease(now: Date, limit: number, token: string, leaseMs: number): Promise<readonly LedgerCycle[]>;
  /** Records what became of leased cycles; one statement. */
  settle(outcomes: ReadonlyMap<string, Outcome>, token: string, now: Date): Promise<void>;
  /** The newest cycle of an issue, null when it never had one. */
  findNewest(issueId: number): Promise<LedgerCycle | null>;
  /** The newest cycle of each of these issues; issues the ledger does not know are absent. */
  newestOf(issueIds: readonly number[]): Promise<readonly LedgerCycle[]>;
  /** Open surveys of a project asked before `askedBefore`, not reminded, not answered, not re-opened and not closed. */
  dueReminders(projectId: number, askedBefore: Date, now: Date, limit: number): Promise<readonly LedgerCycle[]>;
  /** Takes the one reminder of a survey; false when it was taken before. Taken first and sent then: a crash loses it and never doubles it. */
  claimReminder(issueId: number, cycle: number, now: Date): Promise<boolean>;
  /** Withdraws a planned or open survey; false when there is none. */
  withdraw(issueId: number, cycle: number, because: CandidateReason, now: Date, note?: string): Promise<boolean>;
  /** Plans a rested or withdrawn cycle again, due now; false when it stands otherwise. */
  planAgain(issueId: number, cycle: number, now: Date): Promise<boolean>;
  /** Open surveys of one person. */
  openOf(accountId: string, now: Date): Promise<readonly LedgerCycle[]>;
  /** Candidates of a project resolved on these days, counted by what became of them. */
  countDecisions(projectId: number, days: Days): Promise<readonly DecisionCount[]>;
  /** Answers of those asked, of requests resolved from a day on. */
  countAnswered(projectId: number, sinceDay: number): Promise<number>;
  /** Cycles that changed after this place, oldest first, with what was said and what follows; for the marks. */
  touchedSince(after: Place, limit: number): Promise<readonly Touched[]>;
  /** Makes surveys that closed in (after, upTo] count as changed, so that their marks follow. */
  touchExpired(after: Date, upTo: Date): Promise<void>;
  /** Makes cycles count as changed whose answer or follow-up changed since then: a mark that failed is set again. */
  touchAnswered(since: Date, now: Date): Promise<void>;
}
