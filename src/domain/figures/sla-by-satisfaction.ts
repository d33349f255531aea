import { read, satisfiedOf, type Sums } from './answer-cell';
import type { AnswerFigures } from './answer-figures';
import type { Interval } from '../statistics/interval';
import { newcombe, verdictOf, type Verdict } from '../statistics/newcombe';
import { isWorth, leastForShare, shareOf, type Share } from './share';
import { effective, totalOf, type Weighted } from '../statistics/weighting';

export type SlaRow = Share & Readonly<{ satisfied: number; notSatisfied: number }>;
export type SlaBySatisfaction = Readonly<{
  met: SlaRow;
  missed: SlaRow;
  all: SlaRow;
  difference: Readonly<{ difference: number; interval: Interval; verdict: Verdict }> | null;
  metButNotSatisfied: readonly Readonly<{ id: number; count: number }>[];
}>;

const rowOf = (sums: Weighted): SlaRow => ({ ...shareOf(sums), satisfied: sums.k, notSatisfied: sums.n - sums.k });
const outsideOnly = (sums: Sums) => read(sums, 'met_n') - read(sums, 'met_k');

/**
 * Scores of requests whose SLA was met, or missed. Weights are not kept by SLA: an answer has the mean weight of its request type,
 * which is its own wherever a type's inclusion probability did not change in the period.
 */
function sideOf(types: ReadonlyMap<number, Sums>, side: 'met' | 'missed'): Weighted {
  const parts = [...types.values()].map((sums) => {
    const all = satisfiedOf(sums);
    const [k, n] = [read(sums, `${side}_k`), read(sums, `${side}_n`)];
    const [weight, square] = all.n > 0 ? [all.weightN / all.n, all.weightSquares / all.n] : [1, 1];
    return { k, n, weightK: k * weight, weightN: n * weight, weightSquares: n * square };
  });
  return totalOf(parts);
}

/** Green outside, red inside: satisfaction where the SLA was met and where it was missed. Null without SLAs. */
export function slaBySatisfaction({ types }: Pick<AnswerFigures, 'types'>): SlaBySatisfaction | null {
  const [met, missed] = [sideOf(types, 'met'), sideOf(types, 'missed')];
  if (met.n + missed.n === 0) return null;
  const enough = isWorth(met, leastForShare) && isWorth(missed, leastForShare);
  const found = enough ? newcombe(effective(met), effective(missed)) : null;
  return {
    met: rowOf(met),
    missed: rowOf(missed),
    all: rowOf(totalOf([met, missed])),
    difference: found && { ...found, verdict: verdictOf(found.interval) },
    metButNotSatisfied: [...types]
      .map(([id, sums]) => ({ id, count: outsideOnly(sums) }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || a.id - b.id),
  };
}
