import { route } from '@forge/api';
import omit from 'lodash/omit';
import * as v from 'valibot';
import type { IssueRef, Issues, NewFollowUpIssue } from '../../ports/requests/issues';
import { isRefusal, type Refusal } from '../../ports/platform/refusal';
import { createFields, forgetCreateFields, type CreateFields } from './create-fields';
import { blameFor, fieldsBlamed } from './create-problem';
import { find, query, send } from './http';
import { findComment } from './survey-comments';

const propertyKey = 'aftercare-follow-up';
const toldKey = 'aftercare.told';
const mark = v.object({ value: v.object({ key: v.string() }) });
const ref = v.object({ id: v.pipe(v.string(), v.transform(Number), v.number()), key: v.string() });

/** Optional fields are sent only where the project's create screen has them: one too many and Jira refuses the issue. */
function fieldsOf(issue: NewFollowUpIssue, { offers, priorityOf }: CreateFields) {
  const priority = priorityOf(issue.severity);
  return {
    project: { id: issue.projectId },
    issuetype: { id: issue.issueTypeId },
    summary: issue.summary,
    ...(offers('description') && { description: issue.description }),
    ...(offers('labels') && { labels: issue.labels }),
    ...(offers('assignee') && issue.assignee !== null && { assignee: { id: issue.assignee } }),
    ...(offers('duedate') && issue.dueOn && { duedate: issue.dueOn }),
    ...(priority !== null && { priority: { id: priority } }),
  };
}

/** An issue can do without these. */
const optional = ['description', 'labels', 'duedate', 'priority'];

/** The issue, or Jira's refusal of it; throws where the outcome is not known. */
async function create({ dedupeKey }: NewFollowUpIssue, fields: object): Promise<IssueRef | Refusal> {
  const properties = [{ key: propertyKey, value: { key: dedupeKey } }];
  try {
    return await query(route`/rest/api/3/issue`, { fields, properties }, ref);
  } catch (error) {
    if (isRefusal(error) && error.isFinal) return error;
    throw error;
  }
}

const isFinal = (error: unknown) => isRefusal(error) && error.isFinal;

/** Follow-up issues in Jira. The property goes in with the create call, so no issue of ours is ever without its name. */
export const jiraIssues: Issues = {
  async createFollowUp(issue) {
    const offered = await createFields(issue.projectId, issue.issueTypeId);
    const fields = fieldsOf(issue, offered);
    const first = await create(issue, fields);
    if ('id' in first) return { kind: 'created', issue: first };
    // The create screen is not what it was: it does without what Jira complains of, or says what else it wants.
    forgetCreateFields(issue.projectId, issue.issueTypeId);
    const spare = fieldsBlamed(first).filter((id) => optional.includes(id) && id in fields);
    const second = spare.length > 0 ? await create(issue, omit(fields, spare)) : first;
    if ('id' in second) return { kind: 'created', issue: second };
    const { problem, fieldId } = blameFor(second, Object.keys(fields));
    const screen = fieldId === null ? offered : await createFields(issue.projectId, issue.issueTypeId);
    const field = fieldId === null ? null : screen.nameOf(fieldId);
    return { kind: 'refused', because: problem, field, says: second.says.slice(0, 300) };
  },

  async findFollowUps(dedupeKey) {
    const jql = `issue.property[${propertyKey}].key = "${dedupeKey}" ORDER BY created ASC`;
    const found = await query(
      route`/rest/api/3/search/jql`,
      { jql, fields: ['summary'], maxResults: 10 },
      v.object({ issues: v.array(ref) }),
    );
    return [...found.issues].sort((a: IssueRef, b: IssueRef) => a.id - b.id).map(({ id, key }) => ({ id, key }));
  },

  async readDedupeKey(issueId) {
    const found = await find(route`/rest/api/3/issue/${String(issueId)}/properties/${propertyKey}`, mark);
    return found?.value.key ?? null;
  },

  async comment(issueKey, body, mark) {
    // Where the target is a service project, only its agents are to read this.
    const properties = [
      { key: 'sd.public.comment', value: { internal: true } },
      { key: toldKey, value: { mark } },
    ];
    try {
      await send('POST', route`/rest/api/3/issue/${issueKey}/comment`, { body, properties });
      return true;
    } catch (error) {
      if (isRefusal(error) && error.status === 404) return false;
      throw error;
    }
  },

  isTold: (issueId, mark) =>
    findComment(issueId, toldKey, v.object({ mark: v.string() }), (found) => found.mark === mark),

  async addWatcher(issueKey, accountId) {
    try {
      await send('POST', route`/rest/api/3/issue/${issueKey}/watchers`, accountId);
      return true;
    } catch (error) {
      if (isFinal(error)) return false;
      throw error;
    }
  },

  async link(from, to) {
    try {
      await send('POST', route`/rest/api/3/issueLink`, {
        type: { name: 'Relates' },
        inwardIssue: { key: from },
        outwardIssue: { key: to },
      });
      return true;
    } catch (error) {
      if (isFinal(error)) return false;
      throw error;
    }
  },
};
