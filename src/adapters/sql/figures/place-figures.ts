import { sql, type RawBuilder } from 'kysely';
import { measures } from '../../../domain/figures/answer-cell';
import { dims, type Dim } from '../../../domain/figures/answer-fold';
import type { Cover } from '../../../domain/figures/cover';
import type { Book } from '../../../domain/figures/period';
import type { PlaceFigures } from '../../../ports/figures/place-figures';
import { db } from '../driver';
import { dayColumn, inCover, inList } from './figure-slice';
import { countedBy } from '../rollups/kpi-answers';
import { hourOf, whenRaised } from '../rollups/kpi-places';
import { requestDims, sumOf } from '../rollups/kpi-rows';
import { bookNumber } from '../rollups/kpis';
import { isRequest } from './request-sums';

type Big = string | number;

const million = 1_000_000;
const summed = sql.raw(measures.map((name) => `${sumOf(name)} AS ${name}`).join(', '));
const placeSums = sql.raw(
  Object.entries({
    ...{ k: 'r4 + r5', n: 'r1 + r2 + r3 + r4 + r5', answered: 'r1 + r2 + r3 + r4 + r5 + not_solved' },
    ...{ wk: 'w4 + w5', wn: 'w1 + w2 + w3 + w4 + w5', ww: 'ww' },
  })
    .map(([name, of]) => `${sumOf(of)} AS ${name}`)
    .join(', '),
);
const measureOf = { organisation: 'asked', hour: 'closed' } as const;

const daysOf = ({ days, live }: Cover) => [...days, ...live];
const lastOf = (cover: Cover) => Math.max(0, ...daysOf(cover));
const inSums = ({ months, weeks }: Cover) => inCover({ months, weeks, days: [] });

/** Answers of a period by place: sums of weeks and months, and single days counted from the records. */
function answersBy(
  dim: Dim,
  key: RawBuilder<unknown>,
  projectId: number,
  book: Book,
  audience: number,
  cover: Cover,
): RawBuilder<unknown> {
  const kept = sql`SELECT k1, ${sql.raw(measures.join(', '))} FROM kpi
    WHERE project_id = ${projectId} AND book = ${bookNumber[book]} AND audience = ${audience} AND dim = ${dim} AND ${inSums(cover)}`;
  const days = daysOf(cover);
  if (days.length === 0) return sql`(${kept}) places`;
  const ledger = dim === dims.hour ? sql`JOIN ${whenRaised}` : sql``;
  const live = countedBy(
    { k1: key },
    sql`answer a ${ledger}
    WHERE a.project_id = ${projectId} AND a.audience = ${audience} AND ${sql.ref(`a.${dayColumn[book]}`)} IN ${inList(days)} AND a.solved IS NOT NULL`,
  );
  return sql`(${kept} UNION ALL ${live}) places`;
}

/** Two numbers and their weights an organisation, so that ten thousand of them stay a small answer. */
export const sqlPlaceFigures: PlaceFigures = {
  async answersByOrganisation(projectId, book, audience, cover) {
    const { rows } = await sql<Record<'id' | 'k' | 'n' | 'answered' | 'wk' | 'wn' | 'ww', Big>>`
      SELECT k1 AS id, ${placeSums}
      FROM ${answersBy(dims.organisation, sql`organisation`, projectId, book, audience, cover)} GROUP BY k1`.execute(
      db,
    );
    return new Map(
      rows.map((row) => [
        Number(row.id),
        {
          k: Number(row.k),
          n: Number(row.n),
          answered: Number(row.answered),
          weightK: Number(row.wk) / million,
          weightN: Number(row.wn) / million,
          weightSquares: Number(row.ww) / million,
        },
      ]),
    );
  },

  async answersByHour(projectId, book, audience, cover, timeZone) {
    const hour = hourOf(lastOf(cover), timeZone);
    const { rows } = await sql<Record<(typeof measures)[number] | 'hour', Big>>`
      SELECT k1 AS hour, ${summed} FROM ${answersBy(dims.hour, hour, projectId, book, audience, cover)} GROUP BY k1`.execute(
      db,
    );
    return new Map(rows.map((row) => [Number(row.hour), measures.map((name) => Number(row[name]))]));
  },

  async requestsBy(projectId, by, cover, timeZone) {
    const measure = sql.ref(measureOf[by]);
    const key = by === 'hour' ? hourOf(lastOf(cover), timeZone) : sql`organisation`;
    const counts = by === 'hour' ? isRequest : sql`${isRequest} AND asked_at IS NOT NULL`;
    const { rows } = await sql<Record<'place' | 'requests', Big>>`
      SELECT place, SUM(requests) AS requests FROM (
        SELECT k1 AS place, ${measure} AS requests FROM kpi_request
        WHERE project_id = ${projectId} AND dim = ${requestDims[by]} AND ${inSums(cover)}
        UNION ALL SELECT ${key}, SUM(${counts}) FROM cycle c
        WHERE project_id = ${projectId} AND resolved_day IN ${inList(daysOf(cover))} GROUP BY 1) places GROUP BY place`.execute(
      db,
    );
    return new Map(rows.map((row) => [Number(row.place), Number(row.requests)]));
  },

  async organisationNames(search) {
    const pattern = `%${search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    const { rows } = await sql<{ id: number; name: string }>`
      SELECT id, name FROM dimension WHERE kind = 'organisation' AND LOWER(name) LIKE LOWER(${pattern})`.execute(db);
    return new Map(rows.map(({ id, name }) => [id, name]));
  },
};
