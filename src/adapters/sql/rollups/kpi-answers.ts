import { sql, type RawBuilder } from 'kysely';
import { measures, type Measure } from '../../../domain/figures/answer-cell';
import { dims } from '../../../domain/figures/answer-fold';
import type { Book } from '../../../domain/figures/period';
import { reasons } from '../../../domain/answering/reason';
import type { DirtyDay } from '../../../ports/figures/kpis';
import { dayColumn, inList } from '../figures/figure-slice';
import { db } from '../driver';
import { dayDim, filledUp, kpiKeys, names, sumOf, unlessOlder, zero } from './kpi-rows';
import { bookNumber } from './kpis';

/** 1/π in the arithmetic of `sumsOf`, so that both round alike. */
const weight = '(1 / IF(inclusion > 0, inclusion, 1))';

/** What is said of an answer besides where it counts: kind, score and inclusion tell like answers apart, the rest is counted of them. */
const likeness = ['kind', 'score', 'inclusion'];
const countedOfLikes = [
  'COUNT(*) AS n',
  'COUNT(NULLIF(solved, 1)) AS unsolved',
  'COUNT(NULLIF(sla_resolution, 0)) AS met',
  'COUNT(NULLIF(sla_resolution, 1)) AS missed',
  'COUNT(NULLIF(major_concern, 0)) AS major_n',
  `ROUND(${weight} * 1000000) AS weight`,
  `ROUND(${weight} * ${weight} * 1000000) AS square`,
];

const sumWhere = (condition: string, what: string) => `SUM(IF(${condition}, ${what}, 0e0))`;
const scored = (n: number) => `kind = 1 AND score = ${n}`;
const weighed = (n: number) => sumWhere(scored(n), 'n * weight');

/** What `sumsOf` adds up of like answers, said to the database. */
const sums: Readonly<Record<Measure, string>> = {
  ...{ r1: sumWhere(scored(1), 'n'), r2: sumWhere(scored(2), 'n'), r3: sumWhere(scored(3), 'n') },
  ...{ r4: sumWhere(scored(4), 'n'), r5: sumWhere(scored(5), 'n'), not_solved: sumWhere('kind = 1', 'unsolved') },
  ...{ met_n: sumWhere('kind = 1 AND score >= 1', 'met'), met_k: sumWhere('kind = 1 AND score >= 4', 'met') },
  ...{
    missed_n: sumWhere('kind = 1 AND score >= 1', 'missed'),
    missed_k: sumWhere('kind = 1 AND score >= 4', 'missed'),
  },
  major: 'SUM(major_n + 0e0)',
  ...{ own_n: sumWhere('kind <> 1 AND score IS NOT NULL', 'n'), own_k: sumWhere('kind <> 1 AND score >= 4', 'n') },
  ...{ w1: weighed(1), w2: weighed(2), w3: weighed(3), w4: weighed(4), w5: weighed(5) },
  ww: sumWhere('kind = 1 AND score IS NOT NULL', 'n * square'),
};
const countedAnswers = names(measures.map((name) => `${sums[name]} AS ${name}`));

type Keys = Readonly<Record<string, RawBuilder<unknown>>>;

/**
 * Every measure of answers by keys, as a query. Like answers are counted first, so that the database looks at each answer for a few
 * counts instead of for every measure.
 */
export function countedBy(keys: Keys, from: RawBuilder<unknown>): RawBuilder<unknown> {
  const own = names(Object.keys(keys));
  const read = sql.join(Object.entries(keys).map(([name, value]) => sql`${value} AS ${sql.ref(name)}`));
  return sql`SELECT ${own}, ${countedAnswers} FROM (
      SELECT ${read}, ${names([...likeness, ...countedOfLikes])} FROM ${from} GROUP BY ${names([...Object.keys(keys), ...likeness])}) likes
    GROUP BY ${own}`;
}

/** Every measure added up from rows that have it. */
export const addedMeasures = names(measures.map(sumOf));

const { all, type, team, typeTeam, typeReason, teamReason } = dims;
const bits = reasons.map((_, bit) => `${bit} AS bit, ${1 << bit} AS mask`);
/** Every reason with its bit and mask, as a table. */
export const reasonBits = sql.raw(`(${bits.map((bit) => `SELECT ${bit}`).join(' UNION ALL ')})`);

