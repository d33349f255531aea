import { sql, type RawBuilder } from 'kysely';
import partition from 'lodash/partition';
import { measures, type Measure } from '../../domain/kpi/answer-cell';
import { dims, type Dim } from '../../domain/kpi/answer-fold';
import { books, type Book } from '../../domain/kpi/period';
import { reasons } from '../../domain/reason';
import type { DirtyDay } from '../../ports/kpis';
import { dayColumn, inList } from './figure-slice';
import { db } from './driver';
import { filledUp, kpiKeys, names, unlessOlder, zero } from './kpi-rows';
import { bookNumber } from './kpis';

const when = (condition: string) => `SUM(IF(${condition}, 1, 0))`;
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
const summed = names(measures.map((name) => sums[name]));

type Place = Readonly<{ k1: string; k2: string }>;
/** Where answers are counted, and how: from the answers, from the pairs of type and team, or elsewhere. */
const places: Readonly<Record<Dim, 'from-pairs' | 'by-hour' | Place>> = {
  [dims.all]: 'from-pairs',
  [dims.type]: 'from-pairs',
  [dims.team]: 'from-pairs',
  [dims.typeTeam]: { k1: 'request_type', k2: 'team' },
  [dims.typeReason]: { k1: 'request_type', k2: 'bit' },
  [dims.teamReason]: { k1: 'team', k2: 'bit' },
  [dims.organisation]: { k1: 'organisation', k2: '0' },
  [dims.hour]: 'by-hour',
};
const counted = Object.values(dims).flatMap((dim) => {
  const place = places[dim];
  return typeof place === 'string' ? [] : [{ dim, ...place }];
});

const bits = sql.raw(reasons.map((_, bit) => `SELECT ${bit} AS bit, ${1 << bit} AS mask`).join(' UNION ALL '));
const withBits = sql`JOIN (${bits}) bits ON (reasons & mask) <> 0 AND kind = 1 AND score IS NOT NULL`;

const versionAt = (column: RawBuilder<unknown>, days: readonly DirtyDay[]) =>
  sql`CASE ${column} ${sql.join(
    days.map(({ day, version }) => sql`WHEN ${day} THEN ${version}`),
    sql` `,
  )} ELSE 0 END`;

const into = sql`INSERT INTO kpi (${names([...kpiKeys, ...measures, 'ver'])})`;
const younger = sql`ON DUPLICATE KEY UPDATE ${unlessOlder(measures)}`;

/** Answers of single days by everything they are counted by: a statement each, since all in one would be large. */
async function countBook(book: Book, projectId: number, days: readonly DirtyDay[]): Promise<void> {
  const day = sql.raw(dayColumn[book]);
  for (const { dim, k1, k2 } of counted) {
    const keys = sql.raw([k1, k2].flatMap((key) => (key === '0' ? [] : `, ${key}`)).join(''));
    await sql`${into}
      SELECT ${projectId}, ${bookNumber[book]}, audience, 0, ${dim}, ${day}, ${names([k1, k2])}, ${summed}, ${versionAt(day, days)}
      FROM answer ${k2 === 'bit' ? withBits : sql``}
      WHERE project_id = ${projectId} AND ${day} IN ${inList(days.map((one) => one.day))} AND solved IS NOT NULL
      GROUP BY audience, ${day}${keys} ${younger}`.execute(db);
  }
}

const cellsOf = (projectId: number, wanted: readonly number[]) =>
  sql`project_id = ${projectId} AND book IN (1, 2) AND audience IN (1, 2) AND grain = 0 AND dim IN ${inList(wanted)}`;

/** Cells of these dims in which nothing is left become zero. */
async function emptyOlder(projectId: number, days: readonly DirtyDay[], own: readonly Dim[]): Promise<void> {
  const older = days.map(({ day, version }) => sql`(bucket = ${day} AND ver < ${version})`);
  await sql`UPDATE kpi SET ${zero(measures)}, ver = ${versionAt(sql`bucket`, days)}
    WHERE ${cellsOf(projectId, own)} AND bucket IN ${inList(days.map(({ day }) => day))} AND (${sql.join(older, sql` OR `)})`.execute(
    db,
  );
}

/** The whole, each type and each team are sums of the pairs: a few hundred rows instead of all answers once more. */
async function addUpPairs(projectId: number, days: readonly DirtyDay[]): Promise<void> {
  const { all, type, team } = dims;
  const of = sql.raw([all, type, team].map((dim) => `SELECT ${dim} AS of_dim`).join(' UNION ALL '));
  await sql`${into}
    SELECT project_id, book, audience, 0, of_dim, bucket, CASE of_dim WHEN ${type} THEN k1 WHEN ${team} THEN k2 ELSE 0 END AS key1, 0,
      ${names(measures.map((name) => `SUM(${name})`))}, ${versionAt(sql`bucket`, days)}
    FROM kpi JOIN (${of}) totals
    WHERE ${cellsOf(projectId, [dims.typeTeam])} AND bucket IN ${inList(days.map(({ day }) => day))}
    GROUP BY project_id, book, audience, of_dim, bucket, key1 ${younger}`.execute(db);
}

/** Counts the answers of days of one project anew, in both books. Every statement carries the versions of its days. */
export async function countAnswers(days: readonly DirtyDay[]): Promise<void> {
  const projectId = days[0]?.projectId;
  if (projectId === undefined) return;
  const some = filledUp(days, [1, 4, 20]);
  for (const book of books) await countBook(book, projectId, some);
  const [totals, own] = partition(Object.values(dims), (dim) => places[dim] === 'from-pairs');
  await emptyOlder(projectId, some, own);
  await addUpPairs(projectId, some);
  await emptyOlder(projectId, some, totals);
}
