import { useMemo } from 'react';
import type { ChangeView, ShareView } from '../../../../src/contract/project';
import type { Say } from '../kit/words/say';
import { useSay } from '../kit/screen-context';
import { type Numbers, useNumbers } from './numbers';

/** How shares and changes are said. A share is never said without its interval and n. */
export type ShareWords = Readonly<{
  numbers: Numbers;
  /** 87 %, or "3 of 4" where four answers say nothing. */
  headline: (share: ShareView, digits?: number) => string;
  /** 87 % (83–90 %), 358 of 412 */
  full: (share: ShareView) => string;
  /** The same among figures that are not all of answers: a dash where there is nothing. */
  fullOrDash: (share: ShareView) => string;
  kOfN: (k: number, n: number) => string;
  /** 12, or "12 of 340" where it is known among how many; a dash where nobody counted. */
  countOf: (count: number | null, among?: number) => string;
  /** For the ends and steps of an axis: the topmost carries the unit. */
  tick: (value: number, isTop: boolean) => string;
  verdict: (change: ChangeView) => string;
}>;

export function useShareWords(): ShareWords {
  const say = useSay();
  const numbers = useNumbers();
  return useMemo(() => shareWords(say, numbers), [say, numbers]);
}

export function shareWords(say: Say, numbers: Numbers): ShareWords {
  const kOfN = (k: number, n: number) => say('project.kOfN', { k: numbers.count(k), n: numbers.count(n) });
  const headline = ({ share, k, n, standing }: ShareView, digits = 0) => {
    if (standing === 'hidden') return say('rights.hidden');
    if (n === 0) return '–';
    return share === null ? kOfN(k, n) : numbers.percent(share, digits);
  };
  const full = (share: ShareView, nothing = say('project.noAnswers')) => {
    if (share.standing === 'hidden') return say('rights.hidden');
    if (share.n === 0) return nothing;
    if (share.share === null || share.interval === null) return kOfN(share.k, share.n);
    const values = {
      share: headline(share),
      interval: numbers.percents(share.interval),
      kOfN: kOfN(share.k, share.n),
    };
    return say('project.shareInFull', values);
  };
  return {
    numbers,
    kOfN,
    countOf: (count, among) => (count === null ? '–' : among === undefined ? numbers.count(count) : kOfN(count, among)),
    headline,
    full: (share) => full(share),
    fullOrDash: (share) => full(share, '–'),
    tick: (value, isTop) => (isTop ? numbers.percent(value) : numbers.count(Math.round(value * 100))),
    verdict: ({ verdict }) => say(`project.verdict.${verdict}`),
  };
}

/** Few or thin numbers are compared with nothing. */
export const isComparable = ({ difference, before }: ChangeView) => difference !== null && before.n > 0;
