import * as v from 'valibot';
import { driverClasses, itemDrivers, outcomes, quadrants } from '../domain/drivers/driver-terms';
import { drivers as driverNames } from '../domain/drivers/facts';
import { reasons } from '../domain/answering/reason';
import type { Contract } from './contract';
import { count, interval, list, named, share } from './figure-parts';
import { figuresFilter } from './project';

const driver = v.picklist(driverNames);

/** Some of the requests along a driver: times in ms and counts from (included) up to (not included), or one name. */
const part = v.variant('kind', [
  v.object({ kind: v.literal('measured'), share, from: v.nullable(v.number()), until: v.nullable(v.number()) }),
  v.object({ kind: v.literal('named'), share, ...named.entries }),
]);
export type PartView = v.InferOutput<typeof part>;

const row = v.object({
  driver,
  /** Part of what is explained, 0…1; all rows sum to 1. */
  weight: v.number(),
  /** 90 %, from resampled people. */
  interval,
  /** Places it may hold; those whose intervals overlap share them. */
  rank: v.object({ from: count, to: count }),
  /** Cannot be told from nothing. */
  isFaint: v.boolean(),
  /** Where the outcome is most and least frequent; null where one side has fewer than 20 answers. */
  contrast: v.nullable(v.object({ most: part, least: part })),
});
export type DriverRowView = v.InferOutput<typeof row>;

const side = v.object({
  /** Dissatisfied: score 1–2. Satisfied: 4–5. */
  outcome: v.picklist(outcomes),
  share,
  /** Part of the differences between scores that the drivers explain. */
  rSquared: v.number(),
  /** All from 300 answers on, only the leading one from 100 on; none with fewer, or where chance alone explains as much. */
  told: v.picklist(['all', 'leading', 'too-few', 'by-chance']),
  rows: list(row),
  /** Chosen by those of this outcome, most frequent first; several may be chosen. */
  reasons: list(v.object({ reason: v.picklist(reasons), share })),
});
export type DriverSideView = v.InferOutput<typeof side>;

/** Change of the log odds of a score of 4 or 5, against requests where it went as usual. */
const effect = v.nullable(v.object({ estimate: v.number(), error: v.number() }));
const classed = v.object({
  driver: v.picklist(itemDrivers),
  kind: v.picklist(driverClasses),
  penalty: effect,
  reward: effect,
});

const placed = v.object({
  driver,
  performance: v.number(),
  performanceInterval: interval,
  importance: v.number(),
  importanceInterval: interval,
  quadrant: v.picklist(quadrants),
});
/** Both axes 0…1; they cross at the medians. */
const picture = v.object({ placed: list(placed), performance: v.number(), importance: v.number() });
export type PictureView = v.InferOutput<typeof picture>;

const found = v.object({
  kind: v.literal('drivers'),
  n: count,
  /** Only the newest answers of the period were looked at, as there are more than that. */
  isSample: v.boolean(),
  sides: list(side),
  /** Empty below 300 answers. */
  classes: list(classed),
  /** Null below 300 answers or with fewer than three promises. */
  picture: v.nullable(picture),
});
export type DriversView = v.InferOutput<typeof found>;

/** What goes with satisfaction: read after the rest of the page, from a bounded number of answers. */
export const drivers = {
  readDrivers: {
    input: figuresFilter,
    output: v.variant('kind', [
      found,
      v.object({ kind: v.literal('refused'), because: v.picklist(['not-allowed', 'period-invalid']) }),
    ]),
  },
} satisfies Contract;
