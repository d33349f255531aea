import * as v from 'valibot';
import { backFillStates } from '../domain/asking/back-fill';
import { instant } from './answer';
import type { Contract } from './contract';
import { count, day } from './figure-parts';

const standing = v.object({
  /** Today in the reporting time zone of the site. */
  today: day,
  /** The running back-fill, or the last one; null where none was ever started. */
  backFill: v.nullable(
    v.object({
      from: day,
      to: day,
      state: v.picklist(backFillStates),
      startedAt: instant,
      endedAt: v.nullable(instant),
      /** Requests looked at so far, and about how many there are. */
      looked: count,
      about: v.nullable(count),
      /** Jira's words, or `kept-failing`. */
      problem: v.nullable(v.string()),
      found: v.object({ cycles: count, backFilled: count, reopened: count, slaMet: count, slaMissed: count }),
    }),
  ),
});
export type BackFillStanding = v.InferOutput<typeof standing>;

/** Filling the ledger from a chosen period, without asking anyone. For project administrators. */
export const backFill = {
  readBackFill: { input: v.object({}), output: standing },
  startBackFill: {
    /** Both days included. */
    input: v.object({ from: v.string(), to: v.string() }),
    output: v.variant('kind', [
      v.object({ kind: v.literal('started'), standing }),
      v.object({
        kind: v.literal('refused'),
        because: v.picklist(['period-invalid', 'period-too-long', 'period-ahead', 'packed', 'runs-already']),
        standing,
      }),
    ]),
  },
  stopBackFill: { input: v.object({}), output: standing },
} satisfies Contract;
