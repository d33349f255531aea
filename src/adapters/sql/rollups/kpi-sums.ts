import { sql, type RawBuilder } from 'kysely';
import { measures } from '../../../domain/figures/answer-cell';
import { endOf } from '../../../domain/figures/cover';
import { addUpGaps, readGaps, writeGaps } from '../../../domain/figures/people-gaps';
import { addSpreads, readSpread, writeSpread } from '../../../domain/figures/spread';
import type { DirtySpan } from '../../../ports/figures/kpis';
import { isTooMuch } from '../../../ports/platform/too-much';
import { db } from '../driver';
import { inCover } from '../figures/figure-slice';
import { dayDim, insert, kpiKeys, names, requestDayDim, requestKeys, sumOf, timeKeys, unlessOlder } from './kpi-rows';
import { partsOf } from './kpi-spans';
import { requestMeasures } from '../figures/request-sums';

/** Sums rows of days, and of weeks, into their week or month, in the database. */
async function addUpTable(
  table: string,
  keys: readonly string[],
  values: readonly string[],
  where: ReturnType<typeof sql>,
  span: DirtySpan,
) {
  const others = keys.filter((key) => key !== 'grain' && key !== 'bucket');
  const { weeks, days } = partsOf(span);
  const parts = inCover({ months: [], weeks, days });
  await sql`INSERT INTO ${sql.table(table)} (${names([...others, 'grain', 'bucket', ...values, 'ver'])})
    SELECT ${names(others)}, ${span.grain}, ${span.bucket}, ${names(values.map(sumOf))}, ${span.version}
    FROM ${sql.table(table)} WHERE project_id = ${span.projectId} AND ${where} AND ${parts}
    GROUP BY ${names(others)} ORDER BY ${names(others)} ON DUPLICATE KEY UPDATE ${unlessOlder(values)}`.execute(db);
}

/** Divisions and, within one of them, its keys: what a week or month is added up by where it is too much for one statement. */
const finer: readonly (readonly RawBuilder<unknown>[])[] = [
  [0, 1, 2, 3, 4, 5].map((dim) => sql`dim = ${dim}`),
  [0, 1, 2, 3, 4, 5, 6, 7].map((rest) => sql`MOD(k1, 8) = ${rest}`),
];

/** All in one statement as a rule; a desk of thousands of request types and teams part by part. */
async function inParts(
  addUp: (where: RawBuilder<unknown>) => Promise<void>,
  where: RawBuilder<unknown>,
  [parts, ...rest] = finer,
): Promise<void> {
  try {
    await addUp(where);
  } catch (error) {
    if (!isTooMuch(error) || !parts) throw error;
    for (const part of parts) await inParts(addUp, sql`${where} AND ${part}`, rest);
  }
}

async function addUpPeople(span: DirtySpan) {
  const { rows } = await sql<{ kind: number; bucket: number; gaps: string }>`
    SELECT kind, bucket, gaps FROM kpi_people WHERE project_id = ${span.projectId} AND kind IN (1, 2) AND grain = 0
    AND bucket >= ${span.bucket} AND bucket < ${endOf(span)}`.execute(db);
  const written = [1, 2].map((kind) => {
    const days = rows.filter((row) => row.kind === kind).map(({ bucket, gaps }) => ({ bucket, gaps: readGaps(gaps) }));
    const gaps = addUpGaps(span, days);
    return [
      span.projectId,
      kind,
      span.grain,
      span.bucket,
      [...gaps.values()].reduce((sum, n) => sum + n, 0),
      0,
      writeGaps(gaps),
      span.version,
    ];
  });
  await insert('kpi_people', ['project_id', 'kind', 'grain', 'bucket'], ['people', 'fingerprint', 'gaps'], written);
}

async function addUpTimes(span: DirtySpan) {
  const { rows } = await sql<{ kind: number; spread: string }>`
    SELECT kind, spread FROM kpi_time WHERE project_id = ${span.projectId} AND kind IN (1, 2, 3) AND grain = 0
    AND bucket >= ${span.bucket} AND bucket < ${endOf(span)}`.execute(db);
  const written = [1, 2, 3].map((kind) => {
    const days = rows.filter((row) => row.kind === kind).map(({ spread }) => readSpread(spread));
    return [span.projectId, kind, span.grain, span.bucket, writeSpread(addSpreads(days)), span.version];
  });
  await insert('kpi_time', timeKeys, ['spread'], written);
}

/** A week or month of every rollup, from its days. */
export async function addUp(span: DirtySpan): Promise<void> {
  const answers = sql`book IN (1, 2) AND audience IN (1, 2) AND ${dayDim}`;
  await inParts((where) => addUpTable('kpi', kpiKeys, measures, where, span), answers);
  await inParts((where) => addUpTable('kpi_request', requestKeys, requestMeasures, where, span), requestDayDim);
  await addUpPeople(span);
  await addUpTimes(span);
}
