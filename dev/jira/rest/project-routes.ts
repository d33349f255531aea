import { findProject, isAgent, readFrom, type Desk } from '../desk/desk';
import type { Account, IssueType, Project } from '../records';
import { refuse } from '../refusal';
import { issueTypeBean, priorityBean, projectRef, statusBean } from '../shapes/catalogue';
import { userDetails } from '../shapes/user';
import { fields as catalogue } from '../world/fields';
import { browse, get, isLicensed, listParam, numberParam, ok, param, type Call, type Route } from './call';
import { editableFields } from './issue-input';
import { holds } from './permissions';

function readProject(call: Call): Project {
  const project = isLicensed(call.me) ? findProject(call.desk, param(call, 'projectIdOrKey')) : null;
  return project ?? refuse(404, `No project could be found with key '${param(call, 'projectIdOrKey')}'.`);
}

const typesOf = (desk: Desk, { issueTypeIds }: Project) =>
  issueTypeIds.map((id) => readFrom(desk.records.issueTypes, id));

const projectBean = (desk: Desk, project: Project) => ({
  ...projectRef(desk, project),
  expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
  description: '',
  lead: userDetails(desk, project.leadId),
  issueTypes: typesOf(desk, project).map((type) => issueTypeBean(desk, type)),
  style: 'classic',
  isPrivate: false,
  roles: Object.fromEntries(
    roles.map(({ id, name }) => [name, `${desk.siteUrl}/rest/api/3/project/${project.id}/role/${id}`]),
  ),
});

const roles: readonly Readonly<{ id: number; name: string; holds: (account: Account) => boolean }>[] = [
  { id: 10002, name: 'Administrators', holds: ({ role }) => role === 'admin' },
  { id: 10101, name: 'Service Desk Team', holds: isAgent },
  { id: 10102, name: 'Service Desk Customers', holds: ({ role }) => role === 'none' },
  { id: 10003, name: 'atlassian-addons-project-access', holds: ({ role }) => role === 'app' },
];

function roleOf(call: Call) {
  const project = readProject(call);
  const role = roles.find(({ id }) => String(id) === param(call, 'id'));
  if (!role) return refuse(404, 'The project role does not exist.');
  const holders = [...call.desk.records.people.values()].filter(role.holds);
  return ok({
    self: `${call.desk.siteUrl}/rest/api/3/project/${project.id}/role/${role.id}`,
    name: role.name,
    id: role.id,
    description: '',
    actors: holders.map(({ accountId, displayName }, nth) => ({
      id: nth + 1,
      displayName,
      type: 'atlassian-user-role-actor',
      actorUser: { accountId },
    })),
  });
}

function search(call: Call) {
  const startAt = numberParam(call, 'startAt', 0);
  const maxResults = Math.min(numberParam(call, 'maxResults', 50), 100);
  const { desk } = call;
  const ids = listParam(call, 'id');
  const keys = listParam(call, 'keys');
  const query = (call.query.get('query') ?? '').toLowerCase();
  const typeKeys = listParam(call, 'typeKey');
  const all = isLicensed(call.me) ? [...desk.records.projects.values()] : [];
  const found = all.filter(
    ({ id, key, name, typeKey }) =>
      (ids.length === 0 || ids.includes(id)) &&
      (keys.length === 0 || keys.includes(key)) &&
      (typeKeys.length === 0 || typeKeys.includes(typeKey)) &&
      `${key} ${name}`.toLowerCase().includes(query),
  );
  return ok({
    self: `${desk.siteUrl}/rest/api/3/project/search?startAt=${startAt}&maxResults=${maxResults}`,
    maxResults,
    startAt,
    total: found.length,
    isLast: startAt + maxResults >= found.length,
    values: found.slice(startAt, startAt + maxResults).map((project) => projectBean(desk, project)),
  });
}

const statusesOf = (desk: Desk, { initialStatusId, transitions }: Project) =>
  [...new Set([initialStatusId, ...transitions.map(({ to }) => to)])].map((id) =>
    statusBean(desk, readFrom(desk.records.statuses, id)),
  );

function createTypes(call: Call) {
  const types = typesOf(call.desk, readProject(call));
  return ok({
    startAt: 0,
    maxResults: 50,
    total: types.length,
    issueTypes: types.map((type) => issueTypeBean(call.desk, type)),
  });
}

function allowed(desk: Desk, fieldId: string, project: Project, type: IssueType): { allowedValues?: unknown[] } {
  if (fieldId === 'project') return { allowedValues: [projectRef(desk, project)] };
  if (fieldId === 'issuetype') return { allowedValues: [issueTypeBean(desk, type)] };
  if (fieldId === 'priority')
    return { allowedValues: [...desk.records.priorities.values()].map((one) => priorityBean(desk, one)) };
  return {};
}

const required = new Set(['project', 'issuetype', 'summary']);

function createFields(call: Call) {
  const project = readProject(call);
  const type = typesOf(call.desk, project).find(({ id }) => id === param(call, 'issueTypeId'));
  if (!type) return refuse(400, 'The issue type does not belong to the project.');
  const ids = new Set(['project', ...editableFields.filter((id) => id !== 'resolution')]);
  const fields = catalogue.filter(({ id }) => ids.has(id));
  return ok({
    startAt: 0,
    maxResults: 200,
    total: fields.length,
    fields: fields.map(({ id, name, schema }) => ({
      fieldId: id,
      key: id,
      name,
      required: required.has(id),
      hasDefaultValue: id === 'priority' || id === 'reporter',
      operations: ['set'],
      schema,
      ...allowed(call.desk, id, project, type),
    })),
  });
}

/** What can be changed on an issue, by field; nothing for who may not edit it. */
function editFields(call: Call) {
  const issue = browse(call);
  const { projects, issueTypes } = call.desk.records;
  const [project, type] = [readFrom(projects, issue.projectId), readFrom(issueTypes, issue.typeId)];
  const fields = holds(call.me, 'EDIT_ISSUES')
    ? catalogue.filter(({ id }) => editableFields.some((editable) => editable === id))
    : [];
  return ok({
    fields: Object.fromEntries(
      fields.map(({ id, name, schema }) => [
        id,
        {
          key: id,
          name,
          required: required.has(id),
          operations: ['set'],
          schema,
          ...allowed(call.desk, id, project, type),
        },
      ]),
    ),
  });
}

const base = '/rest/api/3/project/{projectIdOrKey}';

export const projectRoutes: readonly Route[] = [
  get('/rest/api/3/project/search', search),
  get(base, (call) => ok(projectBean(call.desk, readProject(call)))),
  get(`${base}/statuses`, (call) => {
    const project = readProject(call);
    const statuses = statusesOf(call.desk, project);
    return ok(
      typesOf(call.desk, project).map((type) => {
        const { self, id, name, subtask } = issueTypeBean(call.desk, type);
        return { self, id, name, subtask, statuses };
      }),
    );
  }),
  get(`${base}/role`, (call) => ok(projectBean(call.desk, readProject(call)).roles)),
  get(`${base}/role/{id}`, roleOf),
  get('/rest/api/3/issue/{issueIdOrKey}/editmeta', editFields),
  get('/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes', createTypes),
  get('/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}', createFields),
];
