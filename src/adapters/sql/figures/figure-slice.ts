import { sql, type RawBuilder } from 'kysely';
import { grains, type Cover } from '../../../domain/figures/cover';
import type { OwnAndTeam } from '../../../ports/figures/figure-records';
import { filters, type Slice } from '../../../ports/figures/figure-source';

const columnsBy = {
  requestType: 'request_type',
  organisation: 'organisation',
  team: 'team',
  channel: 'channel',
  priority: 'priority',
} as const satisfies Readonly<Record<keyof Slice, string>>;
const columns = filters.map((name) => [name, columnsBy[name]] as const);

/** The column a filter chooses by. */
export const columnOf = (by: keyof Slice) => columnsBy[by];

/** The filter of the page as conditions on a table that carries the frozen dimensions. */
export function within(slice: Slice, table: string): RawBuilder<unknown> {
  const chosen = columns.filter(([name]) => slice[name] !== null);
  const conditions = chosen.map(([name, column]) => sql`${sql.ref(`${table}.${column}`)} = ${slice[name]}`);
  return sql.join([sql`1 = 1`, ...conditions], sql` AND `);
}

/** Days of answers that tell in which teams somebody works now. */
const daysOfTeams = 92;

/** What an agent sees of a table that carries the frozen dimensions. An agent nothing is known of sees nothing. */
export function seenBy(
  { projectId, seenBy: by }: Readonly<{ projectId: number; seenBy: OwnAndTeam | null }>,
  table: string,
): RawBuilder<unknown> {
  if (!by) return sql`1 = 1`;
  const agent = sql`(SELECT id FROM dimension WHERE kind = 'agent' AND external_id = ${by.accountId})`;
  const teams = sql`SELECT m.team FROM answer m WHERE m.project_id = ${projectId} AND m.agent = ${agent} AND m.team <> 0
    AND m.day > (SELECT MAX(n.day) FROM answer n WHERE n.project_id = ${projectId}) - ${daysOfTeams}`;
  const own = sql.ref(`${table}.agent`);
  const shown = sql`(${own} = ${agent} OR ${sql.ref(`${table}.team`)} IN (${teams}))`;
  return by.withholdsOwn ? sql`(${shown} AND ${own} <> ${agent})` : shown;
}

/** A list for `IN (…)`; no number is ever a day before the Common Era, so an empty list matches nothing. */
export const inList = (numbers: readonly number[]) =>
  sql`(${sql.join(numbers.length > 0 ? [...numbers] : [-1_000_000])})`;

export const dayColumn = { 'answer-day': 'day', 'resolution-day': 'resolved_day' } as const;

/** Rollup rows that make up a period. */
export const inCover = ({ months, weeks, days }: Pick<Cover, 'months' | 'weeks' | 'days'>) => sql`(
  (grain = ${grains.month} AND bucket IN ${inList(months)}) OR (grain = ${grains.week} AND bucket IN ${inList(weeks)})
  OR (grain = ${grains.day} AND bucket IN ${inList(days)}))`;
