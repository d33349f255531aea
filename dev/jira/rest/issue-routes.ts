import * as v from 'valibot';
import type { Edits } from '../desk/edits';
import { setFields } from '../desk/edits';
import { createIssue, deleteIssue, moveIssue } from '../desk/issues';
import { setIssueProperty } from '../desk/properties';
import { readFrom } from '../desk/desk';
import type { Issue, Project } from '../records';
import { refuse, refuseFields } from '../refusal';
import { fieldNames, issueBean } from '../shapes/issue';
import {
  bodyOf,
  browse,
  created,
  del,
  get,
  listParam,
  noContent,
  ok,
  post,
  put,
  seesProject,
  type Call,
  type Route,
} from './call';
import { applyUpdate, updateBody } from './issue-update';
import type { Input } from './issue-field-readers';
import { cannotBeSet, nameOfField, readFields } from './issue-input';
import { needPermission } from './permissions';

const issueBody = v.object({
  fields: v.optional(v.record(v.string(), v.unknown()), {}),
  update: v.optional(updateBody, {}),
  properties: v.optional(v.array(v.object({ key: v.string(), value: v.unknown() })), []),
});

function missing({ projectId, typeId, summary }: Input): Record<string, string> {
  return {
    ...(projectId === undefined ? { project: 'Specify a valid project ID or key' } : {}),
    ...(typeId === undefined ? { issuetype: 'Specify an issue type' } : {}),
    ...(summary === undefined ? { summary: 'You must specify a summary of the issue.' } : {}),
  };
}

/** What a project's create screen makes of the fields given: those it does not have, and those it wants besides. */
function wrongOnScreen({ hiddenFields = [], requiredFields = [] }: Project, fields: Readonly<Record<string, unknown>>) {
  const isGiven = (id: string) => fields[id] !== undefined && fields[id] !== null;
  const hidden = hiddenFields.filter(isGiven).map((id) => [id, cannotBeSet(id)]);
  const lacking = requiredFields.filter((id) => !isGiven(id)).map((id) => [id, `${nameOfField(id)} is required.`]);
  return Object.fromEntries([...hidden, ...lacking]);
}

function create(call: Call) {
  const { fields, properties } = bodyOf(call, issueBody);
  const { resolutionId: _, projectId, typeId, summary, ...rest } = readFields(call.desk, fields);
  const seen = projectId !== undefined && seesProject(call, projectId) ? projectId : null;
  needPermission(call, 'CREATE_ISSUES', seen);
  if (seen === null || typeId === undefined || summary === undefined) {
    return refuseFields(
      missing({ ...(seen ? { projectId: seen } : {}), ...(typeId ? { typeId } : {}), ...(summary ? { summary } : {}) }),
    );
  }
  const project = readFrom(call.desk.records.projects, seen);
  if (!project.issueTypeIds.includes(typeId)) return refuseFields({ issuetype: 'The issue type selected is invalid.' });
  const wrong = wrongOnScreen(project, fields);
  if (Object.keys(wrong).length > 0) return refuseFields(wrong);
  const byKey = Object.fromEntries(properties.map(({ key, value }) => [key, value]));
  const issue = createIssue(call.desk, { ...rest, projectId: seen, typeId, summary, properties: byKey }, call.actor);
  return created({ id: issue.id, key: issue.key, self: `${call.desk.siteUrl}/rest/api/3/issue/${issue.id}` });
}

export const wishOf = (call: Call, otherwise: readonly string[], histories: number) => {
  const fields = listParam(call, 'fields');
  return {
    fields: fields.length > 0 ? fields : otherwise,
    properties: listParam(call, 'properties'),
    expand: listParam(call, 'expand'),
    histories,
  };
};

function read(call: Call) {
  const issue = browse(call);
  const wish = wishOf(call, ['*all'], 100);
  return ok({
    ...issueBean(call.desk, issue, wish),
    ...(wish.expand.includes('names') ? { names: fieldNames() } : {}),
  });
}

/** Everything that can be edited without moving; null means "take it away". */
function editsOf({ projectId: _project, parentId: _parent, properties: _properties, ...edits }: Input): Edits {
  return edits;
}

function update(call: Call) {
  const issue = browse(call);
  const { fields, update: changes, properties } = bodyOf(call, issueBody);
  needPermission(call, 'EDIT_ISSUES', issue.projectId);
  const { desk, actor } = call;
  const input = readFields(desk, fields, issue.projectId);
  const target = input.projectId === undefined ? null : readFrom(desk.records.projects, input.projectId);
  if (target && target.id !== issue.projectId) moveIssue(desk, issue, target, actor);
  const also = applyUpdate(call, issue, changes);
  setFields(desk, issue, { ...editsOf(input), ...also.edits }, actor);
  for (const { key, value } of properties) setIssueProperty(desk, issue, key, value);
  also.finish();
  if (call.query.get('returnIssue') === 'true') return ok(issueBean(desk, issue, wishOf(call, ['*all'], 100)));
  return noContent;
}

const assigneeBody = v.object({ accountId: v.nullable(v.string()) });

function assign(call: Call) {
  const issue = browse(call);
  const { accountId } = bodyOf(call, assigneeBody);
  needPermission(call, 'ASSIGN_ISSUES', issue.projectId);
  setFields(
    call.desk,
    issue,
    editsOf(readFields(call.desk, { assignee: accountId === null ? null : { accountId } })),
    call.actor,
  );
  return noContent;
}

const bulkBody = v.object({
  issueIdsOrKeys: v.array(v.string()),
  fields: v.optional(v.array(v.string()), []),
  properties: v.optional(v.array(v.string()), []),
  expand: v.optional(v.array(v.string()), []),
});

const mostInBulk = 100;

/** Unknown issues are left out and named, the others are answered. */
function bulkFetch(call: Call) {
  const { issueIdsOrKeys, fields, properties, expand } = bodyOf(call, bulkBody);
  if (issueIdsOrKeys.length > mostInBulk)
    return refuse(400, `No more than ${mostInBulk} issues can be fetched at once.`);
  const wish = { fields: fields.length > 0 ? fields : ['*all'], properties, expand, histories: 40 };
  const found = new Map<string, Issue>();
  const issueErrors: { id: string; errorMessage: string }[] = [];
  for (const id of new Set(issueIdsOrKeys)) {
    try {
      const issue = browse({ ...call, params: { issueIdOrKey: id } });
      found.set(issue.id, issue);
    } catch {
      issueErrors.push({ id, errorMessage: 'Issue does not exist or you do not have permission to see it.' });
    }
  }
  return ok({ issues: [...found.values()].map((issue) => issueBean(call.desk, issue, wish)), issueErrors });
}

const base = '/rest/api/3/issue';

export const issueRoutes: readonly Route[] = [
  post(base, create),
  post(`${base}/bulkfetch`, bulkFetch),
  get(`${base}/{issueIdOrKey}`, read),
  put(`${base}/{issueIdOrKey}`, update),
  del(`${base}/{issueIdOrKey}`, (call) => {
    const issue = browse(call);
    needPermission(call, 'DELETE_ISSUES', issue.projectId);
    deleteIssue(call.desk, issue, call.actor);
    return noContent;
  }),
  put(`${base}/{issueIdOrKey}/assignee`, assign),
];
