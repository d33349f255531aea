import type { ImprovementView } from '../../../../src/contract/improvements';
import type { ChangeView, ShareView } from '../../../../src/contract/project';
import type { Say } from '../kit/words/say';
import type { Numbers } from '../project/numbers';

/** A share is never said without its interval and n; below five only "k of n". */
export function shareInWords(say: Say, numbers: Numbers, { share, interval, k, n }: ShareView): string {
  const counts = { k: numbers.count(k), n: numbers.count(n) };
  if (share === null || interval === null) return say('improvement.kOfN', counts);
  return say('improvement.share', {
    ...counts,
    share: numbers.percent(share, 1),
    interval: numbers.percents(interval),
  });
}

/** A difference with its interval, in percentage points; null where there were too few answers to compare. */
export function differenceInWords(say: Say, numbers: Numbers, { difference, interval }: ChangeView): string | null {
  if (difference === null || interval === null) return null;
  return say('improvement.difference', {
    points: numbers.points(difference),
    lower: numbers.points(interval.lower),
    upper: numbers.points(interval.upper),
  });
}

/** "A change: −2.2 points (−5.9 to +2.2)" */
export const verdictInWords = (say: Say, numbers: Numbers, change: ChangeView) =>
  [say(`project.verdict.${change.verdict}`), differenceInWords(say, numbers, change)]
    .filter((part) => part !== null)
    .join(': ');

/** The shares of answers with the causes, before and since. */
export const effectInWords = (say: Say, numbers: Numbers, effect: NonNullable<ImprovementView['effect']>) =>
  say('improvement.effect', {
    before: shareInWords(say, numbers, effect.change.before),
    now: shareInWords(say, numbers, effect.now),
  });
