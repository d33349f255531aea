import { sql } from 'kysely';
import { measures, type Sums } from '../../../domain/figures/answer-cell';
import type { Cell, Dim } from '../../../domain/figures/answer-fold';
import { grains, type Cover, type Grain } from '../../../domain/figures/cover';
import { readTally } from '../../../domain/figures/follow-up-tally';
import { readGaps } from '../../../domain/figures/people-gaps';
import { mondayOf } from '../../../domain/calendar';
import type { Book } from '../../../domain/figures/period';
import type { PeopleKind } from '../../../ports/figures/figure-source';
import type { Cut, Kpis } from '../../../ports/figures/kpis';
import { inCover, inList } from '../figures/figure-slice';
import { fenceName, packedBefore } from '../keeping/packed-before';
import { db } from '../driver';
import { inPages } from '../in-pages';
import { sumOf } from './kpi-rows';
import { placesOf } from './kpi-spans';
import { sqlRequestKpis } from './request-kpis';

type Big = string | number;

export const bookNumber = { 'answer-day': 1, 'resolution-day': 2 } as const;
export const peopleNumber = { eligible: 1, answered: 2 } as const satisfies Record<PeopleKind, number>;

/** Records younger than this before the last sweep may have been written while it looked. */
export const sweepOverlapMs = 600_000;

const summed = sql.raw(measures.map((name) => `${sumOf(name)} AS ${name}`).join(', '));
type StoredMeasures = Record<(typeof measures)[number], Big>;
const toSums = (row: StoredMeasures): Sums => measures.map((name) => Number(row[name]));
type StoredCell = StoredMeasures & Readonly<{ dim: Dim; k1: number; k2: number }>;
const toCell = (row: StoredCell): Cell => ({ dim: row.dim, k1: row.k1, k2: row.k2, sums: toSums(row) });

const inCut = ({ dims, k1, k2 }: Cut) =>
  sql`dim IN ${inList(dims)} ${k1 === null ? sql`` : sql`AND k1 = ${k1}`} ${k2 === null ? sql`` : sql`AND k2 = ${k2}`}`;

/** The cells of a cut, added up over a cover: what follows SELECT. */
const cellsOf = (projectId: number, book: Book, audience: number, cover: Cover, cut: Cut) => sql`
  dim, k1, k2, ${summed} FROM kpi
  WHERE project_id = ${projectId} AND book = ${bookNumber[book]} AND audience = ${audience} AND ${inCut(cut)} AND ${inCover(cover)}
  GROUP BY dim, k1, k2`;

/** Stand for no grain. The row that tells since when customers are asked. */
const firstAsked = 99;
/** The row that tells since when requests are single. */
const packedDay = 98;

