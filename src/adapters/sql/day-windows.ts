import { sql } from 'kysely';
import { db } from './driver';

/**
 * The day up to which about so many requests were resolved from a first day on; null where there are fewer after it. The index by day
 * is not in the order of cycles, so what is read in that order is sorted, and without an end that would be everything.
 */
export async function findWindowEnd(projectId: number, first: number, requests: number): Promise<number | null> {
  const { rows } = await sql<{ day: number }>`SELECT c.resolved_day AS day FROM cycle c
    WHERE c.project_id = ${projectId} AND c.resolved_day > ${first}
    ORDER BY c.resolved_day LIMIT 1 OFFSET ${sql.raw(String(requests))}`.execute(db);
  return rows[0]?.day ?? null;
}
