import type { OwedFor } from '../../domain/answering/answer';
import type { Clocks } from '../../domain/calendar';
import type { Measured } from '../../domain/drivers/facts';
import type { JourneyFact } from '../../domain/drivers/journey-legs';
import type { Reason } from '../../domain/answering/reason';
import type { Score } from '../../domain/answering/score';
import type { Book, Days } from '../../domain/figures/period';
import type { FollowUpState } from '../../domain/follow-ups/follow-up';
import type { Slice } from './figure-source';

/** A follow-up that is not closed, with whether anybody has read the answer it came from. */
export type OpenFollowUp = Readonly<{
  state: FollowUpState;
  why: OwedFor;
  owedAt: number;
  issueKey: string | null;
  problem: string | null;
  /** Jira refused to link its issue to the request. */
  linkRefused: boolean;
  hasOwner: boolean;
  contacted: boolean;
  read: boolean;
  wantsContact: boolean;
  /** Whose it is, where they are unhappy and were so in another answer within `repeatDays`; null otherwise. */
  repeatOf: string | null;
}>;

export type Words = Readonly<{
  id: number;
  writtenAt: number;
  issueKey: string;
  comment: string;
  score: Score | null;
  solved: boolean;
  reasons: readonly Reason[];
  majorConcern: boolean;
  answeredAt: number;
  requestType: string | null;
  organisation: string | null;
  author: string;
  followUp: Readonly<{ state: FollowUpState; issueKey: string | null }> | null;
}>;

export const requestLists = [
  'scored',
  'satisfied',
  'not-satisfied',
  'dissatisfied',
  'not-solved',
  'volunteered',
  'major-concerns',
  'answered',
  'sla-met-not-satisfied',
  'eligible',
  'asked',
  'closed',
  'sla-breached',
  'reopened',
  'escalated',
] as const;
export type RequestList = (typeof requestLists)[number];

/** Whose answers an agent sees: those of the teams they work in and, unless withheld, their own. */
export type OwnAndTeam = Readonly<{ accountId: string; withholdsOwn: boolean }>;

/** Times in ms, counts, and the hour of the week in which a request was raised, in the time zone whose clocks are given. */
export type FactRange = Readonly<{ from: number | null; until: number | null }> &
  Readonly<{ fact: Measured | JourneyFact } | { fact: 'hour'; clocks: Clocks }>;

export type ListQuery = Readonly<{
  projectId: number;
  list: RequestList;
  period: Days;
  book: Book;
  audience: number;
  slice: Slice;
  score: Score | null;
  reason: Reason | null;
  /** Null shows all. */
  seenBy: OwnAndTeam | null;
  /** A measured fact of the request, from (included) up to (not included). */
  fact: FactRange | null;
  /** Where the page before ended. */
  after: Readonly<{ at: number; id: number }> | null;
  limit: number;
}>;

export type ListedRequest = Readonly<{
  id: number;
  issueKey: string;
  requestType: number;
  team: number;
  resolvedAt: number;
  score: Score | null;
  solved: boolean | null;
  answeredAt: number | null;
}>;

export const choiceKinds = ['request-type', 'team', 'channel', 'priority', 'organisation'] as const;
export type ChoiceKind = (typeof choiceKinds)[number];
export type Choice = Readonly<{ kind: ChoiceKind; id: number; name: string }>;

/** Which words, and whose a viewer may see. */
export type WordsQuery = Readonly<{
  projectId: number;
  audience: number;
  slice: Slice;
  written: Readonly<{ from: number; until: number }>;
  seenBy: OwnAndTeam | null;
  /** Where the page before ended. */
  after: Readonly<{ at: number; id: number }> | null;
  limit: number;
}>;

/** The name of a number that was asked for; null where none is known. */
export type NameOf = (kind: ChoiceKind, id: number) => string | null;

/** Single records behind the figures. */
export interface FigureRecords {
  /** The first day whose requests are single: what was resolved before is packed. Null where nothing is. */
  packedBefore(projectId: number): Promise<number | null>;
  /** Names of these numbers of each kind, in one statement. */
  names(wanted: Readonly<Partial<Record<ChoiceKind, readonly number[]>>>): Promise<NameOf>;
  /** The oldest open follow-ups and how many there are in all. */
  openFollowUps(
    projectId: number,
    alarmLevel: number,
    limit: number,
  ): Promise<Readonly<{ count: number; oldest: readonly OpenFollowUp[] }>>;
  /** Words that were written from one moment up to, but not including, another; the newest first. */
  latestWords(query: WordsQuery): Promise<readonly Words[]>;
  /** Newest first. */
  list(query: ListQuery): Promise<readonly ListedRequest[]>;
  /**
   * What the filters of a project offer: its own request types and teams, which other projects' people need not know of, every channel and
   * priority of the site, and the organisations whose name holds `search`; agents see all of these in Jira, too.
   */
  choices(projectId: number, search: string, limit: number): Promise<readonly Choice[]>;
}
