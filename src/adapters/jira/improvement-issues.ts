import { route } from '@forge/api';
import * as v from 'valibot';
import type { FieldChange, StatusCategory } from '../../domain/improvements/improvement';
import type { ImprovementIssue, ImprovementIssues, ProjectStatus } from '../../ports/improvements/improvement-issues';
import { isRefusal } from '../../ports/platform/refusal';
import { find, query, read } from './http';
import { change, instant, named } from './issue-shapes';

const status = v.object({
  ...named.entries,
  statusCategory: v.optional(v.nullable(v.object({ key: v.optional(v.string(), '') }))),
});
const issue = v.object({
  id: v.pipe(v.string(), v.transform(Number), v.number()),
  key: v.string(),
  fields: v.object({
    summary: v.optional(v.nullable(v.string())),
    project: v.object({ id: v.string() }),
    issuetype: v.object({ id: v.string() }),
    status,
    resolution: v.optional(v.nullable(named)),
    created: instant,
  }),
});
const fields = ['summary', 'project', 'issuetype', 'status', 'resolution', 'created'];

/** Jira calls a status without category `undefined`; nothing has been decided there yet. */
const categoryOf = (key: string | undefined): StatusCategory =>
  key === 'done' || key === 'indeterminate' ? key : 'new';

const toStatus = ({ id, name, statusCategory }: v.InferOutput<typeof status>): ProjectStatus => ({
  ...{ id, name },
  category: categoryOf(statusCategory?.key),
});

const toIssue = ({ id, key, fields: own }: v.InferOutput<typeof issue>): ImprovementIssue => ({
  ...{ issueId: id, key, projectId: own.project.id, issueTypeId: own.issuetype.id, title: own.summary ?? '' },
  ...{ status: toStatus(own.status), resolution: own.resolution ?? null, createdAt: own.created },
});

const found = v.object({ issues: v.array(issue), nextPageToken: v.optional(v.nullable(v.string())) });
const history = v.object({ values: v.array(change), isLast: v.optional(v.boolean(), true) });
const told = new Set(['status', 'resolution']);

/** Improvements in Jira, as the app. */
export const jiraImprovementIssues: ImprovementIssues = {
  async find(issueId) {
    const one = await find(route`/rest/api/3/issue/${String(issueId)}?fields=${fields.join(',')}`, issue);
    return one && toIssue(one);
  },

  async findMany(issueIds) {
    if (issueIds.length === 0) return new Map();
    const body = { issueIdsOrKeys: issueIds.map(String), fields };
    const { issues } = await query(route`/rest/api/3/issue/bulkfetch`, body, v.object({ issues: v.array(issue) }));
    return new Map(issues.map((one) => [one.id, toIssue(one)]));
  },

  async updated({ projectId, issueTypeId }, minutes, limit) {
    const since = minutes === null ? '' : ` AND updated >= -${Math.ceil(minutes)}m`;
    const jql = `project = ${projectId} AND issuetype = ${issueTypeId}${since} ORDER BY updated DESC`;
    const all: ImprovementIssue[] = [];
    let nextPageToken: string | null | undefined;
    do {
      const page = { jql, fields, maxResults: 100, ...(nextPageToken ? { nextPageToken } : {}) };
      const { issues, nextPageToken: next } = await query(route`/rest/api/3/search/jql`, page, found);
      all.push(...issues.map(toIssue));
      nextPageToken = next;
    } while (nextPageToken && all.length < limit);
    return all;
  },

  async changesOf(issueId) {
    const all: FieldChange[] = [];
    let startAt = 0;
    for (;;) {
      const { values, isLast } = await read(
        route`/rest/api/3/issue/${String(issueId)}/changelog?startAt=${startAt}&maxResults=100`,
        history,
      );
      for (const { created: at, items } of values)
        for (const { field, fieldId, from, to } of items)
          if (told.has(fieldId ?? field)) all.push({ at, field: fieldId ?? field, from: from ?? null, to: to ?? null });
      startAt += values.length;
      if (isLast || values.length === 0) return all.sort((a, b) => a.at - b.at);
    }
  },

  async statuses(projectId, issueTypeId) {
    const types = v.array(v.object({ id: v.string(), statuses: v.array(status) }));
    try {
      const listed = await read(route`/rest/api/3/project/${projectId}/statuses`, types);
      return listed.find(({ id }) => id === issueTypeId)?.statuses.map(toStatus) ?? [];
    } catch (error) {
      if (isRefusal(error) && error.isFinal) return [];
      throw error;
    }
  },
};
