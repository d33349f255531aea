import { migrationRunner } from '@forge/sql';
import type { Migration } from './migration';
import { records } from './0001-records';
import { figures } from './0002-figures';

/** In order of number; append only. */
const migrations: readonly Migration[] = [records, figures];

for (const { name, statements } of migrations)
  statements.forEach((statement, n) => migrationRunner.enqueue(`${name}.${n + 1}`, statement));

let done: Promise<unknown> | null = null;

/** Brings the schema up to date. Cheap after the first time in a process; safe to run from several at once. */
export async function migrate(): Promise<void> {
  done ??= migrationRunner.run();
  try {
    await done;
  } catch (error) {
    done = null;
    throw error;
  }
}
