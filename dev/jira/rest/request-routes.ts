import * as v from 'valibot';
import { adfFromText, isAdf } from '../desk/adf';
import { createRequest } from '../desk/requests';
import { accountIdOf, statusOf } from '../desk/desk';
import type { Adf, Issue } from '../records';
import { refuse } from '../refusal';
import { deskUser } from '../shapes/user';
import { requestBean, slaBeans, statusEntry } from '../shapes/request';
import { setFields } from '../desk/edits';
import {
  bodyOf,
  created,
  del,
  get,
  listParam,
  maySeeRequest,
  noContent,
  ok,
  param,
  post,
  put,
  worksOnRequests,
  type Call,
  type Route,
} from './call';
import { readFields } from './issue-input';
import { needAgent, paged, requestOf } from './request-access';

const newRequest = v.object({
  serviceDeskId: v.string(),
  requestTypeId: v.string(),
  requestFieldValues: v.optional(v.record(v.string(), v.unknown()), {}),
  raiseOnBehalfOf: v.optional(v.string()),
  requestParticipants: v.optional(v.array(v.string()), []),
  isAdfRequest: v.optional(v.boolean(), false),
  channel: v.optional(v.string()),
});

function descriptionOf(value: unknown, isAdfRequest: boolean): Adf | null {
  if (value === undefined || value === null || value === '') return null;
  if (isAdfRequest) return isAdf(value) ? value : refuse(400, 'The description must be an Atlassian Document.');
  return typeof value === 'string' ? adfFromText(value) : refuse(400, 'The description must be text.');
}

function raise(call: Call) {
  const given = bodyOf(call, newRequest);
  const { desk, me, actor } = call;
  const type = desk.records.requestTypes.get(given.requestTypeId);
  const project = type && desk.records.projects.get(type.projectId);
  if (!type || project?.serviceDeskId !== given.serviceDeskId) {
    return refuse(400, 'The request type or the service desk does not exist.');
  }
  const { raiseOnBehalfOf: other, requestParticipants: participantIds } = given;
  if (other !== undefined && other !== me.accountId && !worksOnRequests(call)) {
    return refuse(403, 'You may not raise requests on behalf of others.');
  }
  for (const id of [...participantIds, ...(other === undefined ? [] : [other])]) {
    if (!desk.records.people.has(id)) return refuse(400, `The user '${id}' does not exist.`);
  }
  const { summary, description, ...rest } = given.requestFieldValues;
  if (typeof summary !== 'string' || summary.trim() === '')
    return refuse(400, "Your request could not be created. The field 'summary' is required.");
  const { priorityId, labels } = readFields(desk, rest);
  const issue = createRequest(
    desk,
    {
      requestTypeId: type.id,
      summary,
      description: descriptionOf(description, given.isAdfRequest),
      reporterId: other ?? accountIdOf(actor),
      participantIds,
      channel: worksOnRequests(call) ? 'jira' : 'portal',
      ...(priorityId === undefined ? {} : { priorityId }),
      ...(labels === undefined ? {} : { labels }),
    },
    actor,
  );
  return created(requestBean(desk, issue, []));
}

const ownedBy = (call: Call, issue: Issue) => issue.reporterId === call.me.accountId;

const ownerships: Readonly<Record<string, (call: Call, issue: Issue) => boolean>> = {
  OWNED_REQUESTS: ownedBy,
  PARTICIPATED_REQUESTS: ({ me }, issue) => issue.participantIds.includes(me.accountId),
  ORGANIZATION: (call, issue) =>
    maySeeRequest(call, issue) && !ownedBy(call, issue) && issue.organizationIds.length > 0,
  ALL_REQUESTS: maySeeRequest,
};

