import { route } from '@forge/api';
import * as v from 'valibot';
import type { Role } from '../../domain/settings/rights';
import type { Permissions } from '../../ports/settings/permissions';
import { isRefusal } from '../../ports/platform/refusal';
import { find, query } from './http';

const granted = v.object({ permissions: v.record(v.string(), v.object({ havePermission: v.boolean() })) });
const issue = v.object({
  id: v.pipe(v.string(), v.transform(Number), v.number()),
  key: v.string(),
  fields: v.object({
    project: v.object({ id: v.pipe(v.string(), v.transform(Number), v.number()) }),
    reporter: v.optional(v.nullable(v.object({ accountId: v.string(), displayName: v.optional(v.string(), '') }))),
    resolutiondate: v.optional(v.nullable(v.string())),
  }),
});

/** Whoever may not see a thing is told that it is not there; Jira says so in several ways. */
async function unlessHidden<T>(reading: Promise<T | null>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (isRefusal(error) && error.isFinal) return null;
    throw error;
  }
}

/** Which of these permissions the viewer holds in the project. */
async function held(permissions: readonly string[], projectId: number): Promise<ReadonlySet<string>> {
  const asked = permissions.join(',');
  const path = route`/rest/api/3/mypermissions?projectId=${String(projectId)}&permissions=${asked}`;
  const found = await unlessHidden(find(path, granted, 'user'));
  return new Set(permissions.filter((permission) => found?.permissions[permission]?.havePermission));
}

/** What tells the roles apart, the widest first. */
const asked = ['BROWSE_PROJECTS', 'ASSIGNABLE_USER', 'ADMINISTER_PROJECTS'] as const;

function roleOf(may: ReadonlySet<string>): Role {
  if (!may.has('BROWSE_PROJECTS')) return 'stranger';
  if (may.has('ADMINISTER_PROJECTS')) return 'administrator';
  return may.has('ASSIGNABLE_USER') ? 'agent' : 'colleague';
}

const checked = v.object({
  projectPermissions: v.array(v.object({ permission: v.string(), projects: v.array(v.number()) })),
});

const has = async (permission: string, projectId: number) => (await held([permission], projectId)).has(permission);

/** What the viewer may do, asked in the viewer's own voice. */
export const jiraPermissions: Permissions = {
  mayAdminister: (projectId) => has('ADMINISTER_PROJECTS', projectId),
  mayBrowse: (projectId) => has('BROWSE_PROJECTS', projectId),

  mayCreateIssues: (projectId) => has('CREATE_ISSUES', projectId),

  roleIn: async (projectId) => roleOf(await held(asked, projectId)),

  async rolesIn(projectIds) {
    const body = {
      globalPermissions: [],
      projectPermissions: [{ permissions: asked, projects: projectIds, issues: [] }],
    };
    const { projectPermissions } = await query(route`/rest/api/3/permissions/check`, body, checked, 'user');
    const held = (id: number) => projectPermissions.filter(({ projects }) => projects.includes(id));
    return new Map(projectIds.map((id) => [id, roleOf(new Set(held(id).map(({ permission }) => permission)))]));
  },

  async findIssue(idOrKey) {
    const found = await unlessHidden(
      find(route`/rest/api/3/issue/${String(idOrKey)}?fields=project,reporter,resolutiondate`, issue, 'user'),
    );
    if (!found) return null;
    const { reporter, project, resolutiondate } = found.fields;
    return {
      issueId: found.id,
      key: found.key,
      projectId: project.id,
      reporter: reporter ? { id: reporter.accountId, name: reporter.displayName } : null,
      resolvedAt: resolutiondate ? Date.parse(resolutiondate) : null,
    };
  },
};
