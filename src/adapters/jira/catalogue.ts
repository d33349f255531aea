import { route, type Route } from '@forge/api';
import uniqBy from 'lodash/uniqBy';
import * as v from 'valibot';
import type { Catalogue } from '../../ports/settings/catalogue';
import { Refusal } from '../../ports/platform/refusal';
import type { Named } from '../../ports/requests/requests';
import { find, read } from './http';

const named = v.object({ id: v.string(), name: v.string() });
const project = v.object({ id: v.string(), key: v.string(), name: v.string() });
const putAway = v.object({ ...project.entries, archived: v.optional(v.boolean()), deleted: v.optional(v.boolean()) });
const byName = (a: Named, b: Named) => a.name.localeCompare(b.name);

/** Nothing to choose from, where Jira does not let the app look: the screen then says so instead of failing. */
async function orNone<T>(listing: Promise<readonly T[]>): Promise<readonly T[]> {
  try {
    return await listing;
  } catch (error) {
    if (error instanceof Refusal && error.isFinal) return [];
    throw error;
  }
}

const paged = <S extends v.GenericSchema>(of: S) =>
  v.object({ values: v.array(of), isLast: v.optional(v.boolean(), true), isLastPage: v.optional(v.boolean(), true) });

async function all<S extends v.GenericSchema>(
  of: S,
  page: (startAt: number) => Route,
): Promise<readonly v.InferOutput<S>[]> {
  const found: v.InferOutput<S>[] = [];
  for (;;) {
    const { values, isLast, isLastPage } = await read(page(found.length), paged(of));
    found.push(...values);
    if ((isLast && isLastPage) || values.length === 0 || found.length >= 5_000) return found;
  }
}

export const jiraCatalogue: Catalogue = {
  /** Jira still tells of a project that was archived or lies in its recycle bin. */
  async findProject(projectId) {
    const found = await find(route`/rest/api/3/project/${String(projectId)}`, putAway);
    return found && !found.archived && !found.deleted ? { id: found.id, key: found.key, name: found.name } : null;
  },

  projects: async () =>
    [
      ...(await all(
        project,
        (startAt) => route`/rest/api/3/project/search?startAt=${startAt}&maxResults=100&orderBy=name`,
      )),
    ].sort(byName),

  async requestTypes(projectId) {
    const desk = `projectId:${projectId}`;
    const listing = all(
      named,
      (start) => route`/rest/servicedeskapi/servicedesk/${desk}/requesttype?start=${start}&limit=100`,
    );
    return [...(await orNone(listing))].sort(byName);
  },

  async resolutions() {
    const listing = all(named, (startAt) => route`/rest/api/3/resolution/search?startAt=${startAt}&maxResults=100`);
    return [...(await orNone(listing))].sort(byName);
  },

  async statuses(projectId) {
    const listing = read(
      route`/rest/api/3/project/${String(projectId)}/statuses`,
      v.array(v.object({ statuses: v.array(named) })),
    );
    const found = await orNone(listing.then((types) => types.flatMap(({ statuses }) => statuses)));
    return uniqBy(found, 'id').sort(byName);
  },

  async issueTypes(projectId) {
    const types = v.object({
      issueTypes: v.array(v.object({ ...named.entries, subtask: v.optional(v.boolean(), false) })),
    });
    const listing = read(route`/rest/api/3/issue/createmeta/${String(projectId)}/issuetypes?maxResults=200`, types);
    const found = await orNone(listing.then(({ issueTypes }) => issueTypes));
    return found
      .filter(({ subtask }) => !subtask)
      .map(({ id, name }) => ({ id, name }))
      .sort(byName);
  },

  async assignees(projectId) {
    const people = v.array(
      v.object({ accountId: v.string(), displayName: v.optional(v.string(), ''), accountType: v.optional(v.string()) }),
    );
    const listing = read(route`/rest/api/3/user/assignable/search?project=${String(projectId)}&maxResults=200`, people);
    const found = await orNone(listing);
    return found
      .filter(({ accountType }) => accountType !== 'app')
      .map(({ accountId, displayName }) => ({ id: accountId, name: displayName }))
      .sort(byName);
  },
};
