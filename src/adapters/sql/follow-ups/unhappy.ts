import { sql } from 'kysely';

/** Whether an answer of a table says that somebody is unhappy. */
export const unhappy = (table: string, alarmLevel: number) =>
  sql`(${sql.ref(`${table}.solved`)} = 0 OR ${sql.ref(`${table}.score`)} <= ${alarmLevel})`;
