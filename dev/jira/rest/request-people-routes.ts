import * as v from 'valibot';
import { setFields } from '../desk/edits';
import type { Issue } from '../records';
import { refuse } from '../refusal';
import { deskUser } from '../shapes/user';
import { bodyOf, del, get, noContent, ok, post, put, type Call, type Route } from './call';
import { paged, requestOf } from './request-access';

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

const one = '/rest/servicedeskapi/request/{issueIdOrKey}';

function mute(call: Call, muted: boolean) {
  const issue = requestOf(call);
  const others = issue.mutedBy.filter((id) => id !== call.me.accountId);
  issue.mutedBy = muted ? [...others, call.me.accountId] : others;
  return noContent;
}

export const requestPeopleRoutes: readonly Route[] = [
  get(`${one}/participant`, (call) => participants(call, requestOf(call))),
  post(`${one}/participant`, (call) => changeParticipants(call, (now, named) => [...new Set([...now, ...named])])),
  del(`${one}/participant`, (call) =>
    changeParticipants(call, (now, named) => now.filter((id) => !named.includes(id))),
  ),
  get(`${one}/notification`, (call) => ok({ subscribed: !requestOf(call).mutedBy.includes(call.me.accountId) })),
  put(`${one}/notification`, (call) => mute(call, false)),
  del(`${one}/notification`, (call) => mute(call, true)),
];