/** The rollups, a handful of small statements for a page. */
export const sqlKpis: Kpis = {
  async findStale(projectId, { from, to }) {
    const packed = packedBefore(sql`${projectId}`);
    const { rows } = await sql<{ kind: Big; bucket: Big; size: Big }>`
      SELECT s.kind, s.bucket, COALESCE(k.closed, 0) AS size FROM (
        SELECT 0 AS kind, day AS bucket FROM dirty WHERE project_id = ${projectId} AND ver > clean AND day BETWEEN GREATEST(${from}, ${packed}) AND ${to}
        UNION SELECT grain, bucket FROM dirty_span WHERE project_id = ${projectId} AND ver > clean AND bucket BETWEEN ${from - 31} AND ${to}
        UNION (SELECT ${firstAsked}, bucket FROM kpi_request WHERE project_id = ${projectId} AND grain = ${grains.day} AND dim = 0 AND asked > 0 ORDER BY bucket LIMIT 1)
        UNION SELECT ${packedDay}, upto FROM sweep WHERE name = ${fenceName(sql`${projectId}`)}
        UNION SELECT 0, resolved_day FROM cycle WHERE project_id = ${projectId} AND resolved_day BETWEEN GREATEST(${from}, ${packed}) AND ${to}
          AND touched_at > COALESCE((SELECT upto FROM sweep WHERE name = 'cycles'), 0)) s
      LEFT JOIN kpi_request k ON s.kind = 0 AND k.project_id = ${projectId} AND k.grain = 0 AND k.dim = 0 AND k.bucket = s.bucket
        AND k.k1 = 0 AND k.k2 = 0`.execute(db);
    const of = (kind: number) => rows.filter((row) => Number(row.kind) === kind).map(({ bucket }) => Number(bucket));
    const sizes = new Map<number, number>();
    for (const { kind, bucket, size } of rows)
      if (Number(kind) === 0) sizes.set(Number(bucket), Math.max(sizes.get(Number(bucket)) ?? 0, Number(size)));
    return {
      ...{ askedSince: of(firstAsked)[0] ?? null, packedBefore: of(packedDay)[0] ?? null },
      ...{ days: new Set(of(grains.day)), weeks: new Set(of(grains.week)), months: new Set(of(grains.month)), sizes },
      places: { weeks: new Set(of(placesOf(grains.week))), months: new Set(of(placesOf(grains.month))) },
    };
  },

  async readAnswers(projectId, book, audience, cover, cut) {
    const rows = await inPages(async (limits) => {
      const page = await sql<StoredCell>`
        SELECT ${cellsOf(projectId, book, audience, cover, cut)} ORDER BY dim, k1, k2 ${limits}`.execute(db);
      return page.rows;
    });
    return rows.map(toCell);
  },

  async readTotals(projectId, book, audience, covers, cut) {
    if (covers.length === 0) return [];
    const totals = covers.map(
      (cover, n) => sql`SELECT ${sql.lit(n)} AS cover, ${cellsOf(projectId, book, audience, cover, cut)}`,
    );
    const { rows } = await sql<StoredCell & { cover: Big }>`${sql.join(totals, sql` UNION ALL `)}`.execute(db);
    return covers.map((_, n) => rows.filter(({ cover }) => Number(cover) === n).map(toCell));
  },

  async readWeeks(projectId, book, audience, { from, to }, staleDays, weeksNotMade, cut) {
    const staleWeeks = [...new Set([...staleDays.map(mondayOf), ...weeksNotMade])];
    const ownDays = staleWeeks
      .flatMap((monday) => [0, 1, 2, 3, 4, 5, 6].map((n) => monday + n))
      .filter((day) => !staleDays.includes(day));
    const { rows } = await sql<StoredMeasures & { monday: Big }>`
      SELECT bucket - MOD(bucket + 3, 7) AS monday, ${summed} FROM kpi
      WHERE project_id = ${projectId} AND book = ${bookNumber[book]} AND audience = ${audience} AND ${inCut(cut)} AND (
        (grain = ${grains.week} AND bucket BETWEEN ${from} AND ${to} AND bucket NOT IN ${inList(staleWeeks)})
        OR (grain = ${grains.day} AND bucket IN ${inList(ownDays)}))
      GROUP BY 1`.execute(db);
    return new Map(rows.map((row) => [Number(row.monday), toSums(row)]));
  },

  ...sqlRequestKpis,

  async readPeople(projectId, buckets) {
    if (buckets.length === 0) return [];
    const of = (grain: Grain) => inList(buckets.filter((one) => one.grain === grain).map(({ bucket }) => bucket));
    const { rows } = await sql<{ kind: number; grain: Grain; bucket: number; gaps: string }>`
      SELECT kind, grain, bucket, gaps FROM kpi_people WHERE project_id = ${projectId} AND kind IN (1, 2) AND (
        (grain = ${grains.day} AND bucket IN ${of(grains.day)}) OR (grain = ${grains.week} AND bucket IN ${of(grains.week)})
        OR (grain = ${grains.month} AND bucket IN ${of(grains.month)}))`.execute(db);
    return rows.map(({ kind, grain, bucket, gaps }) => ({
      kind: kind === peopleNumber.eligible ? 'eligible' : 'answered',
      grain,
      bucket,
      gaps: readGaps(gaps),
    }));
  },

  async readFollowUps(projectId, { from, to }) {
    const { rows } = await sql<{ day: number; figures: string }>`
      SELECT day, figures FROM kpi_follow_up WHERE project_id = ${projectId} AND day BETWEEN ${from} AND ${to}`.execute(
      db,
    );
    return new Map(rows.map(({ day, figures }) => [day, readTally(figures)]));
  },
};
