import { ForgeSQLAPIError, migrationRunner, sql } from '@forge/sql';
import * as v from 'valibot';
import { NotReady } from '../../../ports/not-ready';
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
let refusedAt: number | null = null;

/** Every try takes two definitions of the 25 a minute: whoever was just refused leaves them to who makes the tables. */
const patienceMs = 20_000;

const isRefused = (error: unknown): boolean =>
  error instanceof ForgeSQLAPIError
    ? error.code === 'RATE_LIMIT_EXCEEDED'
    : error instanceof Error && 'cause' in error && isRefused(error.cause);

/**
 * Brings the schema up to date. Cheap after the first time in a process; safe to run from several at once. Throws
 * `NotReady` when it was cut off; the next call goes on where it ended.
 */
export async function migrate(): Promise<void> {
  const now = Date.now();
  if (done === null && refusedAt !== null && now >= refusedAt && now - refusedAt < patienceMs) throw new NotReady(null);
  done ??= run();
  try {
    await done;
  } catch (error) {
    done = null;
    if (isRefused(error)) refusedAt = now;
    throw new NotReady(error);
  }
}
