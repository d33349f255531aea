import { findByName, findProject, readFrom } from '../desk/desk';
import { refuse } from '../refusal';
import { issueTypeBean, priorityBean, resolutionBean, statusBean } from '../shapes/catalogue';
import { jiraTime } from '../shapes/time';
import { fields, type Field } from '../world/fields';
import { get, listParam, ok, param, type Call, type Route } from './call';
import { openToAll } from './router';

const fieldBean = ({ id, name, clauseNames, schema }: Field) => ({
  id,
  key: id,
  name,
  custom: schema.custom !== undefined,
  orderable: true,
  navigable: id !== 'comment',
  searchable: clauseNames.length > 0,
  clauseNames,
  schema,
});

const serverInfo = ({ desk }: Call) =>
  ok({
    baseUrl: desk.siteUrl,
    displayUrl: desk.siteUrl,
    displayUrlServicedeskHelpCenter: desk.siteUrl,
    version: '1001.0.0-SNAPSHOT',
    versionNumbers: [1001, 0, 0],
    deploymentType: 'Cloud',
    buildNumber: 100_290,
    buildDate: '2026-10-01T00:00:00.000+0000',
    serverTime: jiraTime(desk.now()),
    serverTimeZone: desk.records.site.get('timeZone') ?? 'UTC',
    scmInfo: 'local',
    serverTitle: 'Aftercare local site',
  });

/** A list as Jira pages it, though ours are short enough for one page. */
const onePage = <T>(self: string, values: readonly T[]) =>
  ok({ self, startAt: 0, maxResults: Math.max(50, values.length), total: values.length, isLast: true, values });

const issueTypesOfProject = (call: Call) => {
  const project = findProject(call.desk, call.query.get('projectId') ?? '');
  if (!project) return refuse(404, 'The project does not exist.');
  return ok(project.issueTypeIds.map((id) => issueTypeBean(call.desk, readFrom(call.desk.records.issueTypes, id))));
};

export const catalogueRoutes: readonly Route[] = [
  get(openToAll, serverInfo),
  get('/rest/api/3/field', () => ok(fields.map(fieldBean))),
  get('/rest/api/3/status', ({ desk }) =>
    ok([...desk.records.statuses.values()].map((status) => statusBean(desk, status))),
  ),
  get('/rest/api/3/status/{idOrName}', (call) => {
    const status = findByName(call.desk.records.statuses, param(call, 'idOrName'));
    return status ? ok(statusBean(call.desk, status)) : refuse(404, 'The status does not exist.');
  }),
  get('/rest/api/3/priority', ({ desk }) =>
    ok([...desk.records.priorities.values()].map((one) => priorityBean(desk, one))),
  ),
  get('/rest/api/3/priority/{id}', (call) => {
    const priority = call.desk.records.priorities.get(param(call, 'id'));
    return priority ? ok(priorityBean(call.desk, priority)) : refuse(404, 'The priority does not exist.');
  }),
  get('/rest/api/3/resolution', ({ desk }) =>
    ok([...desk.records.resolutions.values()].map((one) => resolutionBean(desk, one))),
  ),
  get('/rest/api/3/resolution/search', ({ desk, query }) => {
    const ids = query.getAll('id');
    const values = [...desk.records.resolutions.values()].filter(({ id }) => ids.length === 0 || ids.includes(id));
    return onePage(
      `${desk.siteUrl}/rest/api/3/resolution/search`,
      values.map((one) => resolutionBean(desk, one)),
    );
  }),
  get('/rest/api/3/resolution/{id}', (call) => {
    const resolution = call.desk.records.resolutions.get(param(call, 'id'));
    return resolution ? ok(resolutionBean(call.desk, resolution)) : refuse(404, 'The resolution does not exist.');
  }),
  get('/rest/api/3/issuetype', ({ desk }) =>
    ok([...desk.records.issueTypes.values()].map((type) => issueTypeBean(desk, type))),
  ),
  get('/rest/api/3/issuetype/project', issueTypesOfProject),
  get('/rest/api/3/issuetype/{id}', (call) => {
    const type = call.desk.records.issueTypes.get(param(call, 'id'));
    return type ? ok(issueTypeBean(call.desk, type)) : refuse(404, 'The issue type does not exist.');
  }),
  get('/rest/api/3/field/search', (call) => {
    const types = listParam(call, 'type');
    const shown = fields.filter(
      ({ schema }) => types.length === 0 || types.includes(schema.custom ? 'custom' : 'system'),
    );
    const values = shown.map(({ id, name, schema }) => ({ id, key: id, name, schema, isLocked: true }));
    return onePage(`${call.desk.siteUrl}/rest/api/3/field/search`, values);
  }),
];
