import { sql, type RawBuilder } from 'kysely';
import type { Slice } from '../../ports/figure-source';

const columns = {
  requestType: 'request_type',
  organisation: 'organisation',
  team: 'team',
  channel: 'channel',
  priority: 'priority',
} as const;

/** The filter of the page as conditions on a table that carries the frozen dimensions. */
export function within(slice: Slice, table: string): RawBuilder<unknown> {
  const names = Object.keys(columns) as (keyof typeof columns)[];
  const chosen = names.filter((name) => slice[name] !== null);
  return sql.join(
    [sql`1 = 1`, ...chosen.map((name) => sql`${sql.ref(`${table}.${columns[name]}`)} = ${slice[name]}`)],
    sql` AND `,
  );
}

/** A list for `IN (…)`; no number is ever a day before the Common Era, so an empty list matches nothing. */
export const inList = (numbers: readonly number[]) =>
  sql`(${sql.join(numbers.length > 0 ? [...numbers] : [-1_000_000])})`;

export const dayColumn = { 'answer-day': 'day', 'resolution-day': 'resolved_day' } as const;
