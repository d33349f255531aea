import { sql } from 'kysely';
import { dims } from '../../../domain/figures/answer-fold';
import { grains } from '../../../domain/figures/cover';
import type { Packs } from '../../../ports/keeping/packs';
import { db } from '../driver';
import { finishPacks, packNext } from './pack-requests';
import { makePackTable } from './pack-table';
import { fenceName } from './packed-before';
import { byDay } from '../figures/people-visits';

type Big = string | number;

/** Rows of one statement. */
const forgottenAtOnce = 5_000;

/** Old requests in packs of Forge SQL. */
export const sqlPacks: Packs = {
  async projects() {
    const { rows } = await sql<{ project_id: Big; oldest: number; day: Big | null; raised_at: Big | null }>`
      SELECT p.project_id, p.oldest, fence.upto AS day, raised.upto AS raised_at
      FROM (SELECT d.project_id, (SELECT c.resolved_day FROM cycle c ${byDay}
          WHERE c.project_id = d.project_id ORDER BY c.resolved_day LIMIT 1) AS oldest
        FROM (SELECT DISTINCT project_id FROM dirty) d) p
      LEFT JOIN sweep fence ON fence.name = ${fenceName(sql`p.project_id`)}
      LEFT JOIN sweep raised ON raised.name = CONCAT('packed-at:', p.project_id)
      WHERE p.oldest IS NOT NULL ORDER BY p.project_id`.execute(db);
    return rows.map(({ project_id, oldest, day, raised_at }) => ({
      ...{ projectId: Number(project_id), oldest },
      fence: day === null ? null : { day: Number(day), raisedAt: Number(raised_at ?? 0) },
    }));
  },

  async isCounted(projectId, before, now) {
    const { rows } = await sql<{ waits: Big }>`
      (SELECT 1 AS waits FROM dirty WHERE project_id = ${projectId} AND day < ${before} AND ver > clean LIMIT 1)
      UNION ALL (SELECT 1 FROM dirty_span WHERE project_id = ${projectId} AND bucket < ${before} AND ver > clean LIMIT 1)
      UNION ALL (SELECT 1 FROM cycle WHERE project_id = ${projectId} AND resolved_day < ${before}
        AND touched_at > COALESCE((SELECT upto FROM sweep WHERE name = 'cycles'), 0) LIMIT 1)
      UNION ALL (SELECT 1 FROM cycle WHERE project_id = ${projectId} AND resolved_day < ${before} AND ended_at IS NULL
        AND (state IN ('planned', 'asking') OR closes_at >= ${now.getTime()}) LIMIT 1)
      UNION ALL (SELECT 1 FROM back_fill WHERE project_id = ${projectId} AND ended_at IS NULL LIMIT 1)`.execute(db);
    return rows.length === 0;
  },

  async raiseFence(projectId, day, now) {
    // The moment first: a fence without one would be taken for an old one.
    await sql`INSERT INTO sweep (name, upto) VALUES (CONCAT('packed-at:', ${projectId}), ${now.getTime()})
      ON DUPLICATE KEY UPDATE upto = VALUES(upto)`.execute(db);
    await sql`INSERT INTO sweep (name, upto) VALUES (${fenceName(sql`${projectId}`)}, ${day})
      ON DUPLICATE KEY UPDATE upto = GREATEST(upto, VALUES(upto))`.execute(db);
  },

  async forgetDays(projectId, before) {
    const { numAffectedRows } =
      await sql`DELETE FROM kpi WHERE project_id = ${projectId} AND book IN (1, 2) AND audience IN (1, 2)
      AND grain = ${grains.day} AND dim IN (${dims.typeTeam}, ${dims.typeReason}, ${dims.teamReason}) AND bucket < ${before}
      LIMIT ${sql.raw(String(forgottenAtOnce))}`.execute(db);
    return Number(numAffectedRows ?? 0n);
  },

  prepare: makePackTable,
  finish: finishPacks,
  packNext,
};
