import { route } from '@forge/api';
import * as v from 'valibot';
import { saysRejected } from '../../domain/requests/rejection';
import type { FollowUpIssue, FollowUpIssues } from '../../ports/follow-ups/follow-up-issues';
import { isRefusal } from '../../ports/platform/refusal';
import { find, query, send } from './http';
import { findComment } from './survey-comments';

const status = v.object({ name: v.optional(v.string(), ''), statusCategory: v.object({ key: v.string() }) });
const issue = v.object({
  id: v.pipe(v.string(), v.transform(Number), v.number()),
  key: v.string(),
  fields: v.object({
    summary: v.optional(v.nullable(v.string())),
    assignee: v.optional(v.nullable(v.object({ accountId: v.string() }))),
    status,
    resolution: v.optional(v.nullable(v.object({ name: v.string() }))),
  }),
});
const transitions = v.object({
  transitions: v.array(v.object({ id: v.string(), name: v.optional(v.string(), ''), to: status })),
});

const project = v.object({ archived: v.optional(v.boolean()), deleted: v.optional(v.boolean()) });

const fields = ['summary', 'assignee', 'status', 'resolution'];
const isDone = ({ statusCategory }: v.InferOutput<typeof status>) => statusCategory.key === 'done';

const toIssue = (found: v.InferOutput<typeof issue>): FollowUpIssue => ({
  issueId: found.id,
  key: found.key,
  summary: found.fields.summary ?? '',
  assignee: found.fields.assignee?.accountId ?? null,
  isDone: isDone(found.fields.status),
  isRejected:
    isDone(found.fields.status) &&
    [found.fields.status.name, found.fields.resolution?.name ?? ''].some((name) => saysRejected(name)),
});

const propertyKey = 'aftercare.told';

async function findOne(issueId: number): Promise<FollowUpIssue | null> {
  const found = await find(route`/rest/api/3/issue/${String(issueId)}?fields=${fields.join(',')}`, issue);
  return found && toIssue(found);
}

/** The issues of follow-ups, as the app. */
export const jiraFollowUpIssues: FollowUpIssues = {
  find: findOne,

  async isInReach(issueKey) {
    const key = issueKey.slice(0, issueKey.lastIndexOf('-'));
    const found = await find(route`/rest/api/3/project/${key}`, project);
    return found !== null && !found.archived && !found.deleted;
  },

  async findMany(issueIds) {
    if (issueIds.length === 0) return new Map();
    const body = { issueIdsOrKeys: issueIds.map(String), fields };
    const { issues } = await query(route`/rest/api/3/issue/bulkfetch`, body, v.object({ issues: v.array(issue) }));
    return new Map(issues.map((one) => [one.id, toIssue(one)]));
  },

  async move(issueId, to) {
    const now = await findOne(issueId);
    if (!now) return 'gone';
    if (now.isDone === (to === 'done')) return 'there-already';
    const offered = await find(route`/rest/api/3/issue/${String(issueId)}/transitions`, transitions);
    const ways = offered?.transitions.filter((one) => isDone(one.to) === (to === 'done')) ?? [];
    const way = ways.find((one) => !saysRejected(one.name) && !saysRejected(one.to.name)) ?? ways[0];
    if (!way) return 'no-way';
    try {
      await send('POST', route`/rest/api/3/issue/${String(issueId)}/transitions`, { transition: { id: way.id } });
      return 'moved';
    } catch (error) {
      if (!isRefusal(error) || !error.isFinal) throw error;
      return error.status === 403 ? 'no-permission' : error.status === 404 ? 'gone' : 'no-way';
    }
  },

  async tell(issueId, body, mark) {
    // Where the follow-ups live in a service project, only its agents are to read this.
    const properties = [
      { key: 'sd.public.comment', value: { internal: true } },
      { key: propertyKey, value: { mark } },
    ];
    await send('POST', route`/rest/api/3/issue/${String(issueId)}/comment`, { body, properties });
  },

  isTold: (issueId, mark) =>
    findComment(issueId, propertyKey, v.object({ mark: v.string() }), (found) => found.mark === mark),
};
