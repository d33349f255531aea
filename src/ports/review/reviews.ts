import type { Expectation } from '../../domain/answering/answer';
import type { FollowUpState } from '../../domain/follow-ups/follow-up';
import type { Reason } from '../../domain/answering/reason';
import type { Visit } from '../../domain/review/review';
import type { Score } from '../../domain/answering/score';

/** An answer nobody has read, with its request and what follows from it. */
export type UnreadAnswer = Readonly<{
  issueId: number;
  cycle: number;
  issueKey: string;
  customer: string | null;
  organisation: string | null;
  requestType: string | null;
  team: string | null;
  agent: string | null;
  score: Score | null;
  solved: boolean;
  reasons: readonly Reason[];
  expectation: Expectation | null;
  comment: string | null;
  wantsContact: boolean;
  majorConcern: boolean;
  asked: boolean;
  answeredAt: number;
  createdAt: number;
  firstResponseAt: number | null;
  resolvedAt: number;
  slaResolution: 'met' | 'missed' | null;
  reopens: number;
  /** Unhappy, not solved, a major concern, or somebody who wants to be contacted. */
  owes: boolean;
  followUp: Readonly<{ state: FollowUpState; issueKey: string | null; dueAt: number | null }> | null;
}>;

export type Unread = Readonly<{ total: number; owing: number; answers: readonly UnreadAnswer[] }>;

/** How reading keeps up: days of answers since one, and what was read since a moment. Times in epoch ms. */
export type Pace = Readonly<{
  days: readonly Readonly<{ day: number; unread: number; lastReadAt: number | null }>[];
  reads: readonly Readonly<{ answeredAt: number; readAt: number }>[];
}>;

export type RepeatUnhappy = Readonly<{
  accountId: string;
  organisation: string | null;
  count: number;
  latestAt: number;
}>;

/** What the daily review looks at; each list is one statement. */
export interface Reviews {
  /** Those that owe a follow-up first, then by age, oldest first. Of very many only the youngest are looked at, though all are counted. */
  unread(projectId: number, alarmLevel: number, limit: number): Promise<Unread>;
  pace(projectId: number, sinceDay: number, readSince: Date): Promise<Pace>;
  /** People with at least two unhappy answers since a day, most first. */
  repeatUnhappy(
    projectId: number,
    sinceDay: number,
    alarmLevel: number,
    limit: number,
  ): Promise<readonly RepeatUnhappy[]>;
  /** Remembers when these answers of a project were first read. */
  markRead(projectId: number, ids: readonly number[], at: Date): Promise<void>;
}

export interface Visits {
  /** The first record under a token stays. */
  log(visit: Visit): Promise<void>;
  /** Latest day first. */
  latest(projectId: number, limit: number): Promise<readonly Visit[]>;
}

export interface RequestComments {
  /** A public comment on a request, by whoever is looking; false when they may not write one. */
  postAsViewer(requestKey: string, words: string): Promise<boolean>;
}
