import type { Crowds } from '../../domain/figures/anonymous';
import type { AnswerRow, Sums } from '../../domain/figures/answer-cell';
import type { Cell } from '../../domain/figures/answer-fold';
import type { FollowUpRow } from '../../domain/figures/follow-up-tally';
import type { GapRow } from '../../domain/figures/people-gaps';
import type { Book, Days } from '../../domain/figures/period';
import type { RequestSums } from '../../domain/figures/request-sums';
import type { Spread, TimeKind } from '../../domain/figures/spread';

/** What figures can be narrowed by. */
export const filters = ['requestType', 'organisation', 'team', 'channel', 'priority'] as const;

/** Narrows figures; null takes all. Ids are those of `dimension`. */
export type Slice = Readonly<Record<(typeof filters)[number], number | null>>;

/** No filter. */
export const everything: Slice = { requestType: null, organisation: null, team: null, channel: null, priority: null };

/** Whose answers, in which book, under which filter. */
export type NarrowedAnswers = Readonly<{ projectId: number; book: Book; audience: number; slice: Slice }>;

/** How much of a period is wanted: its total, that and each request type, or everything. */
export type Depth = 'total' | 'types' | 'full';

/** Requests of one bucket by what they are about; sums over the ledger. */
export type RequestRow = Readonly<{ bucket: number; requestType: number; team: number; channel: number }> & RequestSums;

/** How long the requests of a day took, by what was timed. */
export type TimeDay = Readonly<{ kind: TimeKind; bucket: number; spread: Spread }>;

/** Whose days are counted: people with an eligible request resolved on them, and those of them who answered. */
export type PeopleKind = 'eligible' | 'answered';
export type PeopleDay = GapRow & DayCrowd;
/** Distinct people of a period, and how many answers those gave who were asked. */
export type Cohort = Readonly<Record<PeopleKind | 'answers', number>>;
/** Who was there on a day: how many people, and a number that changes with who they are. */
export type DayCrowd = Readonly<{ kind: PeopleKind; bucket: number; people: number; fingerprint: string }>;

/** Figures straight from the records: what rollups are computed from, and what narrowed pages read. */
export interface FigureSource {
  /** Like answers of single days, counted. */
  answersOn(projectId: number, book: Book, days: readonly number[]): Promise<readonly AnswerRow[]>;
  /** Answers of a period under a filter, as deep as is wanted; cells of a place may come in parts, and reasons without their type or team. */
  answersOf(asked: NarrowedAnswers, period: Days, depth: Depth): Promise<readonly Cell[]>;
  /** The total of answers under a filter week by week, named by the Monday. */
  weeksOf(asked: NarrowedAnswers, weeks: Days): Promise<ReadonlyMap<number, Sums>>;
  requestsOn(projectId: number, days: readonly number[]): Promise<readonly RequestRow[]>;
  requestsOf(projectId: number, period: Days, slice: Slice): Promise<RequestSums>;
  /** What single days' requests took; days and kinds without any are there, empty. */
  timesOn(projectId: number, days: readonly number[]): Promise<readonly TimeDay[]>;
  /** Who was there on each day; much cheaper than how long they had not been. */
  whoWasOn(projectId: number, days: readonly number[]): Promise<readonly DayCrowd[]>;
  /** For each day, how long its people had not been there, with a fingerprint of who they are. */
  peopleOn(projectId: number, days: readonly number[]): Promise<readonly PeopleDay[]>;
  /** Distinct people of a period under a filter, and the answers to what was resolved in it. */
  cohortOf(projectId: number, period: Days, slice: Slice): Promise<Cohort>;
  /**
   * Distinct people behind scores of each four weeks of a period, in whole and in parts; where a filter is given, in whole and by what
   * it chooses among. Weeks without any are left out. For projects that keep answers anonymous.
   */
  crowdsOf(
    projectId: number,
    book: Book,
    audience: number,
    period: Days,
    by: keyof Slice | null,
  ): Promise<readonly Crowds[]>;
  /** Later days on which people of these days were there next, within reach of any period. */
  nextDaysOf(projectId: number, kind: PeopleKind, days: readonly number[]): Promise<readonly number[]>;
  /** Follow-ups owed from one moment up to, but not including, another. */
  followUpsBetween(projectId: number, from: number, until: number, slice: Slice): Promise<readonly FollowUpRow[]>;
}
