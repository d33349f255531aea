import type { DriverClass } from './driver-terms';
import { logit } from './logit';

/** Where an item went badly (−1), as usual (0) or well (1), request by request. */
export type Item = readonly (-1 | 0 | 1)[];

/** Log odds of the outcome where it went badly, and where it went well, against as usual. Null where it never did. */
export type PenaltyReward = Readonly<{
  penalty: Effect | null;
  reward: Effect | null;
  kind: DriverClass;
}>;
export type Effect = Readonly<{ estimate: number; error: number }>;

/** An effect is taken for real from here on (two-sided 5 %). */
const certain = 1.96;
/** Fewer rows than these on one side say nothing about it. */
const leastOnASide = 15;

/**
 * The class of an item. A penalty has to lower the odds and a reward to raise them; where one is beyond chance and has the
 * other sign, the item is unclear, and is called nothing.
 */
export function classOf(penalty: Effect | null, reward: Effect | null): DriverClass {
  if (!penalty && !reward) return 'too-few';
  const z = (effect: Effect | null) => (effect && effect.error > 0 ? effect.estimate / effect.error : 0);
  const [low, high] = [z(penalty), z(reward)];
  if (low > certain || high < -certain) return 'unclear';
  const penalises = low < -certain;
  const rewards = high > certain;
  if (penalises && rewards) return 'performance';
  return penalises ? 'basic' : rewards ? 'excitement' : 'neutral';
}

/** Weights that add up to the answers they are worth (Kish 1965, §11.7): an answer that stands for twenty is still one. */
function evened(weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const squares = weights.reduce((total, weight) => total + weight * weight, 0);
  return squares > 0 ? weights.map((weight) => (weight * sum) / squares) : weights;
}

/**
 * Penalty–reward contrast analysis (Brandt 1987; Matzler & Sauerwein 2002): two dummies per item in one logit of the outcome, so
 * that each is what it is worth beside the others.
 */
export function penaltyReward(
  items: readonly Item[],
  outcome: readonly number[],
  weights: readonly number[] = [],
): readonly PenaltyReward[] {
  const sides = items.flatMap((item, place) =>
    ([-1, 1] as const).map((side) => ({ place, side, count: item.filter((went) => went === side).length })),
  );
  const used = sides.filter(({ count }) => count >= leastOnASide && outcome.length - count >= leastOnASide);
  const rows = outcome.map((_, i) => [1, ...used.map(({ place, side }) => (items[place]?.[i] === side ? 1 : 0))]);
  const model = used.length > 0 ? logit(rows, outcome, evened(weights)) : null;
  const effect = (place: number, side: -1 | 1): Effect | null => {
    const column = used.findIndex((one) => one.place === place && one.side === side);
    if (column < 0 || !model?.converged) return null;
    return { estimate: model.coefficients[column + 1] ?? 0, error: model.errors[column + 1] ?? 0 };
  };
  return items.map((_, place) => {
    const [penalty, reward] = [effect(place, -1), effect(place, 1)];
    const isUntold = !model?.converged && used.some((one) => one.place === place);
    return { penalty, reward, kind: isUntold ? 'unclear' : classOf(penalty, reward) };
  });
}
