import { assumeTrustedRoute, route } from '@forge/api';
import * as v from 'valibot';
import type { Agents, People } from '../../ports/settings/permissions';
import { Refusal } from '../../ports/platform/refusal';
import { find, read } from './http';

const user = v.object({
  accountId: v.string(),
  displayName: v.optional(v.string()),
  active: v.optional(v.boolean(), true),
  locale: v.optional(v.nullable(v.string())),
});

/** `de_DE`, `de-DE` and `de` as the browser writes them. */
const toTag = (locale: string) => locale.replace('_', '-');

async function inBulk(accountIds: readonly string[]) {
  if (accountIds.length === 0) return [];
  const wanted = [...new Set(accountIds)].map((id) => `accountId=${encodeURIComponent(id)}`).join('&');
  const path = assumeTrustedRoute(`/rest/api/3/user/bulk?maxResults=${accountIds.length}&${wanted}`);
  return (await read(path, v.object({ values: v.array(user) }))).values;
}

export const jiraPeople: People = {
  async nameOf(accountId) {
    const found = await find(route`/rest/api/3/user?accountId=${accountId}`, user);
    return found?.active ? (found.displayName ?? null) : null;
  },

  async namesOf(accountIds) {
    const found = await inBulk(accountIds);
    return new Map(
      found.flatMap(({ accountId, displayName, active }) => (active && displayName ? [[accountId, displayName]] : [])),
    );
  },

  async localesOf(accountIds) {
    const found = await inBulk(accountIds);
    return new Map(found.flatMap(({ accountId, locale }) => (locale ? [[accountId, toTag(locale)] as const] : [])));
  },
};

const keptMs = 10 * 60 * 1_000;
const remembered = new Map<string, Readonly<{ answer: boolean; at: number }>>();

/** Whoever can be assigned to requests of a project works there; Jira offers no plainer question. */
export const jiraAgents: Agents = {
  async isAgent(accountId, projectId) {
    const key = `${projectId}:${accountId}`;
    const now = Date.now();
    const known = remembered.get(key);
    if (known && Math.abs(now - known.at) < keptMs) return known.answer;
    const answer = await canBeAssigned(accountId, projectId);
    remembered.set(key, { answer, at: now });
    return answer;
  },
};

async function canBeAssigned(accountId: string, projectId: number): Promise<boolean> {
  try {
    const path = route`/rest/api/3/user/assignable/search?project=${String(projectId)}&accountId=${accountId}`;
    const found = await read(path, v.array(v.object({ accountId: v.string() })));
    return found.some((one) => one.accountId === accountId);
  } catch (error) {
    if (error instanceof Refusal && (error.status === 404 || error.status === 400)) return false;
    throw error;
  }
}
