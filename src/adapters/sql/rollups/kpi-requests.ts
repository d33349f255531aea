import { sql } from 'kysely';
import type { DirtyDay } from '../../../ports/figures/kpis';
import { db } from '../driver';
import { inList } from '../figures/figure-slice';
import { inDayOrder, versionAt } from './kpi-answers';
import { names, requestDayDim, requestDims, requestKeys, sumOf, unlessOlder, zero } from './kpi-rows';
import { byDivision, requestMeasures, requestsBy } from '../figures/request-sums';

const { all, type, team, channel } = requestDims;
const places = sql.raw([all, type, team, channel].map((dim) => `SELECT ${dim} AS of_dim`).join(' UNION ALL '));
const key = sql`CASE of_dim WHEN ${type} THEN request_type WHEN ${team} THEN team WHEN ${channel} THEN channel ELSE 0 END`;

/** Counts the requests resolved on days of one project anew: read once, then added up; cells in which nothing is left become zero. */
export async function countRequests(given: readonly DirtyDay[]): Promise<void> {
  const projectId = given[0]?.projectId;
  if (projectId === undefined) return;
  const days = inDayOrder(given);
  const wanted = inList(days.map(({ day }) => day));
  await sql`INSERT INTO kpi_request (${names([...requestKeys, ...requestMeasures, 'ver'])})
    SELECT ${projectId}, 0, of_dim, bucket, ${key} AS key1, 0, ${names(requestMeasures.map(sumOf))}, ${versionAt(sql`bucket`, days)}
    FROM (${requestsBy(byDivision, sql`project_id = ${projectId} AND resolved_day IN ${wanted}`)}) requests
    JOIN (${places}) places
    GROUP BY of_dim, bucket, key1 ORDER BY of_dim, bucket, key1 ON DUPLICATE KEY UPDATE ${unlessOlder(requestMeasures)}`.execute(
    db,
  );
  const older = days.map(({ day, version }) => sql`(bucket = ${day} AND ver < ${version})`);
  await sql`UPDATE kpi_request SET ${zero(requestMeasures)}, ver = ${versionAt(sql`bucket`, days)}
    WHERE project_id = ${projectId} AND grain = 0 AND ${requestDayDim} AND bucket IN ${wanted} AND (${sql.join(older, sql` OR `)})`.execute(
    db,
  );
}
