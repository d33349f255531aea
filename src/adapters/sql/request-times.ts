import { sql } from 'kysely';
import { slotsPerDoubling, timeKinds, type TimeKind } from '../../domain/kpi/spread';
import type { TimeDay } from '../../ports/figure-source';
import { db } from './driver';
import { inList } from './figure-slice';
import { isRequest } from './request-sums';

const slotOf = (seconds: ReturnType<typeof sql>) =>
  sql`FLOOR(${sql.raw(String(slotsPerDoubling))} * LOG2(GREATEST(1, ${seconds})))`;

/** From the creation to a moment, in whole seconds; a clock that ran backwards makes nothing negative. */
const secondsTo = (moment: string) => sql`GREATEST(0, FLOOR((${sql.ref(moment)} - created_at) / 1000))`;

const timed: Readonly<Record<TimeKind, Readonly<{ seconds: ReturnType<typeof sql>; of: ReturnType<typeof sql> }>>> = {
  respond: { seconds: secondsTo('first_response_at'), of: sql`cycle = 1 AND first_response_at IS NOT NULL` },
  restore: { seconds: secondsTo('resolved_at'), of: sql`cycle = 1` },
  resolve: { seconds: secondsTo('resolved_at'), of: sql`ended_at IS NULL` },
};

type Stored = { kind: TimeKind; bucket: number } & Record<'slot' | 'n' | 'seconds', string | number>;

/** How long requests of these days took, in one statement; plain issues are no requests. */
export async function timesOn(projectId: number, days: readonly number[]): Promise<readonly TimeDay[]> {
  if (days.length === 0) return [];
  const parts = timeKinds.map((kind) => {
    const { seconds, of } = timed[kind];
    return sql`SELECT ${kind} AS kind, resolved_day AS bucket, ${slotOf(seconds)} AS slot, COUNT(*) AS n, SUM(${seconds}) AS seconds FROM cycle
      WHERE project_id = ${projectId} AND resolved_day IN ${inList(days)} AND ${of} AND ${isRequest} GROUP BY 2, 3`;
  });
  const { rows } = await sql<Stored>`${sql.join(parts, sql` UNION ALL `)}`.execute(db);
  return days.flatMap((bucket) =>
    timeKinds.map((kind) => {
      const own = rows.filter((row) => row.kind === kind && row.bucket === bucket);
      const spread = new Map(
        own.map(({ slot, n, seconds }) => [Number(slot), { n: Number(n), seconds: Number(seconds) }]),
      );
      return { kind, bucket, spread };
    }),
  );
}
