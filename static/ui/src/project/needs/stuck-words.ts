import { followUpProblem } from '../../kit/words/follow-up-problem';
import type { Say } from '../../kit/words/say';

/** What keeps follow-ups from being opened; without a problem only a call failed, which is made again by itself. */
export function stuckWords(say: Say, problem: string | null): string {
  if (problem === null) return say('project.need.stuck.none');
  const { code, field } = followUpProblem(problem);
  const why = say(`project.need.stuck.${code}`, { problem, field });
  return say('project.need.stuck.kept', { problem: why });
}
