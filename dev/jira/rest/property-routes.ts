import * as v from 'valibot';
import { checkProperty, deleteIssueProperty, setIssueProperty } from '../desk/properties';
import { nextId } from '../desk/desk';
import type { Task } from '../records';
import { refuse } from '../refusal';
import {
  bodyOf,
  browse,
  created,
  del,
  get,
  noContent,
  ok,
  param,
  put,
  post,
  type Answer,
  type Call,
  type Route,
} from './call';
import { needPermission } from './permissions';
import { keysAt, noProperty } from './property-answers';

const onIssue = '/rest/api/3/issue/{issueIdOrKey}/properties';

const issueProperties: readonly Route[] = [
  get(onIssue, (call) => {
    const issue = browse(call);
    return keysAt(`${call.desk.siteUrl}/rest/api/3/issue/${issue.id}/properties`, issue.properties);
  }),
  get(`${onIssue}/{propertyKey}`, (call) => {
    const { properties } = browse(call);
    const key = param(call, 'propertyKey');
    return key in properties ? ok({ key, value: properties[key] }) : noProperty(key);
  }),
  put(`${onIssue}/{propertyKey}`, (call) => {
    const issue = browse(call);
    needPermission(call, 'EDIT_ISSUES', issue.projectId);
    return setIssueProperty(call.desk, issue, param(call, 'propertyKey'), call.body) ? created() : ok(undefined);
  }),
  del(`${onIssue}/{propertyKey}`, (call) => {
    const issue = browse(call);
    needPermission(call, 'EDIT_ISSUES', issue.projectId);
    deleteIssueProperty(call.desk, issue, param(call, 'propertyKey'));
    return noContent;
  }),
];

const multiBody = v.object({
  issues: v.pipe(
    v.array(
      v.object({
        issueID: v.number(),
        properties: v.pipe(
          v.record(v.string(), v.unknown()),
          v.check((properties) => Object.keys(properties).length <= 10),
        ),
      }),
    ),
    v.minLength(1),
    v.maxLength(100),
  ),
});

/** A task of ours is done before its address is given out; the caller asks all the same. */
function setMany(call: Call): Answer {
  const { issues } = bodyOf(call, multiBody);
  needPermission(call, 'EDIT_ISSUES');
  const { desk } = call;
  for (const { properties } of issues) for (const [key, value] of Object.entries(properties)) checkProperty(key, value);
  for (const { issueID, properties } of issues) {
    const issue = desk.records.issues.get(String(issueID));
    if (issue) for (const [key, value] of Object.entries(properties)) setIssueProperty(desk, issue, key, value);
  }
  const task: Task = {
    id: nextId(desk.records, 'task'),
    at: desk.now(),
    by: call.me.accountId,
    description: 'Bulk set issue properties',
    result: 'The properties were set.',
  };
  desk.records.tasks.set(task.id, task);
  return { status: 303, location: `${desk.siteUrl}/rest/api/3/task/${task.id}` };
}

function readTask(call: Call) {
  const task = call.desk.records.tasks.get(param(call, 'taskId'));
  if (!task) return refuse(404, 'The task does not exist.');
  if (task.by !== call.me.accountId) return refuse(403, 'You did not create this task.');
  const { id, at, description, result } = task;
  return ok({
    self: `${call.desk.siteUrl}/rest/api/3/task/${id}`,
    id,
    description,
    status: 'COMPLETE',
    result,
    submittedBy: 10_000,
    progress: 100,
    elapsedRuntime: 0,
    submitted: at,
    started: at,
    finished: at,
    lastUpdate: at,
  });
}

export const propertyRoutes: readonly Route[] = [
  ...issueProperties,
  post('/rest/api/3/issue/properties/multi', setMany),
  get('/rest/api/3/task/{taskId}', readTask),
];
