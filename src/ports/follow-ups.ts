import type { OwedFor } from '../domain/answer';

export type FollowUpState = 'owed' | 'open' | 'contacted' | 'remedied' | 'recovered' | 'not-recovered' | 'given-up';

export type FollowUp = Readonly<{
  dedupeKey: string;
  projectId: number;
  requestId: number;
  requestKey: string;
  owedFor: OwedFor;
  state: FollowUpState;
  problem: string | null;
  attempts: number;
  issueId: number | null;
  issueKey: string | null;
  owner: string | null;
  linked: boolean;
  owedAt: number;
  openedAt: number | null;
  contactedAt: number | null;
  remedyAt: number | null;
  outcome: string | null;
  closedAt: number | null;
}>;

/** The outbox of follow-ups: the table is the truth, a queue only wakes the worker. */
export interface FollowUps {
  /** Owes a follow-up; owing it again changes nothing. */
  owe(followUp: Readonly<{ dedupeKey: string; projectId: number; requestId: number; requestKey: string; owedFor: OwedFor }>, at: Date): Promise<void>;
  find(dedupeKey: string): Promise<FollowUp | null>;
  findByIssue(issueId: number): Promise<FollowUp | null>;
  /** Takes up to `limit` that are due: new ones, and leased ones whose lease ended longer ago than the settle window. */
  lease(now: Date, limit: number, token: string, leaseMs: number, settleMs: number): Promise<readonly FollowUp[]>;
  /** The issue exists; whoever says it first wins, later ones change nothing. */
  opened(dedupeKey: string, issue: Readonly<{ id: number; key: string }>, owner: string | null, at: Date): Promise<void>;
  linked(dedupeKey: string, at: Date): Promise<void>;
  /** Gives the lease back with what stood in the way; due again at `retryAt`. */
  postpone(dedupeKey: string, token: string, problem: string, retryAt: Date): Promise<void>;
  /** Opened follow-ups whose link to the request is still missing. */
  unlinked(limit: number): Promise<readonly FollowUp[]>;
  /** Why follow-ups of this project cannot be opened, if something stands in the way. */
  findProblem(projectId: number): Promise<string | null>;
}

export interface WakeFollowUps {
  /** Wakes the worker soon. Losing this call loses nothing: the schedule looks as well. */
  wake(): Promise<void>;
}
