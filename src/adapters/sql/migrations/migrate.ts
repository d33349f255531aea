import { ForgeSQLAPIError, migrationRunner, sql } from '@forge/sql';
import * as v from 'valibot';
import { NotReady } from '../../../ports/platform/not-ready';
import type { Migration } from './migration';
import { records } from './0001-records';
import { figures } from './0002-figures';
import { followUps } from './0003-follow-ups';
import { improvements } from './0004-improvements';
import { backFill } from './0005-back-fill';
import { waiting } from './0006-waiting';

/** In order of number; append only. */
export const migrations: readonly Migration[] = [records, figures, followUps, improvements, backFill, waiting];

const steps = migrations.flatMap(({ name, statements }) =>
  statements.map((statement, n) => ({ name: `${name}.${n + 1}`, statement })),
);

/** MySQL's and TiDB's numbers for a table, column or index that is there already. */
const alreadyThere: ReadonlySet<number> = new Set([1050, 1060, 1061]);

const refusal = v.object({ context: v.object({ debug: v.object({ errno: v.number() }) }) });

/** Takes a step; one that another process, or a crashed one, took before is taken. */
async function take(statement: string): Promise<void> {
  try {
    await sql.executeDDL(statement);
  } catch (error) {
    const parsed = v.safeParse(refusal, error);
    if (!parsed.success || !alreadyThere.has(parsed.output.context.debug.errno)) throw error;
  }
}

/**
 * Forge's runner does the same, but reads its list as a definition, too, and a new installation needs all 25 of its first minute for
 * what it makes.
 */
async function run(): Promise<void> {
  await migrationRunner.initialize();
  const { rows } = await sql.prepare<{ name: string }>('SELECT name FROM __migrations').execute();
  const taken = new Set(rows.map(({ name }) => name));
  for (const { name, statement } of steps.filter((step) => !taken.has(step.name))) {
    await take(statement);
    await sql.prepare('INSERT INTO __migrations (name) VALUES (?)').bindParams(name).execute();
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
