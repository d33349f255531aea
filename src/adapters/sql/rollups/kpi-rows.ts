import { sql } from 'kysely';
import type { TimeKind } from '../../../domain/figures/spread';
import { db } from '../driver';

/** Takes the younger row; `ver` comes last, since MySQL assigns in order where TiDB reads the old row. */
export const unlessOlder = (columns: readonly string[]) =>
  sql.raw(
    [
      ...columns.map((name) => `${name} = IF(VALUES(ver) >= ver, VALUES(${name}), ${name})`),
      'ver = GREATEST(ver, VALUES(ver))',
    ].join(', '),
  );

/**
 * Adds whole numbers up as floating point, exact below 2^53: databases add exact decimals several times slower and keep each in more
 * memory. A sum over no rows is null.
 */
export const sumOf = (column: string) => `SUM(${column} + 0e0)`;

export const names = (columns: readonly string[]) => sql.raw(columns.join(', '));
export const zero = (columns: readonly string[]) => sql.raw(columns.map((name) => `${name} = 0`).join(', '));

/** Rows of one statement. Few different lengths, because every length is a statement the database has to prepare and keep. */
const lengths = [8, 32, 128];

/** Repeats the last row up to one of the lengths: written twice, a row is the same row. */
export function filledUp<Row>(rows: readonly Row[], to: readonly number[] = lengths): readonly Row[] {
  const last = rows.at(-1);
  const length = to.find((one) => one >= rows.length) ?? rows.length;
  return last === undefined ? [] : [...rows, ...Array.from({ length: length - rows.length }, () => last)];
}

export async function insert(
  table: string,
  keys: readonly string[],
  values: readonly string[],
  rows: readonly (readonly unknown[])[],
) {
  const most = Math.max(...lengths);
  for (let start = 0; start < rows.length; start += most) {
    const some = filledUp(rows.slice(start, start + most)).map((row) => sql`(${sql.join([...row])})`);
    await sql`INSERT INTO ${sql.table(table)} (${names([...keys, ...values, 'ver'])}) VALUES ${sql.join(some)}
      ON DUPLICATE KEY UPDATE ${unlessOlder(values)}`.execute(db);
  }
}

export const kpiKeys = ['project_id', 'book', 'audience', 'grain', 'dim', 'bucket', 'k1', 'k2'];
export const requestKeys = ['project_id', 'grain', 'dim', 'bucket', 'k1', 'k2'];
export const timeKeys = ['project_id', 'kind', 'grain', 'bucket'];
export const timeNumber = { respond: 1, restore: 2, resolve: 3 } as const satisfies Record<TimeKind, number>;
// Spelled out so that the clustered key is read by ranges instead of from its beginning.
export const dayDim = sql`dim IN (0, 1, 2, 3, 4, 5)`;
/** Many keys and few answers each: kept by week and month alone, counted from the records. */
export const placeDim = sql`dim IN (6, 7)`;

/** What rows of requests are about, as `dims` says it of answers. */
export const requestDims = { all: 0, type: 1, team: 2, organisation: 3, hour: 4, channel: 5 } as const;
export const requestDayDim = sql`dim IN (0, 1, 2, 5)`;
export const requestPlaceDim = sql`dim IN (3, 4)`;
