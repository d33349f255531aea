import { findAnyProject, findIssue, isAgent, isTaken, isWithheld } from '../desk/desk';
import type { Account } from '../records';
import { refuse } from '../refusal';
import { ok, get, post, bodyOf, type Call, type Route } from './call';
import * as v from 'valibot';

type Kind = 'GLOBAL' | 'PROJECT';
type Holder = (account: Account) => boolean;

const worker: Holder = (account) => isAgent(account) || account.role === 'app';
const admin: Holder = ({ role }) => role === 'admin';

const table: Readonly<Record<string, Readonly<{ id: string; name: string; type: Kind; held: Holder }>>> = {
  ADMINISTER: { id: '0', name: 'Administer Jira', type: 'GLOBAL', held: admin },
  USER_PICKER: { id: '27', name: 'Browse users and groups', type: 'GLOBAL', held: worker },
  ADMINISTER_PROJECTS: { id: '23', name: 'Administer Projects', type: 'PROJECT', held: admin },
  BROWSE_PROJECTS: { id: '10', name: 'Browse Projects', type: 'PROJECT', held: worker },
  CREATE_ISSUES: { id: '11', name: 'Create Issues', type: 'PROJECT', held: worker },
  EDIT_ISSUES: { id: '12', name: 'Edit Issues', type: 'PROJECT', held: worker },
  ASSIGN_ISSUES: { id: '13', name: 'Assign Issues', type: 'PROJECT', held: worker },
  RESOLVE_ISSUES: { id: '14', name: 'Resolve Issues', type: 'PROJECT', held: worker },
  ADD_COMMENTS: { id: '15', name: 'Add Comments', type: 'PROJECT', held: worker },
  DELETE_ISSUES: {
    id: '16',
    name: 'Delete Issues',
    type: 'PROJECT',
    held: (account) => admin(account) || account.role === 'app',
  },
  ASSIGNABLE_USER: { id: '17', name: 'Assignable User', type: 'PROJECT', held: isAgent },
  CLOSE_ISSUES: { id: '18', name: 'Close Issues', type: 'PROJECT', held: worker },
  LINK_ISSUES: { id: '21', name: 'Link Issues', type: 'PROJECT', held: worker },
  MOVE_ISSUES: { id: '25', name: 'Move Issues', type: 'PROJECT', held: worker },
  MODIFY_REPORTER: { id: '30', name: 'Modify Reporter', type: 'PROJECT', held: worker },
  DELETE_ALL_COMMENTS: { id: '36', name: 'Delete All Comments', type: 'PROJECT', held: worker },
  TRANSITION_ISSUES: { id: '46', name: 'Transition Issues', type: 'PROJECT', held: worker },
  SERVICEDESK_AGENT: { id: '-1', name: 'Service Desk Agent', type: 'PROJECT', held: worker },
};

export const holds = (account: Account, permission: string): boolean =>
  (table[permission]?.held(account) ?? false) && !isTaken(account, permission, null);

/** Whether the caller holds a permission, in one project where it is asked of one. */
export const mayIn = ({ desk, me }: Call, permission: string, projectId: string | null): boolean =>
  holds(me, permission) && (projectId === null || !isWithheld(desk, me, projectId, permission));

export function needPermission(call: Call, permission: string, projectId: string | null = null): void {
  if (!mayIn(call, permission, projectId))
    refuse(403, `You do not have the permission '${table[permission]?.name ?? permission}'.`);
}

/** The project a question is about, named itself or by one of its issues. */
function projectAskedOf({ desk, query }: Call): string | null {
  const issue = query.get('issueId') ?? query.get('issueKey');
  const project = query.get('projectId') ?? query.get('projectKey');
  if (issue !== null) return findIssue(desk, issue)?.projectId ?? null;
  return project === null ? null : (findAnyProject(desk, project)?.id ?? null);
}

function permissionBean(call: Call, key: string) {
  const { id = key, name = key, type = 'PROJECT' } = table[key] ?? {};
  const projectId = type === 'PROJECT' ? projectAskedOf(call) : null;
  return { id, key, name, type, description: name, havePermission: mayIn(call, key, projectId) };
}

const checkBody = v.object({
  accountId: v.optional(v.string()),
  globalPermissions: v.optional(v.array(v.string()), []),
  projectPermissions: v.optional(
    v.array(
      v.object({
        permissions: v.array(v.string()),
        projects: v.optional(v.array(v.number()), []),
        issues: v.optional(v.array(v.number()), []),
      }),
    ),
    [],
  ),
});

function check(call: Call) {
  const { accountId, globalPermissions, projectPermissions } = bodyOf(call, checkBody);
  const about = accountId === undefined ? call.me : call.desk.records.people.get(accountId);
  if (!about) return refuse(400, `The account ID '${accountId}' is not valid.`);
  const { projects: known, issues: all } = call.desk.records;
  const isTheirs = (permission: string, projectId: string) => !isWithheld(call.desk, about, projectId, permission);
  return ok({
    globalPermissions: globalPermissions.filter((key) => table[key]?.type === 'GLOBAL' && holds(about, key)),
    projectPermissions: projectPermissions.flatMap(({ permissions, projects, issues }) =>
      permissions
        .filter((key) => holds(about, key))
        .map((permission) => ({
          permission,
          projects: projects.filter((id) => known.has(String(id)) && isTheirs(permission, String(id))),
          issues: issues.filter((id) => {
            const issue = all.get(String(id));
            return issue !== undefined && isTheirs(permission, issue.projectId);
          }),
        })),
    ),
  });
}

export const permissionRoutes: readonly Route[] = [
  get('/rest/api/3/mypermissions', (call) => {
    const asked = (call.query.get('permissions') ?? '').split(',').filter(Boolean);
    if (asked.length === 0) return refuse(400, "The 'permissions' query parameter is required.");
    const unknown = asked.filter((key) => !(key in table));
    if (unknown.length > 0) return refuse(400, `Unrecognized permission: ${unknown.join(', ')}`);
    return ok({ permissions: Object.fromEntries(asked.map((key) => [key, permissionBean(call, key)])) });
  }),
  post('/rest/api/3/permissions/check', check),
];
