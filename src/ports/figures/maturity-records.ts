import type { Days } from '../../domain/figures/period';

/** What the maturity page needs beside the rollups; each one small statement. */
export interface MaturityRecords {
  /** Visits and service reviews on days of a period. */
  countVisits(projectId: number, period: Days): Promise<number>;
  /** Minutes customers said they lost, among the newest `limit` answers of a period. */
  lostMinutes(projectId: number, period: Days, limit: number): Promise<readonly number[]>;
  /** How requests came in, by the number the figures keep for it. */
  channels(ids: readonly number[]): Promise<ReadonlyMap<number, string>>;
}
