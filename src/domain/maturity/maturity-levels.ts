import type { MaturityFigures, MaturityValue } from './maturity';
import type { MaturityMetric } from './maturity-metric';
import { leastForRank } from '../figures/share';

export const maturityLevels = [1, 2, 3, 4, 5] as const;
export type MaturityLevel = (typeof maturityLevels)[number];

/**
 * What a level asks of a metric. `known`: it can be computed from enough requests. `share`: even the lower end of its interval
 * reaches this, so that luck does not lift a level. `count`: it happened this often in the period.
 */
export type MaturityDemand =
  Readonly<{ kind: 'known' }> | Readonly<{ kind: 'share'; least: number }> | Readonly<{ kind: 'count'; least: number }>;
export type MaturityRule = Readonly<{ level: MaturityLevel; metric: MaturityMetric; demand: MaturityDemand }>;

const known: MaturityDemand = { kind: 'known' };
const share = (least: number): MaturityDemand => ({ kind: 'share', least });
const count = (least: number): MaturityDemand => ({ kind: 'count', least });
/**
 * The rules, level by level; each holds for the levels above as well. Level 1 asks for nothing. Our own, along the five levels of
 * IT-CMF (Innovation Value Institute): what is seen (2), what is promised and kept (3), what is steered by (4), what is improved by (5).
 */
export const maturityRules: readonly MaturityRule[] = [
  ...rulesOf(2, [
    ['satisfaction', known],
    ['time-to-respond', known],
    ['time-to-resolve', known],
    ['within-sla', known],
    ['survey-coverage', share(0.2)],
  ]),
  ...rulesOf(3, [
    ['within-sla', share(0.8)],
    ['first-line', share(0.6)],
    ['defined-path', share(0.5)],
    ['people-responding', share(0.1)],
    ['feedback-channels', count(2)],
    ['answers-read', share(0.5)],
  ]),
  ...rulesOf(4, [
    ['satisfaction', share(0.8)],
    ['within-sla', share(0.9)],
    ['defined-path', share(0.7)],
    ['people-responding', share(0.2)],
    ['feedback-channels', count(3)],
    ['answers-read', share(0.8)],
    ['customer-meetings', count(1)],
    ['cost-per-contact', known],
  ]),
  ...rulesOf(5, [
    ['satisfaction', share(0.9)],
    ['within-sla', share(0.95)],
    ['held', share(0.95)],
    ['recovery', share(0.6)],
    ['lost-time', known],
    ['cost-of-violations', known],
    ['customer-meetings', count(3)],
  ]),
];

function rulesOf(level: MaturityLevel, demands: readonly (readonly [MaturityMetric, MaturityDemand])[]) {
  return demands.map(([metric, demand]): MaturityRule => ({ level, metric, demand }));
}

/** Whether a demand is met, missed, cannot be told from so few, waits for a setting or a question, or had nothing to judge. */
export const maturityStates = ['met', 'missed', 'too-few', 'needs', 'unjudged'] as const;
export type MaturityState = (typeof maturityStates)[number];

export function stateOf(demand: MaturityDemand, value: MaturityValue): MaturityState {
  if (value.kind === 'needs') return 'needs';
  if (value.kind === 'none') return demand.kind === 'count' ? 'missed' : 'too-few';
  switch (demand.kind) {
    case 'known':
      return isKnown(value) ? 'met' : 'too-few';
    case 'count':
      return value.kind === 'count' && value.count >= demand.least ? 'met' : 'missed';
    case 'share':
      if (value.kind !== 'share' || value.share.n < leastForRank) return 'too-few';
      return (value.share.interval?.lower ?? 0) >= demand.least ? 'met' : 'missed';
  }
}

function isKnown(value: MaturityValue): boolean {
  if (value.kind === 'share') return value.share.n >= leastForRank;
  return value.kind === 'time' ? value.n >= leastForRank : true;
}

export type JudgedRule = MaturityRule & Readonly<{ state: MaturityState }>;
/** No level at all where the period holds nothing to judge: an empty period is not a bad one. */
export type Maturity = Readonly<{ level: MaturityLevel | null; rules: readonly JudgedRule[] }>;

export const nothingToJudge: Maturity = {
  level: null,
  rules: maturityRules.map((rule) => ({ ...rule, state: 'unjudged' })),
};

/** The highest level whose rules, and those of all levels below, are met. */
export function maturityOf(figures: MaturityFigures): Maturity & Readonly<{ level: MaturityLevel }> {
  const rules = maturityRules.map((rule) => ({ ...rule, state: stateOf(rule.demand, figures[rule.metric]) }));
  const reached = (level: MaturityLevel) => rules.every((rule) => rule.level > level || rule.state === 'met');
  return { level: [...maturityLevels].reverse().find(reached) ?? 1, rules };
}
