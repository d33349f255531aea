import { sql } from 'kysely';
import { addSpreads, readSpread } from '../../../domain/figures/spread';
import { noRequests } from '../../../domain/figures/request-sums';
import type { Kpis } from '../../../ports/figures/kpis';
import { db } from '../driver';
import { inCover } from '../figures/figure-slice';
import { requestDims, sumOf, timeNumber } from './kpi-rows';
import { requestMeasures, toRequestSums, type StoredSums } from '../figures/request-sums';

const summed = sql.raw(requestMeasures.map((name) => `COALESCE(${sumOf(name)}, 0) AS ${name}`).join(', '));

/** Rollups of resolved requests: sums and times. */
export const sqlRequestKpis: Pick<Kpis, 'readRequests' | 'readRequestsBy' | 'readTimes'> = {
  async readRequests(projectId, cover) {
    const { rows } = await sql<StoredSums>`
      SELECT ${summed} FROM kpi_request WHERE project_id = ${projectId} AND dim = ${requestDims.all} AND ${inCover(cover)}`.execute(
      db,
    );
    return rows[0] ? toRequestSums(rows[0]) : noRequests;
  },

  async readRequestsBy(projectId, cover, by) {
    const { rows } = await sql<StoredSums & { k1: number }>`
      SELECT k1, ${summed} FROM kpi_request
      WHERE project_id = ${projectId} AND dim = ${requestDims[by]} AND ${inCover(cover)} GROUP BY k1`.execute(db);
    return new Map(rows.map((row) => [row.k1, toRequestSums(row)]));
  },

  async readTimes(projectId, cover) {
    const { rows } = await sql<{ kind: number; spread: string }>`
      SELECT kind, spread FROM kpi_time WHERE project_id = ${projectId} AND kind IN (1, 2, 3) AND ${inCover(cover)}`.execute(
      db,
    );
    const of = (kind: number) =>
      addSpreads(rows.filter((row) => row.kind === kind).map(({ spread }) => readSpread(spread)));
    return { respond: of(timeNumber.respond), restore: of(timeNumber.restore), resolve: of(timeNumber.resolve) };
  },
};
