import * as v from 'valibot';
import { maturityLevels, maturityStates } from '../domain/maturity/maturity-levels';
import { maturityMetrics } from '../domain/maturity/maturity-metric';
import type { Contract } from './contract';
import { count, dates, interval, list, share } from './figure-parts';
import { figuresFilter } from './project';

const metric = v.picklist(maturityMetrics);
const level = v.picklist(maturityLevels);

/** What a metric comes to, or what it needs first. */
const value = v.variant('kind', [
  v.object({ kind: v.literal('share'), share }),
  /** Mean and median; the interval is the median's, null below 20. */
  v.object({
    kind: v.literal('time'),
    n: count,
    meanMs: v.number(),
    medianMs: v.number(),
    interval: v.nullable(interval),
  }),
  v.object({ kind: v.literal('count'), count, of: v.nullable(count) }),
  /** `units`: contacts or violations behind the amount. */
  v.object({ kind: v.literal('money'), amount: v.number(), currency: v.string(), units: count }),
  v.object({ kind: v.literal('needs'), what: v.picklist(['rates', 'lost-time', 'sla']) }),
  v.object({ kind: v.literal('none') }),
]);
export type MaturityValueView = v.InferOutput<typeof value>;

const rule = v.object({
  level,
  metric,
  demand: v.variant('kind', [
    v.object({ kind: v.literal('known') }),
    v.object({ kind: v.literal('share'), least: v.number() }),
    v.object({ kind: v.literal('count'), least: count }),
  ]),
  state: v.picklist(maturityStates),
});
export type MaturityRuleView = v.InferOutput<typeof rule>;

const page = v.object({
  kind: v.literal('maturity'),
  period: dates,
  against: dates,
  behindDays: count,
  /** The highest level whose rules, and all below, are met; null where the period holds nothing to judge. */
  level: v.nullable(level),
  levelBefore: v.nullable(level),
  /** Why there is nothing to judge, and the period to choose instead; null where there is a level. */
  nothing: v.nullable(v.object({ isAhead: v.boolean(), instead: v.nullable(v.picklist(['weeks-13', 'weeks-52'])) })),
  rules: list(rule),
  /** Whether the viewer may give what a metric needs in the settings. */
  administers: v.boolean(),
  metrics: list(v.object({ metric, now: value, before: value })),
});
export type MaturityPage = v.InferOutput<typeof page>;

const { period, against, book, audience } = figuresFilter.entries;

/** The maturity page. */
export const maturity = {
  readMaturity: {
    input: v.object({ period, against, book, audience }),
    output: v.variant('kind', [
      page,
      v.object({ kind: v.literal('refused'), because: v.picklist(['not-allowed', 'period-invalid']) }),
    ]),
  },
} satisfies Contract;
