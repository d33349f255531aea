import { statusOf } from '../desk/desk';
import type { Issue } from '../records';
import { refuse } from '../refusal';
import { requestBean, slaBeans, statusEntry } from '../shapes/request';
import { get, listParam, maySeeRequest, ok, param, post, worksOnRequests, type Call, type Route } from './call';
import { raiseRequest } from './raise-request';
import { needAgent, paged, requestOf } from './request-access';

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

const base = '/rest/servicedeskapi/request';
const one = `${base}/{issueIdOrKey}`;

export const requestRoutes: readonly Route[] = [
  post(base, raiseRequest),
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
];
