import { migrationRunner, sql } from '@forge/sql';
import * as v from 'valibot';
import type { Migration } from './migration';
import { records } from './0001-records';
import { figures } from './0002-figures';
import { followUps } from './0003-follow-ups';
import { improvements } from './0004-improvements';
import { backFill } from './0005-back-fill';

/** In order of number; append only. */
export const migrations: readonly Migration[] = [records, figures, followUps, improvements, backFill];

for (const { name, statements } of migrations)
  statements.forEach((statement, n) => migrationRunner.enqueue(`${name}.${n + 1}`, statement));

/** MySQL's and TiDB's numbers for a table, column or index that is there already. */
const alreadyThere: ReadonlySet<unknown> = new Set([1050, 1060, 1061]);

const failed = v.object({
  migrationName: v.string(),
  cause: v.object({ context: v.object({ debug: v.object({ errno: v.number() }) }) }),
});

/** The step that failed only because another process, or a crashed one, took it before; null for a true failure. */
function takenBefore(error: unknown): string | null {
  const parsed = v.safeParse(failed, error);
  return parsed.success && alreadyThere.has(parsed.output.cause.context.debug.errno)
    ? parsed.output.migrationName
    : null;
}

async function run(): Promise<void> {
  for (;;) {
    try {
      await migrationRunner.run();
      return;
    } catch (error) {
      const step = takenBefore(error);
      if (step === null) throw error;
      await sql.prepare('INSERT INTO __migrations (name) VALUES (?)').bindParams(step).execute();
    }
  }
}

let done: Promise<void> | null = null;

/** Brings the schema up to date. Cheap after the first time in a process; safe to run from several at once. */
export async function migrate(): Promise<void> {
  done ??= run();
  try {
    await done;
  } catch (error) {
    done = null;
    throw error;
  }
}
