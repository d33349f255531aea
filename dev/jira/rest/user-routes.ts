import { findIssue, findProject, isAssignable } from '../desk/desk';
import type { Account, Group } from '../records';
import { refuse } from '../refusal';
import { userBean, userDetails } from '../shapes/user';
import { get, isLicensed, listParam, numberParam, ok, seesProject, type Call, type Route } from './call';
import { needPermission } from './permissions';

const everybody = ({ desk }: Call) => [...desk.records.people.values()];

function one(call: Call) {
  const accountId = call.query.get('accountId') ?? '';
  const account = call.desk.records.people.get(accountId);
  if (!isLicensed(call.me) && accountId !== call.me.accountId)
    return refuse(403, 'You do not have permission to browse users.');
  return account
    ? ok(userBean(call.desk, account))
    : refuse(404, 'Specified user does not exist or you do not have required permissions');
}

function page<T>(call: Call, values: readonly T[], path: string) {
  const startAt = numberParam(call, 'startAt', 0);
  const maxResults = Math.min(numberParam(call, 'maxResults', 50), 200);
  return ok({
    self: `${call.desk.siteUrl}${path}?startAt=${startAt}&maxResults=${maxResults}`,
    startAt,
    maxResults,
    total: values.length,
    isLast: startAt + maxResults >= values.length,
    values: values.slice(startAt, startAt + maxResults),
  });
}

/** Unknown account ids are left out, as Jira does. */
function bulk(call: Call) {
  const ids = call.query.getAll('accountId');
  if (ids.length === 0) return refuse(400, 'The accountId query parameter needs to be provided.');
  if (ids.length > 200) return refuse(400, 'No more than 200 accounts can be asked for at once.');
  needPermission(call, 'USER_PICKER');
  const found = ids.flatMap((id) => call.desk.records.people.get(id) ?? []);
  return page(
    call,
    found.map((account) => userBean(call.desk, account)),
    '/rest/api/3/user/bulk',
  );
}

const matches = (query: string) => (account: Account) =>
  [account.displayName, account.accountId].some((text) => text.toLowerCase().includes(query.toLowerCase()));

function list(call: Call, accounts: readonly Account[]) {
  const startAt = numberParam(call, 'startAt', 0);
  const maxResults = Math.min(numberParam(call, 'maxResults', 50), 1000);
  const accountId = call.query.get('accountId');
  const found = accounts.filter(({ accountId: id }) => accountId === null || id === accountId);
  return ok(
    found
      .filter(matches(call.query.get('query') ?? ''))
      .slice(startAt, startAt + maxResults)
      .map((account) => userBean(call.desk, account)),
  );
}

function search(call: Call) {
  if (!call.query.has('query') && !call.query.has('accountId')) return refuse(400, 'A query is required.');
  return list(call, isLicensed(call.me) ? everybody(call).filter(({ active }) => active) : []);
}

function assignable(call: Call) {
  const [project, issue] = [call.query.get('project'), call.query.get('issueKey') ?? call.query.get('issueId')];
  if (project === null && issue === null)
    return refuse(400, "Either the 'issueKey' or 'project' parameter must be given.");
  const place = project === null ? findIssue(call.desk, issue ?? '')?.projectId : findProject(call.desk, project)?.id;
  if (place === undefined || !seesProject(call, place)) return refuse(404, 'No project could be found with that key.');
  return list(
    call,
    everybody(call).filter((account) => isAssignable(account, place)),
  );
}

const groupBean = ({ id, name }: Group) => ({ groupId: id, name });

function members(call: Call) {
  needPermission(call, 'USER_PICKER');
  const [id, name] = [call.query.get('groupId'), call.query.get('groupname')];
  const group = [...call.desk.records.groups.values()].find((one) => one.id === id || one.name === name);
  if (!group) return refuse(404, 'The group does not exist.');
  return page(
    call,
    group.memberIds.map((member) => userDetails(call.desk, member)),
    '/rest/api/3/group/member',
  );
}

function groups(call: Call) {
  needPermission(call, 'USER_PICKER');
  const ids = listParam(call, 'groupId');
  const names = call.query.getAll('groupName');
  const found = [...call.desk.records.groups.values()].filter(
    ({ id, name }) => (ids.length === 0 && names.length === 0) || ids.includes(id) || names.includes(name),
  );
  return page(call, found.map(groupBean), '/rest/api/3/group/bulk');
}

function picker(call: Call) {
  const query = (call.query.get('query') ?? '').toLowerCase();
  const all = isLicensed(call.me) ? [...call.desk.records.groups.values()] : [];
  const found = all.filter(({ name }) => name.toLowerCase().includes(query));
  const groupsShown = found.map(({ id, name }) => ({ groupId: id, name, html: name, labels: [] }));
  return ok({
    header: `Showing ${found.length} of ${all.length} matching groups`,
    total: found.length,
    groups: groupsShown,
  });
}

function groupsOf(call: Call) {
  needPermission(call, 'USER_PICKER');
  const accountId = call.query.get('accountId') ?? '';
  if (!call.desk.records.people.has(accountId)) return refuse(404, 'The user does not exist.');
  const mine = [...call.desk.records.groups.values()].filter(({ memberIds }) => memberIds.includes(accountId));
  return ok(
    mine.map((group) => ({ ...groupBean(group), self: `${call.desk.siteUrl}/rest/api/3/group?groupId=${group.id}` })),
  );
}

export const userRoutes: readonly Route[] = [
  get('/rest/api/3/myself', (call) => ok(userBean(call.desk, call.me))),
  get('/rest/api/3/user', one),
  get('/rest/api/3/user/bulk', bulk),
  get('/rest/api/3/user/search', search),
  get('/rest/api/3/user/assignable/search', assignable),
  get('/rest/api/3/user/groups', groupsOf),
  get('/rest/api/3/group/bulk', groups),
  get('/rest/api/3/group/member', members),
  get('/rest/api/3/groups/picker', picker),
];
