import type { ImprovementView } from '../../../../src/contract/improvements';
import { type CausePlace, samePlace } from '../../../../src/domain/follow-ups/cause-place';
import type { Say } from '../kit/words/say';

/** "Design, provider" */
export const causeWords = (say: Say, { kind, source }: CausePlace) =>
  say('improvement.cause', { kind: say(`improvement.kind.${kind}`), source: say(`improvement.from.${source}`) });

/** What an improvement is to remove: chosen here, and of the follow-ups that name it. */
export const causesOf = ({ causes, linkedCauses }: ImprovementView): readonly CausePlace[] => [
  ...causes,
  ...linkedCauses.filter((one) => !causes.some((known) => samePlace(known, one))),
];
