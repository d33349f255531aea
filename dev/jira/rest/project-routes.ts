import { isOutside, readFrom, type Desk } from '../desk/desk';
import type { Project } from '../records';
import { refuse } from '../refusal';
import { issueTypeBean, statusBean } from '../shapes/catalogue';
import { projectBean, projectRoles, typesOf } from '../shapes/project';
import { get, listParam, numberParam, ok, param, seesProject, type Call, type Route } from './call';
import { readProject, tellProject } from './project-access';

function roleOf(call: Call) {
  const project = readProject(call);
  const role = projectRoles.find(({ id }) => String(id) === param(call, 'id'));
  if (!role) return refuse(404, 'The project role does not exist.');
  const holders = [...call.desk.records.people.values()].filter(
    (one) => role.holds(one) && !isOutside(one, project.id),
  );
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
  const statuses = listParam(call, 'status');
  const wanted = statuses.length > 0 ? statuses : ['live'];
  const all = [...desk.records.projects.values()].filter(
    ({ id, putAway }) => seesProject(call, id) && wanted.includes(putAway?.kind ?? 'live'),
  );
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

const base = '/rest/api/3/project/{projectIdOrKey}';

export const projectRoutes: readonly Route[] = [
  get('/rest/api/3/project/search', search),
  get(base, (call) => ok(projectBean(call.desk, tellProject(call)))),
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
];
