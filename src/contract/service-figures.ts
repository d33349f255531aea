import * as v from 'valibot';
import { spanKinds } from '../domain/figures/spans';
import type { Contract } from './contract';
import { count, day, list } from './figure-parts';
import { stripFigure } from './strip';

const page = v.object({
  kind: v.literal('service-figures'),
  behindDays: count,
  /** Oldest first. */
  spans: list(v.object({ from: day, to: day, running: v.boolean(), strip: list(stripFigure) })),
});
export type ServiceFiguresPage = v.InferOutput<typeof page>;

/** The A27 figures month by month or quarter by quarter. */
export const serviceFigures = {
  readServiceFigures: {
    input: v.object({ by: v.optional(v.picklist(spanKinds), 'month') }),
    output: v.variant('kind', [page, v.object({ kind: v.literal('refused'), because: v.literal('not-allowed') })]),
  },
} satisfies Contract;
