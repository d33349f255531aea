import type { Reason } from '../answering/reason';
import type { Interval } from '../statistics/interval';
import { leastForRank } from './share';

/** What to do with a request type. */
export const advices = ['fix', 'clarify', 'retire', 'keep', 'few'] as const;
export type Advice = (typeof advices)[number];

/** The rule that gave the advice; the first that applies. */
export const adviceRules = [
  'hardly-used',
  'too-few',
  'below-and-unclear',
  'below-the-rest',
  'misses-sla',
  'unclear',
  'handed-on',
  'no-worse',
] as const;
export type AdviceRule = (typeof adviceRules)[number];

export type Advised = Readonly<{ advice: Advice; rule: AdviceRule }>;

/** What is known of one request type in a period. */
export type AdviceStory = Readonly<{
  /** Days of the period. */
  days: number;
  closed: number;
  closedBefore: number;
  /** Closed of all types. */
  closedOfAll: number;
  /** Scores of customers who were asked. */
  scored: number;
  /** Share satisfied differs downwards from all other types together, all types tested at once. */
  belowTheRest: boolean;
  /** Low scores (1–3) and how many of them chose each reason. */
  low: number;
  lowReasons: ReadonlyMap<Reason, number>;
  /** Share that missed its SLA, minus that of all other types; null where too few have one to compare. */
  missedSla: Interval | null;
  /** Share handed on to another agent, minus that of all other types; null where too few were closed to compare. */
  handedOn: Interval | null;
}>;

/** Fewer requests than this, in the period and the one before, are hardly any … */
export const leastUse = 5;
/** … where the project closed this many, over as many days. */
export const mostUse = 500;
export const retireDays = 84;
/** Low scores from which their reasons say something, and the share of them that has to be about being understood. */
export const leastLow = 5;
export const unclearShare = 0.5;
/** Points by which more miss their SLA or are handed on than elsewhere, at least (lower end of the interval). */
export const leastPoints = 0.1;

/** Reasons that say that people did not understand each other, or did not hear from each other. */
export const unclearReasons: readonly Reason[] = ['heard-nothing', 'explained-twice', 'hard-to-follow'];

/** Half the low scores or more share one reason of not being understood, and no other reason is more frequent. */
function isUnclear({ low, lowReasons }: AdviceStory): boolean {
  const most = Math.max(...unclearReasons.map((reason) => lowReasons.get(reason) ?? 0));
  return low >= leastLow && most >= low * unclearShare && most >= Math.max(...lowReasons.values());
}

const isHardlyUsed = ({ days, closed, closedBefore, closedOfAll }: AdviceStory) =>
  days >= retireDays && closedOfAll >= mostUse && closed < leastUse && closedBefore < leastUse;

/**
 * Keep, fix, clarify or retire, by the first rule that applies. Conservative: without enough answers nothing is said, and
 * "keep" only says that nothing speaks against it.
 */
export function adviceOf(story: AdviceStory): Advised {
  if (isHardlyUsed(story)) return { advice: 'retire', rule: 'hardly-used' };
  if (story.scored < leastForRank) return { advice: 'few', rule: 'too-few' };
  const unclear = isUnclear(story);
  if (story.belowTheRest && unclear) return { advice: 'clarify', rule: 'below-and-unclear' };
  if (story.belowTheRest) return { advice: 'fix', rule: 'below-the-rest' };
  if ((story.missedSla?.lower ?? 0) >= leastPoints) return { advice: 'fix', rule: 'misses-sla' };
  if (unclear) return { advice: 'clarify', rule: 'unclear' };
  if ((story.handedOn?.lower ?? 0) >= leastPoints) return { advice: 'clarify', rule: 'handed-on' };
  return { advice: 'keep', rule: 'no-worse' };
}
