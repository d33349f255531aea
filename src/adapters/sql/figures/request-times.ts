import { sql } from 'kysely';
import { addSpreads, slotsPerDoubling, timeKinds, type TimeKind } from '../../../domain/figures/spread';
import type { TimeDay } from '../../../ports/figures/figure-source';
import { db } from '../driver';
import { inList } from './figure-slice';
import { isRequest } from './request-sums';

type Moment = 'first_response_at' | 'resolved_at';
type Stored = { moment: Moment; bucket: number } & Record<
  'is_first' | 'is_held' | 'slot' | 'n' | 'seconds',
  string | number
>;

/** Which durations tell each kind of time: those of the first cycle of a request, or of the resolution that held. */
const tells: Readonly<Record<TimeKind, (row: Stored) => boolean>> = {
  respond: ({ moment, is_first }) => moment === 'first_response_at' && Number(is_first) === 1,
  restore: ({ moment, is_first }) => moment === 'resolved_at' && Number(is_first) === 1,
  resolve: ({ moment, is_held }) => moment === 'resolved_at' && Number(is_held) === 1,
};

/** From the creation to a moment, in whole seconds; a clock that ran backwards makes nothing negative. */
const timed = (moment: Moment, projectId: number, days: readonly number[]) => sql`
  SELECT ${moment} AS moment, bucket, is_first, is_held, FLOOR(${sql.raw(String(slotsPerDoubling))} * LOG2(GREATEST(1, seconds))) AS slot,
    COUNT(*) AS n, SUM(seconds + 0e0) AS seconds
  FROM (SELECT resolved_day AS bucket, cycle = 1 AS is_first, ended_at IS NULL AS is_held,
      GREATEST(0, (${sql.ref(moment)} - created_at) DIV 1000) AS seconds
    FROM cycle WHERE project_id = ${projectId} AND resolved_day IN ${inList(days)} AND ${sql.ref(moment)} IS NOT NULL AND ${isRequest}) durations
  GROUP BY bucket, is_first, is_held, slot`;

/** How long requests of these days took, in one statement; plain issues are no requests. */
export async function timesOn(projectId: number, days: readonly number[]): Promise<readonly TimeDay[]> {
  if (days.length === 0) return [];
  const { rows } = await sql<Stored>`${timed('first_response_at', projectId, days)}
    UNION ALL ${timed('resolved_at', projectId, days)}`.execute(db);
  return days.flatMap((bucket) =>
    timeKinds.map((kind) => {
      const own = rows.filter((row) => row.bucket === bucket && tells[kind](row));
      const spreads = own.map(
        ({ slot, n, seconds }) => new Map([[Number(slot), { n: Number(n), seconds: Number(seconds) }]]),
      );
      return { kind, bucket, spread: addSpreads(spreads) };
    }),
  );
}
