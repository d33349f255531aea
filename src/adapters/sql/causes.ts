import { sql } from 'kysely';
import { findPlace, samePlace } from '../../domain/cause-place';
import type { Causes } from '../../ports/causes';
import { db } from './driver';

type Big = string | number;
type Placed = Readonly<{ cause_kind: string | null; cause_source: string | null }>;

const answerOf = sql`f.request_id * 1024 + IF(f.dedupe_key LIKE 'answer:%', CAST(SUBSTRING_INDEX(f.dedupe_key, ':', -1) AS SIGNED), 0)`;
/** Who it happened to: the person who answered, or, for a complaint, whose request it is about. */
const personOf = sql`NULLIF(COALESCE(a.person, (SELECT MAX(c.person) FROM cycle c WHERE c.issue_id = f.request_id)), 0)`;
const quarterHourMs = 900_000;
const detailsShown = 3;

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

  async typeDays(projectId, from, to) {
    type Row = Readonly<{ day: number; request_type: number; k: Big; n: Big; wk: Big; wn: Big; ww: Big }>;
    const { rows } = await sql<Row>`
      SELECT a.day, a.request_type, SUM(a.score >= 4) AS k, COUNT(*) AS n, SUM(IF(a.score >= 4, 1 / a.inclusion, 0)) AS wk,
        SUM(1 / a.inclusion) AS wn, SUM(1 / (a.inclusion * a.inclusion)) AS ww
      FROM answer a WHERE a.project_id = ${projectId} AND a.day BETWEEN ${from} AND ${to} AND a.kind = 1 AND a.audience = 1
        AND a.score IS NOT NULL GROUP BY a.day, a.request_type`.execute(db);
    return rows.map((row) => ({
      ...{ day: row.day, requestType: row.request_type },
      scores: {
        ...{ k: Number(row.k), n: Number(row.n), weightK: Number(row.wk), weightN: Number(row.wn) },
        weightSquares: Number(row.ww),
      },
    }));
  },

  async answered(projectId, windows) {
    if (windows.length === 0) return [];
    const counts = windows.map(
      ({ from, to }, place) => sql`SELECT ${sql.raw(String(place))} AS place, COUNT(*) AS n FROM answer a
        WHERE a.project_id = ${projectId} AND a.day BETWEEN ${from} AND ${to} AND a.solved IS NOT NULL`,
    );
    const { rows } = await sql<{ place: Big; n: Big }>`${sql.join(counts, sql` UNION ALL `)}`.execute(db);
    const found = new Map(rows.map(({ place, n }) => [Number(place), Number(n)]));
    return windows.map((_, place) => found.get(place) ?? 0);
  },
};
