import { sql } from 'kysely';
import { slotsPerDoubling, timeKinds } from '../../domain/kpi/spread';
import type { TimeDay } from '../../ports/figure-source';
import { db } from './driver';
import { inList } from './figure-slice';
import { timeNumber } from './kpi-rows';
import { isRequest } from './request-sums';

const { respond, restore, resolve } = timeNumber;
const kinds = sql.raw(timeKinds.map((kind) => `SELECT ${timeNumber[kind]} AS kind`).join(' UNION ALL '));

/** Which rows of the ledger tell each kind of time: the first cycle of a request, or the resolution that held. */
const tells = sql`CASE kind WHEN ${respond} THEN cycle = 1 AND first_response_at IS NOT NULL WHEN ${restore} THEN cycle = 1
  WHEN ${resolve} THEN ended_at IS NULL END`;

/** From the creation on, in whole seconds; a clock that ran backwards makes nothing negative. */
const took = sql`GREATEST(0, (IF(kind = ${respond}, first_response_at, resolved_at) - created_at) DIV 1000)`;

type Stored = { kind: number; bucket: number } & Record<'slot' | 'n' | 'seconds', string | number>;

/** How long requests of these days took, in one statement; plain issues are no requests. */
export async function timesOn(projectId: number, days: readonly number[]): Promise<readonly TimeDay[]> {
  if (days.length === 0) return [];
  const { rows } = await sql<Stored>`
    SELECT kind, bucket, FLOOR(${sql.raw(String(slotsPerDoubling))} * LOG2(GREATEST(1, seconds))) AS slot, COUNT(*) AS n, SUM(seconds + 0e0) AS seconds
    FROM (SELECT kind, resolved_day AS bucket, ${took} AS seconds FROM cycle JOIN (${kinds}) kinds ON ${tells}
      WHERE project_id = ${projectId} AND resolved_day IN ${inList(days)} AND ${isRequest}) timed
    GROUP BY 1, 2, 3`.execute(db);
  return days.flatMap((bucket) =>
    timeKinds.map((kind) => {
      const own = rows.filter((row) => row.kind === timeNumber[kind] && row.bucket === bucket);
      const spread = new Map(
        own.map(({ slot, n, seconds }) => [Number(slot), { n: Number(n), seconds: Number(seconds) }]),
      );
      return { kind, bucket, spread };
    }),
  );
}
