import { assumeTrustedRoute, route } from '@forge/api';
import * as v from 'valibot';
import type { Directory } from '../../ports/settings/directory';
import { find, read } from './http';

const user = v.object({
  accountId: v.string(),
  displayName: v.optional(v.string(), ''),
  accountType: v.optional(v.string()),
});
const group = v.object({ groupId: v.nullish(v.string()), name: v.optional(v.string(), '') });

const toPerson = ({ accountId, displayName }: v.InferOutput<typeof user>) => ({ id: accountId, name: displayName });
const toGroup = ({ groupId, name }: v.InferOutput<typeof group>) => (groupId ? [{ id: groupId, name }] : []);

const mostFound = 20;
const mostNamed = 200;
const keptMs = 10 * 60_000;
const remembered = new Map<string, Readonly<{ groupIds: readonly string[]; at: number }>>();

const repeated = (name: string, ids: readonly string[]) =>
  [...new Set(ids)]
    .slice(0, mostNamed)
    .map((id) => `${name}=${encodeURIComponent(id)}`)
    .join('&');

/** Jira's people and groups, as the app may see them. */
export const jiraDirectory: Directory = {
  async groupsOf(accountId) {
    const now = Date.now();
    const known = remembered.get(accountId);
    if (known && Math.abs(now - known.at) < keptMs) return known.groupIds;
    const found = await find(route`/rest/api/3/user/groups?accountId=${accountId}`, v.array(group));
    const groupIds = (found ?? []).flatMap(toGroup).map(({ id }) => id);
    remembered.set(accountId, { groupIds, at: now });
    return groupIds;
  },

  async findPeople(search) {
    const found = await read(route`/rest/api/3/user/search?query=${search}&maxResults=${mostFound}`, v.array(user));
    return found.filter(({ accountType }) => accountType !== 'app').map(toPerson);
  },

  async findGroups(search) {
    const path = route`/rest/api/3/groups/picker?query=${search}&maxResults=${mostFound}`;
    const { groups } = await read(path, v.object({ groups: v.array(group) }));
    return groups.flatMap(toGroup);
  },

  async namesOfPeople(accountIds) {
    if (accountIds.length === 0) return [];
    const path = `/rest/api/3/user/bulk?maxResults=${mostNamed}&${repeated('accountId', accountIds)}`;
    const { values } = await read(assumeTrustedRoute(path), v.object({ values: v.array(user) }));
    return values.map(toPerson);
  },

  async namesOfGroups(groupIds) {
    if (groupIds.length === 0) return [];
    const path = `/rest/api/3/group/bulk?maxResults=${mostNamed}&${repeated('groupId', groupIds)}`;
    const { values } = await read(assumeTrustedRoute(path), v.object({ values: v.array(group) }));
    return values.flatMap(toGroup);
  },
};
