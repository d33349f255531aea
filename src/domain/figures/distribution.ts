import { reasons, type Reason } from '../answering/reason';
import type { Score } from '../answering/score';
import { read, scoreCounts, scoreWeights, type Sums } from './answer-cell';
import type { AnswerFigures } from './answer-figures';
import { leastForShare } from './share';

export type ReasonCount = Readonly<{ reason: Reason; count: number }>;
export type Distribution = Readonly<{
  scores: readonly Readonly<{ score: Score; count: number; share: number | null }>[];
  notSolved: number;
  reasonsOfLow: readonly ReasonCount[];
  reasonsOfHigh: readonly ReasonCount[];
  low: number;
  high: number;
}>;

const bestFirst: readonly Score[] = [5, 4, 3, 2, 1];
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const lowOf = (sums: Sums) => sum(scoreCounts(sums).slice(0, 3));
const highOf = (sums: Sums) => sum(scoreCounts(sums).slice(3));

function reasonCounts(figures: AnswerFigures, of: (sums: Sums) => number): readonly ReasonCount[] {
  const counts = reasons.map((reason, bit) => ({ reason, count: of(figures.reasons.get(bit) ?? []) }));
  return counts.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
}

/** How many gave each score, and why. Counts are plain, shares weighted; of a few answers there are counts alone. */
export function distributionOf(figures: AnswerFigures): Distribution {
  const counts = scoreCounts(figures.all);
  const weights = scoreWeights(figures.all);
  const total = sum(weights);
  const isEnough = sum(counts) >= leastForShare && total > 0;
  return {
    scores: bestFirst.map((score) => ({
      score,
      count: counts[score - 1] ?? 0,
      share: isEnough ? (weights[score - 1] ?? 0) / total : null,
    })),
    notSolved: read(figures.all, 'not_solved'),
    reasonsOfLow: reasonCounts(figures, lowOf),
    reasonsOfHigh: reasonCounts(figures, highOf),
    low: lowOf(figures.all),
    high: highOf(figures.all),
  };
}
