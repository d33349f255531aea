import * as v from 'valibot';
import { followUpKinds } from '../domain/follow-ups/follow-up-routing';
import { periods } from '../domain/figures/period';
import { breaches } from '../domain/follow-ups/noncompliance';
import { instant } from './answer';
import type { Contract } from './contract';
import { day } from './figure-parts';

const count = v.number();
const days = v.object({ from: day, to: day });
const name = v.nullable(v.string());
const refused = v.object({ kind: v.literal('refused'), because: v.literal('not-allowed') });

const row = v.object({
  dedupeKey: v.string(),
  breach: v.picklist(breaches),
  /** When the target passed, or the issue was closed. */
  at: instant,
  calendarMs: v.number(),
  workingMs: v.number(),
  state: v.picklist(['open', 'mended', 'given-up']),
  requestKey: name,
  issueKey: name,
  owner: name,
  owedAt: instant,
});
export type NoncomplianceRow = v.InferOutput<typeof row>;

const page = v.object({
  kind: v.literal('noncompliances'),
  ...days.entries,
  rows: v.array(row),
  /** More follow-ups broke a rule than are listed. */
  hasMore: v.boolean(),
});
export type NoncompliancesPage = v.InferOutput<typeof page>;

const routed = v.object({
  kind: v.literal('routed'),
  rows: v.array(v.object({ practice: v.picklist(followUpKinds), now: count, before: count })),
});

/** What broke the rules of following up, one by one, and to which practice follow-ups went. */
export const noncompliances = {
  readNoncompliances: {
    input: v.object({ period: v.optional(v.union([v.picklist(periods), days]), 'weeks-13') }),
    output: v.variant('kind', [
      page,
      v.object({ kind: v.literal('refused'), because: v.picklist(['not-allowed', 'period-invalid']) }),
    ]),
  },
  readRouted: { input: v.object({ period: days, against: days }), output: v.variant('kind', [routed, refused]) },
} satisfies Contract;
