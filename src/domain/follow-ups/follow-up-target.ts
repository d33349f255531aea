import type { FollowUpProblem } from './follow-up-problem';
import type { ProjectSettings } from '../settings/project-settings';

type Listed = readonly Readonly<{ id: string }>[];

/** What Jira offers by now of what was once chosen for follow-ups. */
export type Offered = Readonly<{ projects: Listed; issueTypes: Listed; assignees: Listed }>;

/** Jira lists no more people than these, so somebody beyond may be fine. */
const mostListed = 200;

/** What would keep the next follow-up from being opened as it is set up, before an unhappy answer finds out. */
export function targetProblem({ on, followUp }: ProjectSettings, offered: Offered): FollowUpProblem | null {
  const { projectId, issueTypeId, assignee } = followUp;
  const has = (list: Listed, id: string) => list.some((one) => one.id === id);
  if (!on || projectId === null || issueTypeId === null) return null;
  if (!has(offered.projects, projectId)) return 'project-gone';
  if (offered.issueTypes.length === 0) return 'no-permission';
  if (!has(offered.issueTypes, issueTypeId)) return 'issue-type-gone';
  const isRefused = assignee !== null && offered.assignees.length < mostListed && !has(offered.assignees, assignee);
  return isRefused ? 'assignee-refused' : null;
}