function list(call: Call) {
  const { desk, query } = call;
  const asked = listParam(call, 'requestOwnership');
  const wanted = asked.length > 0 ? asked : ['OWNED_REQUESTS', 'PARTICIPATED_REQUESTS'];
  const status = query.get('requestStatus') ?? 'ALL_REQUESTS';
  const term = (query.get('searchTerm') ?? '').toLowerCase();
  const [deskId, typeId] = [query.get('serviceDeskId'), query.get('requestTypeId')];
  const found = [...desk.records.issues.values()].filter((issue) => {
    if (issue.requestTypeId === null || !wanted.some((name) => ownerships[name]?.(call, issue))) return false;
    if (typeId !== null && issue.requestTypeId !== typeId) return false;
    if (deskId !== null && desk.records.projects.get(issue.projectId)?.serviceDeskId !== deskId) return false;
    if (status === 'OPEN_REQUESTS' && issue.resolutionId !== null) return false;
    if (status === 'CLOSED_REQUESTS' && issue.resolutionId === null) return false;
    return `${issue.key} ${issue.summary}`.toLowerCase().includes(term);
  });
  const expand = listParam(call, 'expand');
  return paged(
    call,
    '/rest/servicedeskapi/request',
    found.reverse().map((issue) => requestBean(desk, issue, expand)),
  );
}

/** Every status the request was in, newest first. */
function statusHistory(call: Call) {
  const issue = requestOf(call);
  const moves = issue.histories.flatMap(({ at, items }) =>
    items.flatMap(({ fieldId, from, to }) =>
      fieldId === 'status' && from !== null && to !== null ? [{ at, from, to }] : [],
    ),
  );
  const first = { at: issue.createdAt, to: moves[0]?.from ?? statusOf(call.desk, issue).id };
  const entries = [first, ...moves].reverse().map(({ at, to }) => statusEntry(call.desk, to, at));
  return paged(call, `/rest/servicedeskapi/request/${issue.id}/status`, entries);
}

const participants = (call: Call, issue: Issue) =>
  paged(
    call,
    `/rest/servicedeskapi/request/${issue.id}/participant`,
    issue.participantIds.map((id) => deskUser(call.desk, id)),
  );

const accounts = v.object({ accountIds: v.array(v.string()) });

function changeParticipants(
  call: Call,
  change: (now: readonly string[], named: readonly string[]) => readonly string[],
) {
  const issue = requestOf(call);
  const { accountIds } = bodyOf(call, accounts);
  for (const id of accountIds)
    if (!call.desk.records.people.has(id)) return refuse(400, `The user '${id}' does not exist.`);
  setFields(call.desk, issue, { participantIds: change(issue.participantIds, accountIds) }, call.actor);
  return participants(call, issue);
}

const base = '/rest/servicedeskapi/request';
const one = `${base}/{issueIdOrKey}`;

function mute(call: Call, muted: boolean) {
  const issue = requestOf(call);
  const others = issue.mutedBy.filter((id) => id !== call.me.accountId);
  issue.mutedBy = muted ? [...others, call.me.accountId] : others;
  return noContent;
}

export const requestRoutes: readonly Route[] = [
  post(base, raise),
  get(base, list),
  get(one, (call) => {
    const expand = listParam(call, 'expand');
    const shown = worksOnRequests(call) ? expand : expand.filter((name) => name !== 'sla');
    return ok(requestBean(call.desk, requestOf(call), shown));
  }),
  get(`${one}/status`, statusHistory),
  get(`${one}/sla`, (call) => {
    const issue = requestOf(call);
    needAgent(call);
    return paged(call, `${base}/${issue.id}/sla`, slaBeans(call.desk, issue));
  }),
  get(`${one}/sla/{slaMetricId}`, (call) => {
    const issue = requestOf(call);
    needAgent(call);
    const found = slaBeans(call.desk, issue).find(({ id }) => id === param(call, 'slaMetricId'));
    return found ? ok(found) : refuse(404, 'The SLA metric does not exist.');
  }),
  get(`${one}/participant`, (call) => participants(call, requestOf(call))),
  post(`${one}/participant`, (call) => changeParticipants(call, (now, named) => [...new Set([...now, ...named])])),
  del(`${one}/participant`, (call) =>
    changeParticipants(call, (now, named) => now.filter((id) => !named.includes(id))),
  ),
  get(`${one}/notification`, (call) => ok({ subscribed: !requestOf(call).mutedBy.includes(call.me.accountId) })),
  put(`${one}/notification`, (call) => mute(call, false)),
  del(`${one}/notification`, (call) => mute(call, true)),
];
