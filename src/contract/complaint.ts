import * as v from 'valibot';
import { complaintWays, longestComplaint } from '../domain/follow-ups/complaint';
import { followUpStates, instant } from './answer';
import type { Contract } from './contract';

/** A complaint as the panel shows it. */
export const complaint = v.object({
  token: v.string(),
  how: v.picklist(complaintWays),
  /** Empty once the customer was erased. */
  words: v.string(),
  wantsContact: v.boolean(),
  majorConcern: v.boolean(),
  at: instant,
  followUp: v.nullable(v.object({ state: v.picklist(followUpStates), issueKey: v.nullable(v.string()) })),
});
export type ComplaintView = v.InferOutput<typeof complaint>;

/** What customers say outside any survey; on any request, for those who work on it. It carries no score. */
export const complaints = {
  readComplaints: {
    input: v.object({}),
    output: v.variant('kind', [
      v.object({ kind: v.literal('complaints'), complaints: v.array(complaint) }),
      /** Nobody logs complaints here: no project of ours, or no agent of it. */
      v.object({ kind: v.literal('none') }),
    ]),
  },
  logComplaint: {
    input: v.object({
      how: v.picklist(complaintWays),
      words: v.pipe(v.string(), v.trim(), v.minLength(3), v.maxLength(longestComplaint)),
      wantsContact: v.boolean(),
      majorConcern: v.boolean(),
      /** Made by the screen for this one press of a button, so that a repeated send counts once. */
      token: v.pipe(v.string(), v.regex(/^[0-9a-f-]{8,36}$/)),
    }),
    output: v.variant('kind', [
      v.object({ kind: v.literal('logged'), complaints: v.array(complaint) }),
      v.object({ kind: v.literal('refused'), because: v.literal('not-allowed') }),
    ]),
  },
} satisfies Contract;
