import * as v from 'valibot';
import type { Contract } from './contract';
import { list } from './figure-parts';
import { words } from './figure-records';
import { figuresFilter } from './project';

/** All words of a period as a file: pages put together by the screen, by the same rights as the latest ones on it. */
export const wordCalls = {
  readWords: {
    input: v.object({ ...figuresFilter.entries, after: v.optional(v.nullable(v.string()), null) }),
    output: v.variant('kind', [
      v.object({
        kind: v.literal('words'),
        words: list(words),
        /** Where the next page begins; null at the end. */
        next: v.nullable(v.string()),
        /** Whether the viewer may see who wrote them. */
        hasNames: v.boolean(),
      }),
      v.object({ kind: v.literal('refused'), because: v.picklist(['not-allowed', 'period-invalid']) }),
    ]),
  },
} satisfies Contract;
