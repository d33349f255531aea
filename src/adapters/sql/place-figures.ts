import { sql } from 'kysely';
import { measures } from '../../domain/kpi/answer-cell';
import { dims } from '../../domain/kpi/answer-fold';
import type { PlaceFigures } from '../../ports/place-figures';
import { db } from './driver';
import { inCover } from './figure-slice';
import { requestDims } from './kpi-rows';
import { bookNumber } from './kpis';

type Big = string | number;

const million = 1_000_000;
const summed = sql.raw(measures.map((name) => `SUM(${name}) AS ${name}`).join(', '));
const measureOf = { organisation: 'asked', hour: 'closed' } as const;

/** Two numbers and their weights an organisation, so that ten thousand of them stay a small answer. */
export const sqlPlaceFigures: PlaceFigures = {
  async answersByOrganisation(projectId, book, audience, cover) {
    const { rows } = await sql<Record<'id' | 'k' | 'n' | 'answered' | 'wk' | 'wn' | 'ww', Big>>`
      SELECT k1 AS id, SUM(r4 + r5) AS k, SUM(r1 + r2 + r3 + r4 + r5) AS n, SUM(r1 + r2 + r3 + r4 + r5 + not_solved) AS answered,
        SUM(w4 + w5) AS wk, SUM(w1 + w2 + w3 + w4 + w5) AS wn, SUM(ww) AS ww
      FROM kpi WHERE project_id = ${projectId} AND book = ${bookNumber[book]} AND audience = ${audience}
        AND dim = ${dims.organisation} AND ${inCover(cover)} GROUP BY k1`.execute(db);
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

  async answersByHour(projectId, book, audience, cover) {
    const { rows } = await sql<Record<(typeof measures)[number] | 'hour', Big>>`
      SELECT k1 AS hour, ${summed} FROM kpi WHERE project_id = ${projectId} AND book = ${bookNumber[book]} AND audience = ${audience}
        AND dim = ${dims.hour} AND ${inCover(cover)} GROUP BY k1`.execute(db);
    return new Map(rows.map((row) => [Number(row.hour), measures.map((name) => Number(row[name]))]));
  },

  async requestsBy(projectId, by, cover) {
    const { rows } = await sql<Record<'place' | 'requests', Big>>`
      SELECT k1 AS place, SUM(${sql.ref(measureOf[by])}) AS requests FROM kpi_request
      WHERE project_id = ${projectId} AND dim = ${requestDims[by]} AND ${inCover(cover)} GROUP BY k1`.execute(db);
    return new Map(rows.map((row) => [Number(row.place), Number(row.requests)]));
  },

  async organisationNames(search) {
    const pattern = `%${search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    const { rows } = await sql<{ id: number; name: string }>`
      SELECT id, name FROM dimension WHERE kind = 'organisation' AND LOWER(name) LIKE LOWER(${pattern})`.execute(db);
    return new Map(rows.map(({ id, name }) => [id, name]));
  },
};
