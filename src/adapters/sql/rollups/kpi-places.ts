import { sql, type RawBuilder } from 'kysely';
import { clocksBefore } from '../../../domain/calendar';
import { measures } from '../../../domain/figures/answer-cell';
import { dims } from '../../../domain/figures/answer-fold';
import { endOf, grains } from '../../../domain/figures/cover';
import { books, type Book } from '../../../domain/figures/period';
import type { DirtySpan } from '../../../ports/figures/kpis';
import { db } from '../driver';
import { hourRaised } from '../figures/fact-range';
import { dayColumn, inList } from '../figures/figure-slice';
import { addedMeasures, countedBy, intoKpi, unlessYounger } from './kpi-answers';
import { names, placeDim, requestDims, requestKeys, requestPlaceDim, sumOf, unlessOlder, zero } from './kpi-rows';
import { partsOf } from './kpi-spans';
import { bookNumber } from './kpis';
import { isRequest, requestMeasures } from '../figures/request-sums';

/** The hour of the week in which the request of a row `c` of the ledger was raised, for requests resolved up to a day. */
export const hourOf = (day: number, timeZone: string): RawBuilder<unknown> => hourRaised(clocksBefore(day, timeZone));

const answerPlaces = sql.raw(`(SELECT ${dims.organisation} AS of_dim UNION ALL SELECT ${dims.hour}) places`);
/** When a request was raised only the ledger knows; its other columns are named like those of answers. */
export const whenRaised = sql`(SELECT issue_id, cycle, created_at FROM cycle) c ON c.issue_id = a.id DIV 1024 AND c.cycle = MOD(a.id, 1024)`;
const withPlaces = sql`LEFT JOIN ${whenRaised}
  JOIN ${answerPlaces} ON of_dim = ${dims.organisation} OR c.issue_id IS NOT NULL`;

async function addUpAnswers(span: DirtySpan, book: Book, timeZone: string): Promise<void> {
  const { weeks, days } = partsOf(span);
  const { projectId, grain, bucket, version } = span;
  const own = sql`project_id = ${projectId} AND book = ${bookNumber[book]} AND audience IN (1, 2)`;
  const k1 = sql`IF(of_dim = ${dims.hour}, ${hourOf(endOf(span), timeZone)}, a.organisation)`;
  const made = sql`SELECT audience, dim, k1, ${names(measures)} FROM kpi
    WHERE ${own} AND grain = ${grains.week} AND ${placeDim} AND bucket IN ${inList(weeks)} UNION ALL`;
  await sql`${intoKpi}
    SELECT ${projectId}, ${bookNumber[book]}, audience, ${grain}, dim, ${bucket}, k1, 0, ${addedMeasures}, ${version} FROM (
      ${weeks.length > 0 ? made : sql``}
      ${countedBy(
        { audience: sql`a.audience`, dim: sql`of_dim`, k1 },
        sql`answer a ${withPlaces}
        WHERE a.project_id = ${projectId} AND ${sql.ref(`a.${dayColumn[book]}`)} IN ${inList(days)} AND a.solved IS NOT NULL`,
      )}) parts
    GROUP BY audience, dim, k1 ORDER BY audience, dim, k1 ${unlessYounger}`.execute(db);
}

/** Answers by organisation and by hour of the week; cells in which nothing is left become zero. */
async function addUpAnswerPlaces(span: DirtySpan, timeZone: string): Promise<void> {
  for (const book of books) await addUpAnswers(span, book, timeZone);
  await sql`UPDATE kpi SET ${zero(measures)}, ver = ${span.version}
    WHERE project_id = ${span.projectId} AND book IN (1, 2) AND audience IN (1, 2) AND grain = ${span.grain} AND ${placeDim}
      AND bucket = ${span.bucket} AND ver < ${span.version}`.execute(db);
}

/** Of requests by place a page asks only these. */
const placed = ['closed', 'asked', 'plain'] as const;
const others = requestMeasures.filter((name) => !placed.some((one) => one === name));

/** Requests by organisation and by hour of the week; the same. */
async function addUpRequestPlaces(span: DirtySpan, timeZone: string): Promise<void> {
  const { weeks, days } = partsOf(span);
  const { projectId, grain, bucket, version } = span;
  const made = sql`SELECT dim, k1, ${names(placed)} FROM kpi_request
    WHERE project_id = ${projectId} AND grain = ${grains.week} AND ${requestPlaceDim} AND bucket IN ${inList(weeks)} UNION ALL`;
  const counted = (dim: number, key: RawBuilder<unknown>) => sql`
    SELECT ${dim} AS dim, ${key} AS k1, SUM(${isRequest} + 0e0) AS closed, SUM((${isRequest} AND asked_at IS NOT NULL) + 0e0) AS asked, SUM((NOT ${isRequest}) + 0e0) AS plain
    FROM cycle c WHERE project_id = ${projectId} AND resolved_day IN ${inList(days)} GROUP BY 2`;
  await sql`INSERT INTO kpi_request (${names([...requestKeys, ...placed, ...others, 'ver'])})
    SELECT ${projectId}, ${grain}, dim, ${bucket}, k1, 0, ${names(placed.map(sumOf))}, ${names(others.map(() => '0'))}, ${version} FROM (
      ${weeks.length > 0 ? made : sql``}
      ${counted(requestDims.organisation, sql`organisation`)} UNION ALL
      ${counted(requestDims.hour, hourOf(endOf(span), timeZone))}) parts
    GROUP BY dim, k1 ORDER BY dim, k1 ON DUPLICATE KEY UPDATE ${unlessOlder([...placed, ...others])}`.execute(db);
  await sql`UPDATE kpi_request SET ${zero(requestMeasures)}, ver = ${version}
    WHERE project_id = ${projectId} AND grain = ${grain} AND ${requestPlaceDim} AND bucket = ${bucket} AND ver < ${version}`.execute(
    db,
  );
}

/** A week or month of all places. */
export async function addUpPlaces(span: DirtySpan, timeZone: string): Promise<void> {
  await addUpAnswerPlaces(span, timeZone);
  await addUpRequestPlaces(span, timeZone);
}
