import type { Dim, Cell } from '../../domain/figures/answer-fold';
import type { Bucket, Cover, Grain, Stale } from '../../domain/figures/cover';
import type { FollowUpTally } from '../../domain/figures/follow-up-tally';
import type { GapRow } from '../../domain/figures/people-gaps';
import type { Book, Days } from '../../domain/figures/period';
import type { RequestSums } from '../../domain/figures/request-sums';
import type { Spread, TimeKind } from '../../domain/figures/spread';
import type { PeopleDay, PeopleKind, TimeDay } from './figure-source';
import type { Sums } from '../../domain/figures/answer-cell';

/** One slice of the rollups: the cells of some dims, narrowed by their keys. */
export type Cut = Readonly<{ dims: readonly Dim[]; k1: number | null; k2: number | null }>;

/** `packedBefore` is told whatever the period. A stale day with how many requests it held when last counted: small ones are counted live, huge ones lag a little. */
export type StaleDays = Stale &
  Readonly<{
    sizes: ReadonlyMap<number, number>;
    /** The first day on which a request was resolved that anybody was asked about, as far as it is counted; whatever the period. */
    askedSince: number | null;
    /** Weeks and months whose organisations and hours are not added up yet; that is done once a night. */
    places: Readonly<Pick<Stale, 'weeks' | 'months'>>;
  }>;

/** What requests are counted by, beside their total. */
export type RequestDim = 'type' | 'team' | 'channel';

/** Rollups as the page reads them. */
export interface Kpis {
  findStale(projectId: number, period: Days): Promise<StaleDays>;
  readAnswers(projectId: number, book: Book, audience: number, cover: Cover, cut: Cut): Promise<readonly Cell[]>;
  /** The same of several covers in one statement, cover by cover, where the cut is a handful of cells. */
  readTotals(
    projectId: number,
    book: Book,
    audience: number,
    covers: readonly Cover[],
    cut: Cut,
  ): Promise<readonly (readonly Cell[])[]>;
  /** Week by week, from the days of weeks that are stale and from sums of the others. Bucket: Monday. */
  readWeeks(
    projectId: number,
    book: Book,
    audience: number,
    weeks: Days,
    staleDays: readonly number[],
    staleWeeks: readonly number[],
    cut: Cut,
  ): Promise<ReadonlyMap<number, Sums>>;
  readRequests(projectId: number, cover: Cover): Promise<RequestSums>;
  /** The same by what requests are about, or by how they came in. */
  readRequestsBy(projectId: number, cover: Cover, by: RequestDim): Promise<ReadonlyMap<number, RequestSums>>;
  readTimes(projectId: number, cover: Cover): Promise<Readonly<Record<TimeKind, Spread>>>;
  readPeople(projectId: number, buckets: readonly Bucket[]): Promise<readonly PeopleRow[]>;
  readFollowUps(projectId: number, period: Days): Promise<ReadonlyMap<number, FollowUpTally>>;
}

export type PeopleRow = GapRow & Readonly<{ kind: PeopleKind; grain: Grain }>;

/**
 * `size`: requests resolved on that day, which is what counting it costs. `spanVersion`: of the day's span when the day was looked up, 0
 * where it has none. The requests of a packed day cannot be counted any more.
 */
export type DirtyDay = Readonly<{
  projectId: number;
  day: number;
  version: number;
  spanVersion: number;
  size: number;
  isPacked: boolean;
}>;

/** A week or month to add up or, at the grain of days, the people of a day; deep: theirs have to be counted even if they are the same as before. It is packed when its first day is. */
export type DirtySpan = Bucket &
  Readonly<{ projectId: number; version: number; size: number; deep: boolean; isPacked: boolean }>;

/**
 * Rollups as the worker keeps them. Every write carries the version of what it was computed from and never replaces a
 * younger one, so that workers may overlap, die or repeat themselves.
 */
export interface KpiKeeping {
  /**
   * How many days of the project with the most have changed since they were counted, how many weeks, months and days of people a
   * run that was cut off left behind, and when was last swept. One statement.
   */
  look(): Promise<Readonly<{ changedDays: number; spansLeft: number; sweptAt: number }>>;
  /** Marks the days of requests written since the last sweep; every day there is, where rollups hold less than they do by now. */
  markTouched(): Promise<void>;
  /** Owed moments of follow-ups written since the last sweep. */
  touchedFollowUps(): Promise<readonly Readonly<{ projectId: number; owedAt: number }>[]>;
  /** The sweep is done up to here. */
  swept(upto: Date): Promise<void>;
  markDays(days: readonly Readonly<{ projectId: number; day: number }>[]): Promise<void>;
  markSpans(projectId: number, buckets: readonly Bucket[]): Promise<void>;
  dirtyDays(limit: number): Promise<readonly DirtyDay[]>;
  /** Days on which people came next who were news on a day before: how long they had not been there is counted anew. */
  markNext(projectId: number, days: readonly number[]): Promise<void>;
  /**
   * Whether people of days after one, but not those named, are counted already, within reach of any period. Days that still wait are
   * marked once more: a worker may have read them before this moment.
   */
  anyCountedAfter(projectId: number, day: number, but: readonly number[]): Promise<boolean>;
  /** In order of their first day. */
  dirtySpans(grain: Grain, limit: number): Promise<readonly DirtySpan[]>;
  /** Weeks or months of which organisations and hours are to be added up. */
  dirtyPlaces(grain: Grain, limit: number): Promise<readonly DirtySpan[]>;
  /** Counts the answers of these days anew, in one book; cells that are gone become zero. All days of a call are of one project. */
  countAnswers(days: readonly DirtyDay[], book: Book): Promise<void>;
  /** The same of the requests resolved on these days. */
  countRequests(days: readonly DirtyDay[]): Promise<void>;
  writeTimes(days: readonly DirtyDay[], times: readonly TimeDay[]): Promise<void>;
  writeFollowUps(days: readonly DirtyDay[], tallies: ReadonlyMap<number, FollowUpTally>): Promise<void>;
  /** Who was counted on these days, by `day/kind`. */
  fingerprints(projectId: number, days: readonly number[]): Promise<ReadonlyMap<string, string>>;
  /** People of single days; always under the version of the day's own span, never under that of its answers. */
  writePeople(days: readonly DirtySpan[], people: readonly PeopleDay[]): Promise<void>;
  /** Adds up the days of a week or month. */
  addUp(span: DirtySpan): Promise<void>;
  /** Organisations and hours of the week, which only a time zone tells: from the records, months from the weeks in them. */
  addUpPlaces(span: DirtySpan, timeZone: string): Promise<void>;
  cleanDays(days: readonly DirtyDay[]): Promise<void>;
  cleanSpans(spans: readonly DirtySpan[]): Promise<void>;
  cleanPlaces(spans: readonly DirtySpan[]): Promise<void>;
}

export interface WakeFigures {
  /** Wakes the worker that recomputes rollups, after some seconds where given. One works at a time. Losing this call loses nothing: the schedule looks as well. */
  wake(afterSeconds?: number): Promise<void>;
}
