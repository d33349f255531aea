import * as v from 'valibot';
import { figures as figureNames } from '../domain/figures/figure';
import { change, count, share, verdict } from './figure-parts';

/** One figure of the A27 strip. */
export const stripFigure = v.variant('kind', [
  v.object({ kind: v.literal('share'), figure: v.picklist(figureNames), now: share, change, partly: v.boolean() }),
  v.object({
    kind: v.literal('count'),
    figure: v.picklist(figureNames),
    /** Null where nobody has counted yet. */
    now: v.nullable(count),
    before: v.nullable(count),
    /** Of how many requests each was counted; null for what is counted by days. */
    among: v.nullable(v.object({ now: count, before: count })),
    /** Per day, or per request looked at, now minus before: the direction of a change. Null where nothing is compared. */
    growth: v.nullable(v.number()),
    /** For counts: whether they differ beyond chance for periods of these lengths; null for a stock, which is not tested. */
    verdict: v.nullable(verdict),
    /** The app was not there for all of the two periods, so that no change is called. */
    partly: v.boolean(),
  }),
]);
export type StripFigure = v.InferOutput<typeof stripFigure>;
