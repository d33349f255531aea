import { sql, type RawBuilder } from 'kysely';
import {
  requestCounts,
  requestSumsOf,
  type RequestCount,
  type RequestSums,
} from '../../../domain/figures/request-sums';

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

/** Counted once of requests and once of plain issues, so that no count has to look which of them a row is. */
const counted = sql.raw(
  [
    ...['COUNT(*) AS closed', 'COUNT(NULLIF(eligible, 0)) AS eligible', 'COUNT(asked_at) AS asked'],
    ...['COUNT(NULLIF(sla_resolution, 0)) AS sla_met', 'COUNT(NULLIF(sla_resolution, 1)) AS sla_missed'],
    ...['COUNT(ended_at) AS reopened', 'COUNT(NULLIF(escalated, 0)) AS escalated', 'COUNT(escalated) AS watched'],
    'COUNT(IF(reassignments = 0, 1, NULL)) AS first_line',
  ].join(', '),
);

/** Sums over rows of the ledger by keys, as a query; over all of them where there is no key. */
export function requestsBy(keys: Readonly<Record<string, RawBuilder<unknown>>>, where: RawBuilder<unknown>) {
  const own = Object.keys(keys).map((name) => sql.ref(name));
  const read = Object.entries(keys).map(([name, value]) => sql`${value} AS ${sql.ref(name)}`);
  const sums = requestMeasures.map(
    (name) =>
      sql`COALESCE(SUM(IF(is_request = ${name === 'plain' ? 0 : 1}, ${sql.ref(name === 'plain' ? 'closed' : name)}, 0e0)), 0) AS ${sql.ref(name)}`,
  );
  return sql`SELECT ${sql.join([...own, ...sums])} FROM (
      SELECT ${sql.join([...read, sql`${isRequest} AS is_request`, counted])} FROM cycle WHERE ${where}
      GROUP BY ${sql.join([...own, sql`is_request`])}) alike
    ${own.length > 0 ? sql`GROUP BY ${sql.join(own)}` : sql``}`;
}

/** What rollups of requests tell apart, day by day. */
export const byDivision = {
  bucket: sql`resolved_day`,
  request_type: sql`request_type`,
  team: sql`team`,
  channel: sql`channel`,
};

/** Columns of `kpi_request`, in the order of the counts. */
export const requestMeasures: readonly RequestColumn[] = requestCounts.map((count) => columnOf[count]);

export type StoredSums = Record<RequestColumn, string | number>;
export const toRequestSums = (row: StoredSums): RequestSums => requestSumsOf((count) => Number(row[columnOf[count]]));
