import { followUpProblem } from '../../kit/words/follow-up-problem';
import type { Say } from '../../kit/words/say';

/** What keeps follow-ups from being opened, in words; a code without words stands as it is. */
export function problemWords(say: Say, problem: string): string {
  const { code, field } = followUpProblem(problem);
  return say(`settings.problem.${code}`, { problem, field });
}
