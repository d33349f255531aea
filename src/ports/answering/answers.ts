import type { AnswerKind, Said } from '../../domain/answering/answer';
import type { Score } from '../../domain/answering/score';
import type { LedgerCycle } from '../asking/cycles';
import type { FollowUp } from '../follow-ups/follow-ups';
import type { Named } from '../requests/requests';

/** The newest revision. `day` is null while it does not count yet, because a crash came between. */
export type StoredAnswer = Said &
  Readonly<{ kind: AnswerKind; answeredAt: number; day: number | null; revision: number; readAt: number | null }>;

/** A cycle with what was said about it and what follows from it; read in one statement. */
export type SurveyRecord = Readonly<{
  cycle: LedgerCycle;
  /** Who is rated: the agent it was assigned to at its resolution. */
  agent: Named | null;
  organisation: Named | null;
  answer: StoredAnswer | null;
  followUp: FollowUp | null;
}>;

/** A revision that was written, and how far what follows from it has come. */
export type WrittenRevision = Readonly<{
  cycle: LedgerCycle;
  said: Said;
  revision: number;
  at: number;
  day: number | null;
  counts: boolean;
  hasFollowUp: boolean;
}>;

export type PastScore = Readonly<{ score: Score; issueKey: string; answeredAt: number; agentId: string | null }>;

export interface Answers {
  /** A cycle of an issue, the newest unless named, with its answer and follow-up; null when there is none. */
  findSurvey(issueId: number, cycle?: number): Promise<SurveyRecord | null>;
  /**
   * Appends a revision. The first to take a number keeps it: `kept` when this token holds it (a repeated send
   * included), `taken` when another did.
   */
  appendRevision(
    id: number,
    revision: number,
    said: Said,
    by: string,
    token: string,
    at: Date,
  ): Promise<'kept' | 'taken'>;
  /** Makes revision `revision` what counts, unless a later one does. Dimensions are copied from the ledger in the statement. */
  store(survey: LedgerCycle, said: Said, kind: AnswerKind, revision: number, day: number, at: Date): Promise<void>;
  /** Keeps the customer's words; null erases them. */
  storeText(id: number, projectId: number, author: string, comment: string | null, at: Date): Promise<void>;
  /** Says that figures of these days have to be computed again. */
  markDirty(projectId: number, days: readonly number[]): Promise<void>;
  markRead(id: number, at: Date): Promise<void>;
  /** Remembers that JSM would not take the native feedback; its acceptance needs no record. */
  recordNativeRefusal(issueId: number, cycle: number): Promise<void>;
  /** The last scores of a person in a project, newest first. */
  lastScores(accountId: string, projectId: number, limit: number): Promise<readonly PastScore[]>;
  /** The newest revision of every answer given or changed within a span of time; a crash may have kept one from counting. */
  writtenBetween(from: Date, to: Date, limit: number): Promise<readonly WrittenRevision[]>;
  /** What is stored about a person. */
  storedAbout(
    accountId: string,
  ): Promise<Readonly<{ answers: number; comments: number; firstAnswerAt: number | null }>>;
  eraseComments(accountId: string): Promise<void>;
}
