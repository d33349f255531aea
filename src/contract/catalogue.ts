import * as v from 'valibot';
import { advices, adviceRules } from '../domain/figures/catalogue-advice';
import { catalogueOrders } from '../domain/figures/catalogue-order';
import { reasons } from '../domain/answering/reason';
import type { Contract } from './contract';
import { count, dates, interval, list, named, share, shareFields, change, packedRefusal } from './figure-parts';
import { figuresFilter } from './project';

const row = v.object({
  ...shareFields,
  ...named.entries,
  shrunk: v.nullable(v.object({ share: v.number(), interval })),
  rank: v.nullable(v.object({ from: count, to: count })),
  change,
  closed: count,
  /** Answers of surveys asked. */
  response: share,
  slaMet: share,
  reopened: share,
  /** What most low scores chose, of how many low scores. */
  topReason: v.nullable(v.object({ reason: v.picklist(reasons), count, low: count })),
  advice: v.picklist(advices),
  /** The rule that gave the advice. */
  rule: v.picklist(adviceRules),
});
export type CatalogueRowView = v.InferOutput<typeof row>;

const page = v.object({
  kind: v.literal('catalogue'),
  period: dates,
  against: dates,
  behindDays: count,
  /** Request types used or answered for in either period. */
  types: count,
  closed: count,
  /** Those that fit the search. */
  found: count,
  advices: list(v.object({ advice: v.picklist(advices), count })),
  rows: list(row),
});
export type CataloguePage = v.InferOutput<typeof page>;

/** Most rows of one answer, which stays well within the 5 MB Forge lets it have. */
const mostRows = 1_000;

const { period, against, book, audience } = figuresFilter.entries;

/** The service catalogue, on a page of its own. */
export const catalogue = {
  readCatalogue: {
    input: v.object({
      ...{ period, against, book, audience },
      search: v.optional(v.pipe(v.string(), v.maxLength(100)), ''),
      order: v.optional(v.picklist(catalogueOrders), 'advice'),
      reversed: v.optional(v.boolean(), false),
      limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostRows)), 50),
      skip: v.optional(count, 0),
    }),
    output: v.variant('kind', [page, v.object({ kind: v.literal('refused'), ...packedRefusal })]),
  },
} satisfies Contract;
