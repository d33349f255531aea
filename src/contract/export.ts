import * as v from 'valibot';
import { exportColumns, exportWords } from '../domain/keeping/export-columns';
import type { Contract } from './contract';
import { day, list } from './figure-parts';
import { figuresFilter } from './project';

const cell = v.nullable(v.union([v.string(), v.number()]));
const row = v.pipe(v.array(cell), v.length(exportColumns.length + exportWords.length), v.readonly());

/** The ledger as a file: pages of rows, put together by the screen. */
export const exporting = {
  exportCycles: {
    input: v.object({ ...figuresFilter.entries, after: v.optional(v.nullable(v.string()), null) }),
    output: v.variant('kind', [
      v.object({
        kind: v.literal('cycles'),
        /** Cells in the order of `exportColumns`, then `exportWords`. */
        rows: list(row),
        /** Where the next page begins; null at the end. */
        next: v.nullable(v.string()),
        from: day,
        to: day,
      }),
      v.object({ kind: v.literal('refused'), because: v.picklist(['not-allowed', 'period-invalid']) }),
    ]),
  },
} satisfies Contract;
