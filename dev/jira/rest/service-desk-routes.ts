import type { Organization, Project, RequestType } from '../records';
import { refuse } from '../refusal';
import { serviceDeskBean } from '../shapes/request';
import { requestTypeBean, serviceDeskIdOf } from '../shapes/request-type';
import { deskTime } from '../shapes/time';
import { deskUser } from '../shapes/user';
import { get, listParam, ok, param, worksOnRequests, type Call, type Route } from './call';
import { needAgent, paged } from './request-access';

const desksOf = ({ desk }: Call): readonly Project[] =>
  [...desk.records.projects.values()].filter(({ serviceDeskId }) => serviceDeskId !== null);

/** By number, or by project as `projectId:10000` or `projectKey:HELP`. */
function serviceDesk(call: Call): Project {
  const id = param(call, 'serviceDeskId');
  const [prefix, rest] = id.split(':');
  const isNamed = (project: Project) => {
    if (rest === undefined) return project.serviceDeskId === id;
    return prefix === 'projectId' ? project.id === rest : prefix === 'projectKey' && project.key === rest;
  };
  return desksOf(call).find(isNamed) ?? refuse(404, 'The service desk does not exist.');
}

function requestTypes(call: Call, path: string, isAsked: (type: RequestType) => boolean) {
  const query = (call.query.get('searchQuery') ?? '').toLowerCase();
  const found = [...call.desk.records.requestTypes.values()].filter(
    (type) => isAsked(type) && `${type.name} ${type.description}`.toLowerCase().includes(query),
  );
  return paged(
    call,
    path,
    found.map((type) => requestTypeBean(call.desk, type)),
  );
}

function requestTypeOf(call: Call): RequestType {
  const project = serviceDesk(call);
  const type = call.desk.records.requestTypes.get(param(call, 'requestTypeId'));
  return type?.projectId === project.id ? type : refuse(404, 'The request type does not exist.');
}

const requestFields = (call: Call) => ({
  canRaiseOnBehalfOf: worksOnRequests(call),
  canAddRequestParticipants: true,
  requestTypeFields: [
    {
      fieldId: 'summary',
      name: 'Summary',
      description: '',
      required: true,
      jiraSchema: { type: 'string', system: 'summary' },
    },
    {
      fieldId: 'description',
      name: 'Description',
      description: '',
      required: false,
      jiraSchema: { type: 'string', system: 'description' },
    },
  ].map((field) => ({ ...field, validValues: [], presetValues: [], defaultValues: [], visible: true })),
});

const organizationBean = ({ desk }: Call, { id, uuid, name }: Organization) => ({
  id,
  uuid,
  name,
  created: deskTime(Date.UTC(2025, 0, 1)),
  scimManaged: false,
  _links: { self: `${desk.siteUrl}/rest/servicedeskapi/organization/${id}` },
});

/** Customers see the organisations they are in, agents see all. */
function organizations(call: Call, path: string) {
  const accountId = call.query.get('accountId');
  const all = [...call.desk.records.organizations.values()];
  const found = all
    .filter(({ memberIds }) => worksOnRequests(call) || memberIds.includes(call.me.accountId))
    .filter(({ memberIds }) => accountId === null || memberIds.includes(accountId));
  return paged(
    call,
    path,
    found.map((organization) => organizationBean(call, organization)),
  );
}

function organization(call: Call): Organization {
  const found = call.desk.records.organizations.get(param(call, 'organizationId'));
  const mine = found && (worksOnRequests(call) || found.memberIds.includes(call.me.accountId));
  return found && mine ? found : refuse(404, 'The organization does not exist.');
}

const api = '/rest/servicedeskapi';
const one = `${api}/servicedesk/{serviceDeskId}`;

export const serviceDeskRoutes: readonly Route[] = [
  get(`${api}/info`, ({ desk }) =>
    ok({
      version: '6.0.0',
      platformVersion: '1001.0.0',
      isLicensedForUse: true,
      buildDate: deskTime(Date.UTC(2026, 9, 1)),
      _links: { self: `${desk.siteUrl}${api}/info` },
    }),
  ),
  get(`${api}/servicedesk`, (call) =>
    paged(
      call,
      `${api}/servicedesk`,
      desksOf(call).map(({ id }) => serviceDeskBean(call.desk, id)),
    ),
  ),
  get(one, (call) => ok(serviceDeskBean(call.desk, serviceDesk(call).id))),
  get(`${one}/requesttype`, (call) => {
    const project = serviceDesk(call);
    return requestTypes(
      call,
      `${api}/servicedesk/${project.serviceDeskId}/requesttype`,
      ({ projectId }) => projectId === project.id,
    );
  }),
  get(`${one}/requesttype/{requestTypeId}`, (call) => ok(requestTypeBean(call.desk, requestTypeOf(call)))),
  get(`${one}/requesttype/{requestTypeId}/field`, (call) => {
    requestTypeOf(call);
    return ok(requestFields(call));
  }),
  get(`${one}/requesttypegroup`, (call) =>
    paged(call, `${api}/servicedesk/1/requesttypegroup`, [{ id: '1', name: 'General' }]),
  ),
  get(`${one}/organization`, (call) => {
    const { serviceDeskId } = serviceDesk(call);
    return organizations(call, `${api}/servicedesk/${serviceDeskId}/organization`);
  }),
  get(`${api}/requesttype`, (call) => {
    const desks = listParam(call, 'serviceDeskId');
    return requestTypes(
      call,
      `${api}/requesttype`,
      (type) => desks.length === 0 || desks.includes(serviceDeskIdOf(call.desk, type)),
    );
  }),
  get(`${api}/organization`, (call) => organizations(call, `${api}/organization`)),
  get(`${api}/organization/{organizationId}`, (call) => ok(organizationBean(call, organization(call)))),
  get(`${api}/organization/{organizationId}/user`, (call) => {
    const { id, memberIds } = organization(call);
    needAgent(call);
    return paged(
      call,
      `${api}/organization/${id}/user`,
      memberIds.map((member) => deskUser(call.desk, member)),
    );
  }),
];
