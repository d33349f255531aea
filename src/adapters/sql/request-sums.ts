import { sql, type RawBuilder } from 'kysely';
import { requestCounts, requestSumsOf, type RequestCount, type RequestSums } from '../../domain/kpi/request-sums';

const columnOf = {
  closed: 'closed',
  eligible: 'eligible',
  asked: 'asked',
  slaMet: 'sla_met',
  slaMissed: 'sla_missed',
  reopened: 'reopened',
  escalated: 'escalated',
  watched: 'watched',
  firstLine: 'first_line',
  plain: 'plain',
} as const satisfies Record<RequestCount, string>;
type RequestColumn = (typeof columnOf)[RequestCount];

/** Plain issues without request type count nowhere but as such. */
export const isRequest = sql`(reason IS NULL OR reason <> 'not-a-request')`;

const countWhere = (condition: RawBuilder<unknown>) => sql`COALESCE(SUM((${isRequest} AND ${condition}) + 0e0), 0)`;

/** What is summed over the ledger. */
export const requestSums = sql`
  ${countWhere(sql`1 = 1`)} AS closed, ${countWhere(sql`eligible = 1`)} AS eligible, ${countWhere(sql`asked_at IS NOT NULL`)} AS asked,
  ${countWhere(sql`sla_resolution = 1`)} AS sla_met, ${countWhere(sql`sla_resolution = 0`)} AS sla_missed, ${countWhere(sql`ended_at IS NOT NULL`)} AS reopened,
  ${countWhere(sql`escalated = 1`)} AS escalated, ${countWhere(sql`escalated IS NOT NULL`)} AS watched,
  ${countWhere(sql`reassignments = 0`)} AS first_line, COALESCE(SUM((NOT ${isRequest}) + 0e0), 0) AS plain`;

/** Columns of `kpi_request`, in the order of the counts. */
export const requestMeasures: readonly RequestColumn[] = requestCounts.map((count) => columnOf[count]);

export type StoredSums = Record<RequestColumn, string | number>;
export const toRequestSums = (row: StoredSums): RequestSums => requestSumsOf((count) => Number(row[columnOf[count]]));
