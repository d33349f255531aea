import { parseProblem, type FollowUpProblem } from '../../../../../src/domain/follow-ups/follow-up-problem';

type Kept = Readonly<{ code: FollowUpProblem | 'other'; field: string }>;

/** A kept problem with the field to blame (`none` where there is none); `other` for one of a newer version of the app. */
export function followUpProblem(kept: string): Kept {
  const found = parseProblem(kept);
  return { code: found?.problem ?? 'other', field: found?.field ?? 'none' };
}
