import type { OwedFor } from '../../domain/answering/answer';
import type { FollowUpState } from '../../domain/follow-ups/follow-up';
import type { DueTimes } from '../../domain/follow-ups/follow-up-clocks';
import type { Recovery } from '../../domain/follow-ups/follow-up-life';

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
  /** The revision of the answer that the issue tells of; 0 when that is not known, negative while one is being told. */
  toldRevision: number;
  owedAt: number;
  openedAt: number | null;
  contactedAt: number | null;
  remedyAt: number | null;
  outcome: string | null;
  recovery: Recovery | null;
  recoveryAt: number | null;
  closedAt: number | null;
}>;

/** The outbox of follow-ups: the table is the truth, a queue only wakes the worker. */
export interface FollowUps {
  /** Owes a follow-up; owing it again changes nothing. */
  owe(
    followUp: Readonly<{
      dedupeKey: string;
      projectId: number;
      requestId: number;
      requestKey: string;
      owedFor: OwedFor;
      /** By when its stages are due under the targets of today; absent, the schedule writes them down. */
      due?: DueTimes;
    }>,
    at: Date,
  ): Promise<void>;
  find(dedupeKey: string): Promise<FollowUp | null>;
  findByIssue(issueId: number): Promise<FollowUp | null>;
  /** Takes up to `limit` that are due: new ones, and leased ones whose lease ended longer ago than the settle window. */
  lease(now: Date, limit: number, token: string, leaseMs: number, settleMs: number): Promise<readonly FollowUp[]>;
  /**
   * Remembers, just before the issue is made, which revision of the answer it will tell of, and holds the lease
   * for its whole length again. False when somebody else holds it by now, who is to make the issue.
   */
  begin(dedupeKey: string, token: string, toldRevision: number, leaseUntil: Date): Promise<boolean>;
  /** The issue exists; the first one told of stays, hearing of it again only fills in an owner not known before. */
  opened(
    dedupeKey: string,
    issue: Readonly<{ id: number; key: string }>,
    owner: string | null,
    at: Date,
  ): Promise<void>;
  /** Done with linking; `isLinked` false where there is nothing to link with. */
  linked(dedupeKey: string, isLinked: boolean, at: Date): Promise<void>;
  /** Jira refused the link: the description has to do until it is tried again at `retryAt`. */
  linkRefused(dedupeKey: string, retryAt: Date): Promise<void>;
  /** Gives the lease back with what stood in the way, if it is for the owner to know; due again at `retryAt`. */
  postpone(dedupeKey: string, token: string, problem: string | null, retryAt: Date): Promise<void>;
  /** Opened follow-ups whose link to the request is missing; refused ones, after the others, when they are due again. */
  unlinked(now: Date, limit: number): Promise<readonly FollowUp[]>;
  /** Opened follow-ups whose answer was changed since then and whose issue does not tell so yet. */
  untold(since: Date, limit: number): Promise<readonly FollowUp[]>;
  /** Moves on which revision the issue tells of; false when it no longer stood at `from`, so that one worker tells it. */
  tell(dedupeKey: string, from: number, to: number, at: Date): Promise<boolean>;
  /** Takes over telling from a worker that was not heard of since `leftSince`; false when it lives or another took over. */
  takeOver(dedupeKey: string, begun: number, leftSince: Date, at: Date): Promise<boolean>;
  /** What stood in the way of this project's follow-ups may be gone: they are due now. */
  retryNow(projectId: number): Promise<void>;
  /** Why follow-ups of this project cannot be opened, if something stands in the way. */
  findProblem(projectId: number): Promise<string | null>;
  /** How many open follow-ups of this project Jira will not link to their requests. */
  countUnlinked(projectId: number): Promise<number>;
}

export interface WakeFollowUps {
  /** Wakes the worker soon. Losing this call loses nothing: the schedule looks as well. */
  wake(): Promise<void>;
}
