import type { Interval } from '../statistics/interval';
import { newcombe, verdictOf, type Verdict } from '../statistics/newcombe';
import { effective, hajek, type Weighted } from '../statistics/weighting';
import { wilson } from '../statistics/wilson';

/** Below this only "k of n" is said. */
export const leastForShare = 5;
/** Below this a share is greyed, unranked and not compared with others. */
export const leastForRank = 20;

/** `hidden`: too few people for a project that keeps its answers anonymous. */
export type Standing = 'none' | 'few' | 'thin' | 'solid' | 'hidden';
export type Share = Readonly<{
  k: number;
  n: number;
  standing: Standing;
  share: number | null;
  interval: Interval | null;
}>;
export type Change = Readonly<{
  before: Share;
  difference: number | null;
  interval: Interval | null;
  verdict: Verdict;
}>;

/** Plain counts, every one standing for itself. While figures catch up, a part may be counted before its whole. */
export function plain(part: number, n: number): Weighted {
  const k = Math.min(part, n);
  return { k, n, weightK: k, weightN: n, weightSquares: n };
}

export function standingOf(n: number): Standing {
  if (n === 0) return 'none';
  if (n < leastForShare) return 'few';
  return n < leastForRank ? 'thin' : 'solid';
}

/** A share with its Wilson interval, both hidden below n = 5. */
export function shareOf(sums: Weighted): Share {
  const shown = sums.n >= leastForShare;
  return {
    k: sums.k,
    n: sums.n,
    standing: standingOf(sums.n),
    share: shown ? hajek(sums) : null,
    interval: shown ? wilson(effective(sums)) : null,
  };
}

/** Whether answers are enough to be compared: a few that stand for hundreds each are worth few, however many others there are. */
export const isWorth = (sums: Weighted, least = leastForRank) => effective(sums).n >= least;

/** Now against before by Newcombe's interval; nothing can be told where either side has fewer than `least` answers. */
export function changeOf(now: Weighted, before: Weighted, least = leastForShare): Change {
  const found = isWorth(now, least) && isWorth(before, least) ? newcombe(effective(now), effective(before)) : null;
  return {
    before: shareOf(before),
    difference: found?.difference ?? null,
    interval: found?.interval ?? null,
    verdict: found ? verdictOf(found.interval) : 'not-enough',
  };
}
