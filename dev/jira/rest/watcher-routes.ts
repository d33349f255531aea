import { isAgent } from '../desk/desk';
import { refuse } from '../refusal';
import { userDetails } from '../shapes/user';
import { browse, get, noContent, ok, post, type Call, type Route } from './call';

const base = '/rest/api/3/issue/{issueIdOrKey}/watchers';

function list(call: Call) {
  const { watcherIds, id } = browse(call);
  return ok({
    self: `${call.desk.siteUrl}/rest/api/3/issue/${id}/watchers`,
    isWatching: watcherIds.includes(call.me.accountId),
    watchCount: watcherIds.length,
    watchers: watcherIds.map((accountId) => userDetails(call.desk, accountId)),
  });
}

/** The body is the account id as a JSON string; without one the caller watches. Twice is as good as once. */
function add(call: Call) {
  const issue = browse(call);
  const accountId = call.body === undefined ? call.me.accountId : call.body;
  const person = typeof accountId === 'string' ? call.desk.records.people.get(accountId) : undefined;
  if (!person) return refuse(404, 'The user does not exist.');
  if (!person.active || !isAgent(person))
    return refuse(400, `The user "${person.displayName}" does not have permission to view this issue.`);
  if (!issue.watcherIds.includes(person.accountId)) issue.watcherIds.push(person.accountId);
  return noContent;
}

export const watcherRoutes: readonly Route[] = [get(base, list), post(base, add)];
