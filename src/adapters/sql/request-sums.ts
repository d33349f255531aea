import { sql } from 'kysely';
import type { RequestSums } from '../../ports/figure-source';

type Big = string | number;

/** What is summed over requests of the ledger. */
export const requestSums = sql`
  COUNT(*) AS closed, COALESCE(SUM(eligible), 0) AS eligible, COALESCE(SUM(asked_at IS NOT NULL), 0) AS asked,
  COALESCE(SUM(sla_resolution = 1), 0) AS sla_met, COALESCE(SUM(sla_resolution = 0), 0) AS sla_missed, COALESCE(SUM(ended_at IS NOT NULL), 0) AS reopened`;
/** Plain issues without request type count nowhere. */
export const isRequest = sql`(reason IS NULL OR reason <> 'not-a-request')`;

export type StoredSums = Record<'closed' | 'eligible' | 'asked' | 'sla_met' | 'sla_missed' | 'reopened', Big>;
export const toRequestSums = (row: StoredSums): RequestSums => ({
  closed: Number(row.closed),
  eligible: Number(row.eligible),
  asked: Number(row.asked),
  slaMet: Number(row.sla_met),
  slaMissed: Number(row.sla_missed),
  reopened: Number(row.reopened),
});
