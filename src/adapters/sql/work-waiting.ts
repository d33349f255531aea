import { sql } from 'kysely';
import type { Waiting } from '../../ports/platform/work-waiting';
import { db } from './driver';

type Found = Readonly<{ asks: number | string; follow_ups: number | string; marks: number | string }>;

/** Each EXISTS ends at the first row its index finds. A cycle marked last and changed since is later than `upTo`, and news. */
export const sqlWaiting: Waiting = {
  async look(now, settleMs, marked) {
    const at = now.getTime();
    const { rows } = await sql<Found>`SELECT
      EXISTS (SELECT 1 FROM cycle WHERE state IN ('planned', 'asking') AND ask_at <= ${at} AND (state = 'planned' OR lease_until < ${at})) AS asks,
      EXISTS (SELECT 1 FROM follow_up WHERE (delivery = 0 AND lease_until <= ${at}) OR (delivery = 1 AND lease_until <= ${at - settleMs})) AS follow_ups,
      EXISTS (SELECT 1 FROM cycle WHERE touched_at > ${marked.upTo})
        OR (SELECT COUNT(*) FROM (SELECT 1 FROM cycle WHERE touched_at = ${marked.upTo} LIMIT ${marked.count + 1}) AS touched) > ${marked.count} AS marks`.execute(
      db,
    );
    const found = rows[0];
    const isThere = (flag: number | string | undefined) => Number(flag ?? 0) === 1;
    return { asks: isThere(found?.asks), followUps: isThere(found?.follow_ups), marks: isThere(found?.marks) };
  },
};
