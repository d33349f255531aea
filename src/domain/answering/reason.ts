import type { Score } from './score';

/**
 * What explains a score. The position in this list is the bit under which an answer stores it,
 * so codes are only ever appended.
 */
export const reasons = [
  'took-too-long',
  'came-back',
  'heard-nothing',
  'explained-twice',
  'hard-to-follow',
  'unfriendly',
  'something-else',
  'fast',
  'solved-well',
  'kept-informed',
  'kind',
  'easy',
  'clear-explanation',
] as const;
export type Reason = (typeof reasons)[number];

const unhappy: readonly Reason[] = [
  'took-too-long',
  'came-back',
  'heard-nothing',
  'explained-twice',
  'hard-to-follow',
  'unfriendly',
];
const happy: readonly Reason[] = ['fast', 'solved-well', 'kept-informed', 'kind', 'easy', 'clear-explanation'];
const mixed: readonly Reason[] = ['took-too-long', 'heard-nothing', 'hard-to-follow', 'kind', 'clear-explanation'];

/** The reasons that fit a score; at most five and "something else", which always stands last. */
export function reasonsFor(score: Score): readonly Reason[] {
  const fitting = score >= 4 ? happy : score === 3 ? mixed : unhappy;
  return [...fitting.slice(0, 5), 'something-else'];
}

/** Reasons as one small integer, one bit each. */
export const toMask = (given: readonly Reason[]) =>
  given.reduce((mask, reason) => mask | (1 << reasons.indexOf(reason)), 0);

export const fromMask = (mask: number): readonly Reason[] => reasons.filter((_, bit) => (mask & (1 << bit)) !== 0);
