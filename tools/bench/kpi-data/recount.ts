import { reasons } from '../../../src/domain/answering/reason';
import type { TimedSql } from './timed-sql';

const counted = [1, 2, 3, 4, 5].map((score) => [`r${score}`, `kind = 1 AND score = ${score}`] as const);
type DimColumns = readonly [number, string, string];

const measures = [
  ...counted,
  ['not_solved', 'kind = 1 AND solved = 0'],
  ['major', 'major_concern = 1'],
  ['own_n', 'kind = 2 AND score IS NOT NULL'],
] as const;
const books = [
  [1, 'day'],
  [2, 'resolved_day'],
] as const;
const dims = [
  [0, '0', '0'],
  [1, 'request_type', '0'],
  [2, 'team', '0'],
  [3, 'request_type', 'team'],
  [4, 'request_type', 'bit'],
  [5, 'team', 'bit'],
] as const;
const bits = reasons.map((_, bit) => `SELECT ${bit} AS bit, ${1 << bit} AS mask`).join(' UNION ALL ');
/** An answer counts once, or once for each reason that was chosen. */
const answersOf = ([, , k2]: DimColumns) =>
  k2 === 'bit' ? `answer JOIN (${bits}) bits ON (reasons & mask) <> 0 AND kind = 1 AND score IS NOT NULL` : 'answer';
const requestDims = [
  [0, '0'],
  [1, 'request_type'],
  [2, 'team'],
  [5, 'channel'],
] as const;
/** Organisations are kept by week and month alone, straight from the records. */
const places: readonly DimColumns[] = [[6, 'organisation', '0']];

const bucketOf = (grain: number, day: string) =>
  grain === 0
    ? day
    : grain === 1
      ? `${day} - MOD(${day} + 3, 7)`
      : `TO_DAYS(DATE_FORMAT(FROM_DAYS(${day} + 719528), '%Y-%m-01')) - 719528`;

/** Days from the records; weeks and months from days, which are compared with the records themselves. */
const expected = (projectId: number, book: number, day: string, dim: DimColumns, grain: number) =>
  grain === 0 || dim[0] === 6
    ? `SELECT ${bucketOf(grain, day)} AS bucket, ${dim[1]} AS k1, ${dim[2]} AS k2, ${measures.map(([name, condition]) => `SUM(${condition}) AS ${name}`).join(', ')}
      FROM ${answersOf(dim)} WHERE project_id = ${projectId} AND solved IS NOT NULL GROUP BY 1, 2, 3`
    : `SELECT ${bucketOf(grain, 'bucket')} AS bucket, k1, k2, ${measures.map(([name]) => `SUM(${name}) AS ${name}`).join(', ')}
      FROM kpi WHERE project_id = ${projectId} AND book = ${book} AND audience = 1 AND grain = 0 AND dim = ${dim[0]} GROUP BY 1, 2, 3`;

/** Cells of one kind whose rollup differs from what it ought to be, whichever of the two has them. */
const differing = (projectId: number, book: number, day: string, dim: DimColumns, grain: number) =>
  `SELECT COUNT(*) AS wrong FROM (SELECT bucket, k1, k2 FROM (
    ${expected(projectId, book, day, dim, grain)}
    UNION ALL SELECT bucket, k1, k2, ${measures.map(([name]) => `-${name}`).join(', ')} FROM kpi
      WHERE project_id = ${projectId} AND book = ${book} AND audience = 1 AND grain = ${grain} AND dim = ${dim[0]}) both_sides
    GROUP BY bucket, k1, k2 HAVING ${measures.map(([name]) => `SUM(${name}) <> 0`).join(' OR ')}) wrong_cells`;

const requestsDiffering = (projectId: number, [dim, key]: readonly [number, string]) =>
  `SELECT COUNT(*) AS wrong FROM (SELECT bucket, k1 FROM (
    SELECT resolved_day AS bucket, ${key} AS k1, COUNT(*) AS closed, SUM(eligible) AS eligible, SUM(asked_at IS NOT NULL) AS asked, SUM(ended_at IS NOT NULL) AS reopened
    FROM cycle WHERE project_id = ${projectId} AND (reason IS NULL OR reason <> 'not-a-request') GROUP BY 1, 2
    UNION ALL SELECT bucket, k1, -closed, -eligible, -asked, -reopened FROM kpi_request WHERE project_id = ${projectId} AND grain = 0 AND dim = ${dim}) both_sides
    GROUP BY bucket, k1 HAVING SUM(closed) <> 0 OR SUM(eligible) <> 0 OR SUM(asked) <> 0 OR SUM(reopened) <> 0) wrong_cells`;

/** Counts rollup cells that are not what the records say: all answers of a project in both books and every grain. */
export async function countWrongCells(sql: TimedSql, projects: readonly number[]) {
  let wrong = 0;
  const count = async (statement: string) => {
    const [row] = await sql.administer<{ wrong: number | string }>(statement);
    wrong += Number(row?.wrong ?? 1);
  };
  for (const projectId of projects) {
    for (const [book, day] of books) {
      for (const dim of dims) for (const grain of [0, 1, 2]) await count(differing(projectId, book, day, dim, grain));
      for (const dim of places) for (const grain of [1, 2]) await count(differing(projectId, book, day, dim, grain));
    }
    for (const dim of requestDims) await count(requestsDiffering(projectId, dim));
  }
  return wrong;
}

/** How many cells there are. */
export async function countCells(sql: TimedSql): Promise<number> {
  const [row] = await sql.administer<{ n: number | string }>('SELECT COUNT(*) AS n FROM kpi');
  return Number(row?.n ?? 0);
}
