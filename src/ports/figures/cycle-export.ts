import type { ExportCell } from '../../domain/keeping/export-columns';
import type { Days } from '../../domain/figures/period';
import type { Slice } from './figure-source';

/** One resolution cycle with its survey, answer and follow-up, a cell for each of `exportColumns`. */
export type ExportedCycle = Readonly<{
  /** `cycleId(issueId, cycle)` */
  id: number;
  /** Day of the resolution. */
  day: number;
  cells: Readonly<Record<string, ExportCell>>;
}>;

/** What people wrote about one cycle, by `exportWords`. */
export type ExportedWords = Readonly<{
  comment: string | null;
  remedy: string | null;
  recovery_words: string | null;
}>;

export type ExportPlace = Readonly<{ day: number; id: number }>;

export type ExportQuery = Readonly<{
  projectId: number;
  /** Days of the resolution. */
  period: Days;
  slice: Slice;
  after: ExportPlace | null;
  limit: number;
}>;

/** The ledger of one project, row by row. */
export interface CycleExport {
  /** In the order of days and requests; a page goes on where the one before ended, however much is written meanwhile. */
  page(query: ExportQuery): Promise<readonly ExportedCycle[]>;
  /** Words of up to 400 cycles; those without any are absent. */
  words(ids: readonly number[]): Promise<ReadonlyMap<number, ExportedWords>>;
}
