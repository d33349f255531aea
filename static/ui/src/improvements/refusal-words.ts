import type { ImprovementRefusal } from '../../../../src/contract/improvements';
import type { Say } from '../kit/words/say';

const told = [
  ...(['not-allowed', 'not-configured', 'may-not-create', 'gone', 'state-changed'] as const),
  ...(['project-gone', 'issue-type-gone', 'field-required', 'no-permission'] as const),
] as const;

/** Why nothing was done, and what to do about it. */
export function refusalWords(say: Say, because: ImprovementRefusal): string {
  const known = told.find((one) => one === because);
  return known ? say(`improvement.refused.${known}`) : say('improvement.refused.jira');
}