const versionAt = (column: RawBuilder<unknown>, days: readonly DirtyDay[]) =>
  sql`CASE ${column} ${sql.join(
    days.map(({ day, version }) => sql`WHEN ${day} THEN ${version}`),
    sql` `,
  )} ELSE 0 END`;

export const intoKpi = sql`INSERT INTO kpi (${names([...kpiKeys, ...measures, 'ver'])})`;
export const unlessYounger = sql`ON DUPLICATE KEY UPDATE ${unlessOlder(measures)}`;

/** Days in the order of their rows, in few different numbers: rows that come in the order of their key fill its pages. */
export const inDayOrder = (days: readonly DirtyDay[]) =>
  filledUp(
    [...days].sort((a, b) => a.day - b.day),
    [1, 4, 20],
  );

/** Answers of days by what all rollups of them tell apart. */
const byPair = (book: Book): Keys => ({
  audience: sql`audience`,
  bucket: sql.raw(dayColumn[book]),
  request_type: sql`request_type`,
  team: sql`team`,
});
const onDays = (book: Book, projectId: number, days: readonly DirtyDay[]) =>
  sql`answer WHERE project_id = ${projectId} AND ${sql.raw(dayColumn[book])} IN ${inList(days.map(({ day }) => day))}`;

/** What an answer is counted under, as a table: once whatever was chosen (mask 0), and once for each reason that was. */
const places = sql.raw(
  [
    ...[all, type, team, typeTeam].map((dim) => `SELECT ${dim} AS of_dim, 0 AS bit, 0 AS mask`),
    ...[typeReason, teamReason].flatMap((dim) => bits.map((bit) => `SELECT ${dim} AS of_dim, ${bit}`)),
  ].join(' UNION ALL '),
);

/** Answers of single days by type, team and both, and by the reasons that were chosen: read once, those who chose alike are added up to all of it. */
async function countCells(book: Book, projectId: number, days: readonly DirtyDay[]): Promise<void> {
  const key1 = sql.raw(
    `CASE WHEN of_dim = ${all} THEN 0 WHEN of_dim IN (${team}, ${teamReason}) THEN team ELSE request_type END`,
  );
  const key2 = sql`IF(of_dim = ${typeTeam}, team, bit)`;
  const chosen = sql`IF(kind = 1 AND score IS NOT NULL, reasons, 0)`;
  await sql`${intoKpi}
    SELECT ${projectId}, ${bookNumber[book]}, audience, 0, of_dim, bucket, ${key1} AS key1, ${key2} AS key2, ${addedMeasures}, ${versionAt(sql`bucket`, days)}
    FROM (${countedBy({ ...byPair(book), chosen }, sql`${onDays(book, projectId, days)} AND solved IS NOT NULL`)}) alike
    JOIN (${places}) places ON mask = 0 OR (chosen & mask) <> 0
    GROUP BY audience, of_dim, bucket, key1, key2 ORDER BY audience, of_dim, bucket, key1, key2 ${unlessYounger}`.execute(
    db,
  );
}

/** Cells in which nothing is left become zero. */
async function emptyOlder(book: Book, projectId: number, days: readonly DirtyDay[]): Promise<void> {
  const older = days.map(({ day, version }) => sql`(bucket = ${day} AND ver < ${version})`);
  await sql`UPDATE kpi SET ${zero(measures)}, ver = ${versionAt(sql`bucket`, days)}
    WHERE project_id = ${projectId} AND book = ${bookNumber[book]} AND audience IN (1, 2) AND grain = 0 AND ${dayDim}
      AND bucket IN ${inList(days.map(({ day }) => day))} AND (${sql.join(older, sql` OR `)})`.execute(db);
}

/** Counts the answers of days of one project anew, in one book. Every statement carries the versions of its days. */
export async function countAnswers(days: readonly DirtyDay[], book: Book): Promise<void> {
  const projectId = days[0]?.projectId;
  if (projectId === undefined) return;
  const some = inDayOrder(days);
  await countCells(book, projectId, some);
  await emptyOlder(book, projectId, some);
}

export { versionAt };
