import { sql } from 'kysely';
import { db } from '../driver';
import { byDay } from './people-visits';

/**
 * The day up to which about so many requests were resolved from a first day on; null where there are fewer after it. A filter that finds
 * few of them would otherwise have one statement read everything.
 */
export async function findWindowEnd(projectId: number, first: number, requests: number): Promise<number | null> {
  const { rows } = await sql<{ day: number }>`SELECT c.resolved_day AS day FROM cycle c ${byDay}
    WHERE c.project_id = ${projectId} AND c.resolved_day > ${first}
    ORDER BY c.resolved_day LIMIT 1 OFFSET ${sql.raw(String(requests))}`.execute(db);
  return rows[0]?.day ?? null;
}
