import groupBy from 'lodash/groupBy';
import { sql, type RawBuilder } from 'kysely';
import type { Crowds } from '../../../domain/figures/anonymous';
import type { FigureSource, Slice } from '../../../ports/figures/figure-source';
import { db } from '../driver';
import type { Big } from '../tables';
import { columnOf, dayColumn } from './figure-slice';

type Part = 'all' | 'type' | 'team' | 'pair' | 'week' | 'chosen';
type Row = Readonly<{ part: Part } & Record<'block' | 'one' | 'other' | 'people', Big>>;

function toCrowds(rows: readonly Row[]): Crowds {
  const of = (part: Part) => rows.filter((row) => row.part === part);
  const byOne = (part: Part) => new Map(of(part).map(({ one, people }) => [Number(one), Number(people)]));
  return {
    block: Number(rows[0]?.block ?? 0),
    all: byOne('all').get(0) ?? 0,
    types: byOne('type'),
    teams: byOne('team'),
    pairs: new Map(of('pair').map(({ one, other, people }) => [`${one}/${other}`, Number(people)])),
    weeks: byOne('week'),
    chosen: byOne('chosen'),
  };
}

const zero = sql`0`;

/** What is counted beside all: the parts of the page, or what a filter chooses among. */
function partsOf(by: keyof Slice | null, week: RawBuilder<unknown>) {
  if (by !== null) return [{ part: 'chosen', one: sql.ref(columnOf(by)), other: zero }] as const;
  const [type, team] = [sql.ref('request_type'), sql.ref('team')];
  return [
    { part: 'type', one: type, other: zero },
    { part: 'team', one: team, other: zero },
    { part: 'pair', one: type, other: team },
    { part: 'week', one: week, other: zero },
  ] as const;
}

/** Each person once in each part of each block; weeks and blocks begin as `mondayOf` and `blockOf` have it. */
export const crowdsOf: FigureSource['crowdsOf'] = async (projectId, book, audience, { from, to }, by) => {
  const day = sql.ref(dayColumn[book]);
  const startOf = (length: number) => sql`${day} - MOD(${day} + 3, ${sql.lit(length)})`;
  const parts = [{ part: 'all', one: zero, other: zero } as const, ...partsOf(by, startOf(7))];
  const counted = parts.map(
    ({ part, one, other }) => sql`
      SELECT ${part} AS part, ${startOf(28)} AS block, ${one} AS one, ${other} AS other, COUNT(DISTINCT person) AS people
      FROM answer WHERE project_id = ${projectId} AND ${day} BETWEEN ${from} AND ${to} AND audience = ${audience}
        AND kind = 1 AND solved IS NOT NULL AND score IS NOT NULL GROUP BY 1, 2, 3, 4`,
  );
  const { rows } = await sql<Row>`${sql.join(counted, sql` UNION ALL `)}`.execute(db);
  return Object.values(groupBy(rows, ({ block }) => block)).map(toCrowds);
};
