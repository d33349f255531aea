import { sql } from 'kysely';
import { firstOfMonth } from '../../../domain/calendar';
import { dims } from '../../../domain/figures/answer-fold';
import { grains, type Bucket, type Grain } from '../../../domain/figures/cover';
import { differing, differingRequests } from '../../../domain/figures/figure-check';
import { books, type Days } from '../../../domain/figures/period';
import type { FigureCheck } from '../../../ports/figures/figure-check';
import { db } from '../driver';
import { byDay } from './people-visits';
import { dayColumn, inList } from './figure-slice';
import { requestDims } from '../rollups/kpi-rows';
import { packedBefore } from '../keeping/packed-before';
import { placesOf } from '../rollups/kpi-spans';
import { bookNumber } from '../rollups/kpis';

type Big = string | number;

/** Dims of which every answer is in exactly one cell; places are kept by no finer grain than weeks. */
const dividingDays = [dims.all, dims.type, dims.team, dims.typeTeam];
const dividing = [...dividingDays, dims.organisation];
const dividingAt = (grain: Grain) => (grain === grains.day ? dividingDays : dividing);
const dividingRequests = [requestDims.all, requestDims.type, requestDims.team, requestDims.channel];

async function countAnswers(projectId: number, book: (typeof books)[number], { from, to }: Days) {
  const day = sql.ref(dayColumn[book]);
  const { rows } = await sql<Record<'day' | 'answers' | 'points' | 'own', Big>>`
    SELECT ${day} AS day, SUM(IF(kind = 1 AND (score IS NOT NULL OR solved = 0), 1, 0)) AS answers,
      SUM(IF(kind = 1, COALESCE(score, 0), 0)) AS points, SUM(IF(kind <> 1 AND score IS NOT NULL, 1, 0)) AS own
    FROM answer WHERE project_id = ${projectId} AND ${day} BETWEEN ${from} AND ${to} AND solved IS NOT NULL GROUP BY ${day}`.execute(
    db,
  );
  return rows.map((row) => ({
    ...{ book: bookNumber[book], day: Number(row.day) },
    ...{ answers: Number(row.answers), points: Number(row.points), own: Number(row.own) },
  }));
}

async function keptAnswers(projectId: number, { from, to }: Days) {
  type Row = { book: number; grain: Grain; bucket: number; dim: number } & Record<'answers' | 'points' | 'own', Big>;
  const { rows } = await sql<Row>`
    SELECT book, grain, bucket, dim, SUM(r1 + r2 + r3 + r4 + r5 + not_solved) AS answers,
      SUM(r1 + 2 * r2 + 3 * r3 + 4 * r4 + 5 * r5) AS points, SUM(own_n) AS own
    FROM kpi WHERE project_id = ${projectId} AND book IN (1, 2) AND audience IN (1, 2) AND grain IN (0, 1, 2) AND dim IN ${inList(dividing)}
      AND bucket BETWEEN ${from} AND ${to}
    GROUP BY book, grain, bucket, dim`.execute(db);
  return rows.map(({ book, grain, bucket, dim, ...row }) => ({
    ...{ book, grain, bucket, dim },
    ...{ answers: Number(row.answers), points: Number(row.points), own: Number(row.own) },
  }));
}

async function requestsOf(projectId: number, { from, to }: Days) {
  type Row = { source: number; bucket: number; dim: number; requests: Big };
  const { rows } = await sql<Row>`
    SELECT 1 AS source, resolved_day AS bucket, 0 AS dim, COUNT(*) AS requests FROM cycle ${byDay}
    WHERE project_id = ${projectId} AND resolved_day BETWEEN ${from} AND ${to} GROUP BY resolved_day
    UNION ALL
    SELECT 0, bucket, dim, SUM(closed + plain) FROM kpi_request
    WHERE project_id = ${projectId} AND grain = ${grains.day} AND dim IN ${inList(dividingRequests)} AND bucket BETWEEN ${from} AND ${to}
    GROUP BY bucket, dim`.execute(db);
  const of = (source: number) => rows.filter((row) => Number(row.source) === source);
  return {
    counted: of(1).map(({ bucket, requests }) => ({ day: bucket, requests: Number(requests) })),
    kept: of(0).map(({ bucket, dim, requests }) => ({ bucket, dim: Number(dim), requests: Number(requests) })),
  };
}

/** What is to be counted again anyway: days, and sums with or without their places. */
async function waiting(projectId: number, { from, to }: Days) {
  const { rows } = await sql<{ grain: number; bucket: number }>`
    SELECT 0 AS grain, day AS bucket FROM dirty WHERE project_id = ${projectId} AND day BETWEEN ${from} AND ${to} AND ver > clean
    UNION ALL SELECT grain, bucket FROM dirty_span
    WHERE project_id = ${projectId} AND grain IN (1, 2, 4, 5) AND bucket BETWEEN ${from} AND ${to} AND ver > clean`.execute(
    db,
  );
  const sums = new Set(rows.map(({ grain, bucket }) => `${grain}/${bucket}`));
  return {
    days: new Set(rows.filter(({ grain }) => Number(grain) === 0).map(({ bucket }) => bucket)),
    has: ({ grain, bucket }: Bucket) => sums.has(`${grain}/${bucket}`) || sums.has(`${placesOf(grain)}/${bucket}`),
  };
}

/** Rollups against their records, in Forge SQL. */
export const sqlFigureCheck: FigureCheck = {
  async recorded() {
    const { rows } = await sql<{ project_id: Big; first: number; last: number }>`
      SELECT project_id, MIN(day) AS first, MAX(day) AS last FROM dirty d WHERE day >= ${packedBefore(sql`d.project_id`)}
      GROUP BY project_id ORDER BY project_id`.execute(db);
    return rows.map((row) => ({ projectId: Number(row.project_id), from: row.first, to: row.last }));
  },

  async disagreeing(projectId, month) {
    const period = { from: month, to: firstOfMonth(month, 1) - 1 };
    const behind = await waiting(projectId, period);
    const counted = [];
    for (const book of books) counted.push(...(await countAnswers(projectId, book, period)));
    const kept = await keptAnswers(projectId, period);
    const requests = await requestsOf(projectId, period);
    const days = Array.from({ length: period.to - period.from + 1 }, (_, n) => period.from + n);
    const wrong = [
      ...differing(days, month, counted, kept, dividingAt),
      ...differingRequests(days, requests.counted, requests.kept, dividingRequests).map((bucket) => ({
        grain: grains.day,
        bucket,
      })),
    ];
    // Sums over days that wait are made again with them.
    return wrong.filter((one) =>
      one.grain === grains.day ? !behind.days.has(one.bucket) : behind.days.size === 0 && !behind.has(one),
    );
  },
};
