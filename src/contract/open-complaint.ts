import * as v from 'valibot';
import { complaintWays, longestComplaint } from '../domain/follow-ups/complaint';
import { complaint } from './complaint';
import type { Contract } from './contract';

const listed = v.object({ ...complaint.entries, customer: v.nullable(v.string()) });
export type OpenComplaintView = v.InferOutput<typeof listed>;

const refused = v.object({ kind: v.literal('refused'), because: v.literal('not-allowed') });
const answered = v.variant('kind', [v.object({ kind: v.literal('complaints'), complaints: v.array(listed) }), refused]);

/** Complaints that belong to no request; for administrators of the project. */
export const openComplaints = {
  /** The latest twenty. */
  readOpenComplaints: { input: v.object({}), output: answered },
  logOpenComplaint: {
    input: v.object({
      how: v.picklist(complaintWays),
      words: v.pipe(v.string(), v.trim(), v.minLength(3), v.maxLength(longestComplaint)),
      wantsContact: v.boolean(),
      majorConcern: v.boolean(),
      /** Who complained: somebody picked, or a name as it was typed; both null where nobody said. */
      customer: v.object({
        accountId: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(128))),
        name: v.nullable(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200))),
      }),
      token: v.pipe(v.string(), v.regex(/^[0-9a-f-]{8,36}$/)),
    }),
    output: answered,
  },
  /** People whose name begins like this; at most eight. */
  findPeople: {
    input: v.object({ search: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(100)) }),
    output: v.variant('kind', [
      v.object({ kind: v.literal('people'), people: v.array(v.object({ id: v.string(), name: v.string() })) }),
      refused,
    ]),
  },
} satisfies Contract;
