import { isAgent, readFrom, type Desk } from '../desk/desk';
import type { Account, Project } from '../records';
import { issueTypeBean, projectRef } from './catalogue';
import { userDetails } from './user';

/** The issue types of a project, in its order. */
export const typesOf = (desk: Desk, { issueTypeIds }: Project) =>
  issueTypeIds.map((id) => readFrom(desk.records.issueTypes, id));

export const projectRoles: readonly Readonly<{ id: number; name: string; holds: (account: Account) => boolean }>[] = [
  { id: 10002, name: 'Administrators', holds: ({ role }) => role === 'admin' },
  { id: 10101, name: 'Service Desk Team', holds: isAgent },
  { id: 10102, name: 'Service Desk Customers', holds: ({ role }) => role === 'none' },
  { id: 10003, name: 'atlassian-addons-project-access', holds: ({ role }) => role === 'app' },
];

const recycledDays = 60;

function putAwayBean(desk: Desk, { putAway }: Project) {
  if (!putAway) return {};
  const [at, by] = [new Date(putAway.at).toISOString(), userDetails(desk, putAway.by)];
  if (putAway.kind === 'archived') return { archived: true, archivedDate: at, archivedBy: by };
  const until = new Date(putAway.at + recycledDays * 86_400_000).toISOString();
  return { deleted: true, deletedDate: at, deletedBy: by, retentionTillDate: until };
}

/** A project as its own address tells it. */
export const projectBean = (desk: Desk, project: Project) => ({
  ...projectRef(desk, project),
  ...putAwayBean(desk, project),
  expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
  description: '',
  lead: userDetails(desk, project.leadId),
  issueTypes: typesOf(desk, project).map((type) => issueTypeBean(desk, type)),
  style: 'classic',
  isPrivate: false,
  roles: Object.fromEntries(
    projectRoles.map(({ id, name }) => [name, `${desk.siteUrl}/rest/api/3/project/${project.id}/role/${id}`]),
  ),
});
