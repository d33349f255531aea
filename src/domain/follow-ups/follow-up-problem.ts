/** Why a follow-up's issue could not be made, when trying again alone will not help. The screens have words for each. */
export const followUpProblems = [
  'project-gone',
  'issue-type-gone',
  'field-required',
  'assignee-refused',
  'no-permission',
  'rejected',
  'not-configured',
  'settings-unknown',
] as const;

export type FollowUpProblem = (typeof followUpProblems)[number];

const longest = 64;

/** A problem as it is kept beside a follow-up, with the name of the field where one is to blame. */
export const keptProblem = (problem: FollowUpProblem, field: string | null): string =>
  (field === null ? problem : `${problem}:${field}`).slice(0, longest);

/** What `keptProblem` kept. Null for a code of a newer version of the app. */
export function parseProblem(kept: string): Readonly<{ problem: FollowUpProblem; field: string | null }> | null {
  const [code, ...rest] = kept.split(':');
  const problem = followUpProblems.find((known) => known === code);
  return problem ? { problem, field: rest.length === 0 ? null : rest.join(':') } : null;
}
