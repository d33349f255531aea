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
