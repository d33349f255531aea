import type { ImprovementRefusal } from '../../../../src/contract/improvements';
import type { Say } from '../kit/say';

/** Why nothing was done; what Jira refused is told by its code. */
export function refusalWords(say: Say, because: ImprovementRefusal): string {
  switch (because) {
    case 'not-allowed':
    case 'not-configured':
    case 'gone':
    case 'state-changed':
      return say(`improvement.refused.${because}`);
    default:
      return say('improvement.refused.jira', { because });
  }
}
