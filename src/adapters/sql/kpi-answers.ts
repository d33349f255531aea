import { sql, type RawBuilder } from 'kysely';
import { measures, type Measure } from '../../domain/kpi/answer-cell';
import { dims } from '../../domain/kpi/answer-fold';
import { books, type Book } from '../../domain/kpi/period';
import { reasons } from '../../domain/reason';
import type { DirtyDay } from '../../ports/kpis';
import { dayColumn, inList } from './figure-slice';
import { db } from './driver';
import { dayDim, filledUp, kpiKeys, names, sumOf, unlessOlder, zero } from './kpi-rows';
import { bookNumber } from './kpis';

const when = (condition: string) => `SUM(IF(${condition}, 1e0, 0e0))`;
const scored = (n: number) => `kind = 1 AND score = ${n}`;
/** 1/π in the arithmetic of `sumsOf`, so that both round alike. */
const weight = '(1 / IF(inclusion > 0, inclusion, 1))';
const weighed = (n: number) => `SUM(IF(${scored(n)}, ROUND(${weight} * 1000000), 0))`;
const bySla = (met: 0 | 1, least: number) => when(`kind = 1 AND score >= ${least} AND sla_resolution = ${met}`);

/** What `sumsOf` adds up of like answers, said to the database. */
const sums: Readonly<Record<Measure, string>> = {
  ...{ r1: when(scored(1)), r2: when(scored(2)), r3: when(scored(3)), r4: when(scored(4)), r5: when(scored(5)) },
  not_solved: when('kind = 1 AND solved = 0'),
  ...{ met_n: bySla(1, 1), met_k: bySla(1, 4), missed_n: bySla(0, 1), missed_k: bySla(0, 4) },
  major: when('major_concern = 1'),
  ...{ own_n: when('kind <> 1 AND score IS NOT NULL'), own_k: when('kind <> 1 AND score >= 4') },
  ...{ w1: weighed(1), w2: weighed(2), w3: weighed(3), w4: weighed(4), w5: weighed(5) },
  ww: `SUM(IF(kind = 1 AND score IS NOT NULL, ROUND(${weight} * ${weight} * 1000000), 0))`,
};
/** Every measure counted from answers, under its name. */
export const countedAnswers = names(measures.map((name) => `${sums[name]} AS ${name}`));
/** Every measure added up from rows that have it. */
export const addedMeasures = names(measures.map(sumOf));

const { all, type, team, typeTeam, typeReason, teamReason } = dims;
const oneOf = (name: string, numbers: readonly number[]) =>
  sql.raw(`(${numbers.map((n) => `SELECT ${n} AS ${name}`).join(' UNION ALL ')})`);
/** Every reason with its bit and mask, as a table. */
export const reasonBits = sql.raw(
  `(${reasons.map((_, bit) => `SELECT ${bit} AS bit, ${1 << bit} AS mask`).join(' UNION ALL ')})`,
);

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

/** Answers of single days by type, team and both: read once, the pairs are added up to the rest. */
async function countPairs(book: Book, projectId: number, days: readonly DirtyDay[]): Promise<void> {
  const day = sql.raw(dayColumn[book]);
  const key1 = sql`CASE of_dim WHEN ${all} THEN 0 WHEN ${team} THEN team ELSE request_type END`;
  const key2 = sql`IF(of_dim = ${typeTeam}, team, 0)`;
  await sql`${intoKpi}
    SELECT ${projectId}, ${bookNumber[book]}, audience, 0, of_dim, bucket, ${key1} AS key1, ${key2} AS key2, ${addedMeasures}, ${versionAt(sql`bucket`, days)}
    FROM (SELECT audience, ${day} AS bucket, request_type, team, ${countedAnswers}
      FROM answer WHERE project_id = ${projectId} AND ${day} IN ${inList(days.map((one) => one.day))} AND solved IS NOT NULL
      GROUP BY 1, 2, 3, 4) pairs
    JOIN ${oneOf('of_dim', [all, type, team, typeTeam])} places
    GROUP BY audience, of_dim, bucket, key1, key2 ORDER BY audience, of_dim, bucket, key1, key2 ${unlessYounger}`.execute(
    db,
  );
}

/** The same by the reasons that were chosen, of types and of teams: those who chose alike are counted once. */
async function countReasons(book: Book, projectId: number, days: readonly DirtyDay[]): Promise<void> {
  const day = sql.raw(dayColumn[book]);
  await sql`${intoKpi}
    SELECT ${projectId}, ${bookNumber[book]}, audience, 0, of_dim, bucket, IF(of_dim = ${typeReason}, request_type, team) AS key1, bit, ${addedMeasures}, ${versionAt(sql`bucket`, days)}
    FROM (SELECT audience, ${day} AS bucket, request_type, team, reasons, ${countedAnswers} FROM answer
      WHERE project_id = ${projectId} AND ${day} IN ${inList(days.map((one) => one.day))} AND kind = 1 AND score IS NOT NULL AND reasons <> 0
      GROUP BY 1, 2, 3, 4, 5) chosen
    JOIN ${reasonBits} bits ON (reasons & mask) <> 0 JOIN ${oneOf('of_dim', [typeReason, teamReason])} places
    GROUP BY audience, of_dim, bucket, key1, bit ORDER BY audience, of_dim, bucket, key1, bit ${unlessYounger}`.execute(
    db,
  );
}

/** Cells in which nothing is left become zero. */
async function emptyOlder(projectId: number, days: readonly DirtyDay[]): Promise<void> {
  const older = days.map(({ day, version }) => sql`(bucket = ${day} AND ver < ${version})`);
  await sql`UPDATE kpi SET ${zero(measures)}, ver = ${versionAt(sql`bucket`, days)}
    WHERE project_id = ${projectId} AND book IN (1, 2) AND audience IN (1, 2) AND grain = 0 AND ${dayDim}
      AND bucket IN ${inList(days.map(({ day }) => day))} AND (${sql.join(older, sql` OR `)})`.execute(db);
}

/** Counts the answers of days of one project anew, in both books. Every statement carries the versions of its days. */
export async function countAnswers(days: readonly DirtyDay[]): Promise<void> {
  const projectId = days[0]?.projectId;
  if (projectId === undefined) return;
  const some = inDayOrder(days);
  for (const book of books) {
    await countPairs(book, projectId, some);
    await countReasons(book, projectId, some);
  }
  await emptyOlder(projectId, some);
}

export { versionAt };
