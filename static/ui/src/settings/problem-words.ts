import type { Say } from '../kit/say';

/** What keeps follow-ups from being opened, in words; what Jira said stands as it is. */
export function problemWords(say: Say, problem: string): string {
  switch (problem) {
    case 'project-gone':
    case 'issue-type-gone':
    case 'field-required':
    case 'assignee-refused':
    case 'no-permission':
      return say(`settings.problem.${problem}`);
    default:
      return say('settings.problem.other', { problem });
  }
}
