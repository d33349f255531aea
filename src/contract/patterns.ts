import * as v from 'valibot';
import { legs } from '../domain/drivers/journey-legs';
import { outcomes } from '../domain/drivers/driver-terms';
import type { Contract } from './contract';
import { count, dates, day, interval, list, named, share, shareFields, packedRefusal } from './figure-parts';
import { figuresFilter } from './project';

const refused = v.object({ kind: v.literal('refused'), ...packedRefusal });

const hour = v.object({
  ...shareFields,
  /** Of the week in which requests were raised: 0 is Monday from midnight, 167 Sunday from 23 o'clock. */
  hour: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(167)),
  /** Requests resolved in the period that were raised in this hour. */
  closed: count,
  distance: v.nullable(v.number()),
  beyondNoise: v.boolean(),
});

const journey = list(
  v.object({
    outcome: v.picklist(outcomes),
    n: count,
    /** Median in ms of calendar time; null below five requests. */
    legs: list(v.object({ leg: v.picklist(legs), n: count, medianMs: v.nullable(v.number()) })),
  }),
);

const patterns = v.object({
  kind: v.literal('patterns'),
  timeZone: v.string(),
  period: dates,
  /** What was resolved before this day is packed, and no part of the journey; null as a rule. */
  packedBefore: v.nullable(day),
  all: share,
  /** Null under a filter by organisation, team, type, channel or priority: hours are kept for the whole only. */
  hours: v.nullable(list(hour)),
  journey,
  isSample: v.boolean(),
  n: count,
});

const organisation = v.object({
  ...shareFields,
  ...named.entries,
  shrunk: v.nullable(v.object({ share: v.number(), interval })),
  rank: v.nullable(v.object({ from: count, to: count })),
  beyondNoise: v.boolean(),
  /** Answers to surveys asked for requests resolved in the period. */
  response: share,
});

const organisations = v.object({
  kind: v.literal('organisations'),
  all: share,
  /** How many there are with an answer, and of those how many fit the search. */
  total: count,
  found: count,
  rows: list(organisation),
});

/** Organisations are counted for all requests together; under a filter there is nothing to show. */
const notKept = v.object({ kind: v.literal('not-kept') });

/** Rows of one answer: a screenful, or what a file is made of, which stays well within the 5 MB Forge lets an answer have. */
const [shownOrganisations, mostOrganisations] = [25, 2_500];

export const organisationOrders = ['best', 'worst', 'most'] as const;

/** The view of patterns: when, who and along which way. */
export const patternCalls = {
  readPatterns: { input: figuresFilter, output: v.variant('kind', [patterns, refused]) },
  /** From an end of the list, a page at a time. */
  readOrganisations: {
    input: v.object({
      ...figuresFilter.entries,
      order: v.optional(v.picklist(organisationOrders), 'worst'),
      search: v.optional(v.pipe(v.string(), v.maxLength(100)), ''),
      skip: v.optional(count, 0),
      limit: v.optional(
        v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostOrganisations)),
        shownOrganisations,
      ),
    }),
    output: v.variant('kind', [organisations, notKept, refused]),
  },
} satisfies Contract;
