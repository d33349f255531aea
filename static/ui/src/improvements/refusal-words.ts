import type { ImprovementRefusal } from '../../../../src/contract/improvements';
import type { Say } from '../kit/say';

const ours = ['not-allowed', 'not-configured', 'gone', 'state-changed'] as const;

/** Why nothing was done; what Jira refused is told by its code. */
export function refusalWords(say: Say, because: ImprovementRefusal): string {
  const known = ours.find((one) => one === because);
  return known ? say(`improvement.refused.${known}`) : say('improvement.refused.jira', { because });
}
