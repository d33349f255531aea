import { sql } from 'kysely';
import { findPlace, samePlace } from '../../../domain/follow-ups/cause-place';
import type { Causes } from '../../../ports/follow-ups/causes';
import { dims } from '../../../domain/figures/answer-fold';
import { grains } from '../../../domain/figures/cover';
import { db } from '../driver';
import { bookNumber } from '../rollups/kpis';
import { overDays } from '../figures/over-days';
import { packedBefore } from '../keeping/packed-before';

type Big = string | number;
type Placed = Readonly<{ cause_kind: string | null; cause_source: string | null }>;

const answerOf = sql`f.request_id * 1024 + IF(f.dedupe_key LIKE 'answer:%', CAST(SUBSTRING_INDEX(f.dedupe_key, ':', -1) AS SIGNED), 0)`;
/** Who it happened to: the person who answered, or, for a complaint, whose request it is about. */
const personOf = sql`NULLIF(COALESCE(a.person, (SELECT MAX(c.person) FROM cycle c WHERE c.issue_id = f.request_id)), 0)`;
const quarterHourMs = 900_000;
const detailsShown = 3;
const million = sql.raw('1000000');

const packed = (projectId: number) => packedBefore(sql`${projectId}`);
/** Answers of packed days are counted in the rollups alone; what is left of them single is no fair part. */
const packedDays = (
  projectId: number,
  from: number,
  to: number,
) => sql`project_id = ${projectId} AND book = ${bookNumber['answer-day']}
  AND grain = ${grains.day} AND bucket >= ${from} AND bucket <= ${to} AND bucket < ${packed(projectId)}`;

/** Causes of dissatisfaction in Forge SQL. */
export const sqlCauses: Causes = {
  async weights(projectId, since) {
    type Row = Placed & Readonly<{ n: Big; people: Big; lost: Big | null; told: Big }>;
    const owed = sql`f.project_id = ${projectId} AND f.owed_at >= ${since.getTime()} AND f.cause_kind IS NOT NULL`;
    const [{ rows }, details] = await Promise.all([
      sql<Row>`
        SELECT f.cause_kind, f.cause_source, COUNT(*) AS n, COUNT(DISTINCT ${personOf}) AS people,
          SUM(a.lost_minutes) AS lost, COUNT(a.lost_minutes) AS told
        FROM follow_up f LEFT JOIN answer a ON a.id = ${answerOf}
        WHERE ${owed} GROUP BY f.cause_kind, f.cause_source`.execute(db),
      sql<Placed & Readonly<{ detail: string; n: Big }>>`
        SELECT f.cause_kind, f.cause_source, f.cause_detail AS detail, COUNT(*) AS n FROM follow_up f
        WHERE ${owed} AND f.cause_detail <> '' GROUP BY f.cause_kind, f.cause_source, f.cause_detail
        ORDER BY COUNT(*) DESC, f.cause_detail LIMIT 200`.execute(db),
    ]);
    return rows.flatMap((row) => {
      const cause = findPlace(row.cause_kind, row.cause_source);
      if (!cause) return [];
      const own = details.rows.filter((one) => {
        const place = findPlace(one.cause_kind, one.cause_source);
        return place !== null && samePlace(place, cause);
      });
      return [
        {
          ...{ cause, followUps: Number(row.n), people: Number(row.people), lostMinutes: Number(row.lost ?? 0) },
          ...{ lostTold: Number(row.told), details: own.slice(0, detailsShown).map(({ detail }) => detail) },
        },
      ];
    });
  },

  async unknown(projectId, since) {
    const { rows } = await sql<{ n: Big }>`
      SELECT COUNT(*) AS n FROM follow_up f WHERE f.project_id = ${projectId} AND f.owed_at >= ${since.getTime()}
        AND f.cause_kind IS NULL AND f.state <> 'given-up'`.execute(db);
    return Number(rows[0]?.n ?? 0);
  },

  async moments(projectId, since) {
    type Row = Placed & Readonly<{ quarter: Big; n: Big }>;
    const { rows } = await sql<Row>`
      SELECT f.owed_at DIV ${sql.raw(String(quarterHourMs))} AS quarter, f.cause_kind, f.cause_source, COUNT(*) AS n FROM follow_up f
      WHERE f.project_id = ${projectId} AND f.owed_at >= ${since.getTime()} AND f.dedupe_key LIKE 'answer:%'
        AND (f.cause_kind IS NOT NULL OR f.state <> 'given-up')
      GROUP BY quarter, f.cause_kind, f.cause_source`.execute(db);
    return rows.map((row) => ({
      owedAt: Number(row.quarter) * quarterHourMs,
      cause: findPlace(row.cause_kind, row.cause_source),
      count: Number(row.n),
    }));
  },

  async typeDays(projectId, first, last) {
    type Row = Readonly<{ day: Big; request_type: Big; k: Big; n: Big; wk: Big; wn: Big; ww: Big }>;
    const found = await overDays({ from: first, to: last }, async ({ from, to }) => {
      const { rows } = await sql<Row>`
        SELECT a.day, a.request_type, SUM(a.score >= 4) AS k, COUNT(*) AS n, SUM(IF(a.score >= 4, 1 / a.inclusion, 0)) AS wk,
          SUM(1 / a.inclusion) AS wn, SUM(1 / (a.inclusion * a.inclusion)) AS ww
        FROM answer a WHERE a.project_id = ${projectId} AND a.day BETWEEN GREATEST(${from}, ${packed(projectId)}) AND ${to} AND a.kind = 1
          AND a.audience = 1 AND a.score IS NOT NULL GROUP BY a.day, a.request_type
        UNION ALL
        SELECT bucket, k1, r4 + r5, r1 + r2 + r3 + r4 + r5, (w4 + w5) / ${million}, (w1 + w2 + w3 + w4 + w5) / ${million}, ww / ${million}
        FROM kpi WHERE ${packedDays(projectId, from, to)} AND audience = 1 AND dim = ${dims.type} AND r1 + r2 + r3 + r4 + r5 > 0`.execute(
        db,
      );
      return rows;
    });
    return found.map((row) => ({
      ...{ day: Number(row.day), requestType: Number(row.request_type) },
      scores: {
        ...{ k: Number(row.k), n: Number(row.n), weightK: Number(row.wk), weightN: Number(row.wn) },
        weightSquares: Number(row.ww),
      },
    }));
  },

  async answered(projectId, windows) {
    if (windows.length === 0) return [];
    const counts = windows.map(
      ({ from, to }, place) => sql`SELECT ${sql.raw(String(place))} AS place, (SELECT COUNT(*) FROM answer a
          WHERE a.project_id = ${projectId} AND a.day BETWEEN GREATEST(${from}, ${packed(projectId)}) AND ${to} AND a.solved IS NOT NULL)
        + COALESCE((SELECT SUM(r1 + r2 + r3 + r4 + r5 + not_solved + own_n) FROM kpi
          WHERE ${packedDays(projectId, from, to)} AND audience IN (1, 2) AND dim = ${dims.all}), 0) AS n`,
    );
    const { rows } = await sql<{ place: Big; n: Big }>`${sql.join(counts, sql` UNION ALL `)}`.execute(db);
    const found = new Map(rows.map(({ place, n }) => [Number(place), Number(n)]));
    return windows.map((_, place) => found.get(place) ?? 0);
  },
};
