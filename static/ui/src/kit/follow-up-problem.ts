import { followUpProblems, type FollowUpProblem } from '../../../../src/domain/follow-up-problem';

/** The code where it has words of its own; `other` for one that a newer version of the app may have stored. */
export const followUpProblem = (code: string): FollowUpProblem | 'other' =>
  followUpProblems.find((known) => known === code) ?? 'other';
