import { sql } from 'kysely';
import type { ReportingZone } from '../../../ports/figures/reporting-zone';
import { db } from '../driver';
import { inList } from './figure-slice';
import { sqlFigureCheck } from './figure-check';
import { packedBefore } from '../keeping/packed-before';

const resolvedAt = sql`(SELECT c.resolved_at FROM cycle c WHERE c.issue_id = answer.id DIV 1024 AND c.cycle = MOD(answer.id, 1024))`;
const firstAnswered = sql`COALESCE((SELECT r.at FROM answer_revision r WHERE r.id = answer.id AND r.rev = 1), answered_at)`;

/** Days of requests and answers, moved to another time zone; time zones lie at most 26 hours apart. */
export const sqlReportingDays: Pick<ReportingZone, 'moveTo' | 'recorded'> = {
  async moveTo(projectId, day, from, until) {
    const near = inList([day - 2, day - 1, day + 1, day + 2]);
    const packed = packedBefore(sql`${projectId}`);
    // Packed days keep the zone they were counted in; nothing moves out of them or into them.
    const single = (column: string) => sql`${sql.ref(column)} >= ${packed} AND ${day} >= ${packed}`;
    await sql`UPDATE cycle SET resolved_day = ${day} WHERE project_id = ${projectId} AND resolved_day IN ${near} AND ${single('resolved_day')}
      AND resolved_at >= ${from} AND resolved_at < ${until}`.execute(db);
    await sql`UPDATE answer SET resolved_day = ${day} WHERE project_id = ${projectId} AND resolved_day IN ${near} AND ${single('resolved_day')}
      AND ${resolvedAt} >= ${from} AND ${resolvedAt} < ${until}`.execute(db);
    await sql`UPDATE answer SET day = ${day} WHERE project_id = ${projectId} AND day IN ${near} AND ${single('day')}
      AND ${firstAnswered} >= ${from} AND ${firstAnswered} < ${until}`.execute(db);
  },

  recorded: () => sqlFigureCheck.recorded(),
};
