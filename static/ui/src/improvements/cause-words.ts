import type { CausePlace } from '../../../../src/domain/cause-place';
import type { Say } from '../kit/say';

/** "Design, provider" */
export const causeWords = (say: Say, { kind, source }: CausePlace) =>
  say('improvement.cause', { kind: say(`improvement.kind.${kind}`), source: say(`improvement.from.${source}`) });
