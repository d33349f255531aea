import { sql } from '@forge/sql';

type Big = string | number;

/** Requests put away together, from the first to the last in the order of day and cycle. */
export interface PackTable {
  project_id: Big;
  first_day: number;
  first_id: Big;
  last_day: number;
  last_id: Big;
  requests: number;
  /** 1 once its requests are out of the records. */
  taken: number;
  /** `pack-body` */
  body: string;
}

async function make(): Promise<void> {
  await sql.executeDDL(`CREATE TABLE IF NOT EXISTS pack (
    project_id BIGINT NOT NULL, first_day INT NOT NULL, first_id BIGINT NOT NULL, last_day INT NOT NULL, last_id BIGINT NOT NULL,
    requests INT NOT NULL, taken TINYINT NOT NULL, body MEDIUMTEXT NOT NULL,
    PRIMARY KEY (project_id, first_day, first_id),
    KEY k_taken (project_id, taken)
  )`);
}

let made: Promise<void> | null = null;

/**
 * Made by whoever raises the first fence, once in a process. A new installation has all definitions of its first minute taken by the tables
 * it needs at once, and most never pack anything. The first request is the key, so that a repeated write is the same row.
 */
export async function makePackTable(): Promise<void> {
  made ??= make();
  try {
    await made;
  } catch (error) {
    made = null;
    throw error;
  }
}
