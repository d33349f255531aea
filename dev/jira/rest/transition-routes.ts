import * as v from 'valibot';
import { applyEdits } from '../desk/edits';
import { findTransition, moveTo, transitionsFrom } from '../desk/workflow';
import { transitionBean } from '../shapes/catalogue';
import { setIssueProperty } from '../desk/properties';
import { bodyOf, browse, get, noContent, ok, post, type Call, type Route } from './call';
import { readFields } from './issue-input';
import { applyUpdate, updateBody } from './issue-update';
import { mayIn } from './permissions';
import { refuse } from '../refusal';

const body = v.object({
  transition: v.object({ id: v.union([v.string(), v.number()]) }),
  fields: v.optional(v.record(v.string(), v.unknown()), {}),
  update: v.optional(updateBody, {}),
  properties: v.optional(v.array(v.object({ key: v.string(), value: v.unknown() })), []),
});

function transition(call: Call) {
  const issue = browse(call);
  const given = bodyOf(call, body);
  if (!mayIn(call, 'TRANSITION_ISSUES', issue.projectId))
    return refuse(400, 'You do not have permission to transition this issue.');
  const { desk, actor } = call;
  const { to, resolutionId: usual } = findTransition(desk, issue, String(given.transition.id));
  const {
    resolutionId = usual,
    projectId: _,
    parentId: _parent,
    properties: _properties,
    ...edits
  } = readFields(desk, given.fields, issue.projectId);
  const also = applyUpdate(call, issue, given.update);
  moveTo(
    desk,
    issue,
    {
      statusId: to,
      ...(resolutionId ? { resolutionId } : {}),
      also: () => applyEdits(desk, issue, { ...edits, ...also.edits }),
    },
    actor,
  );
  for (const { key, value } of given.properties) setIssueProperty(desk, issue, key, value);
  also.finish();
  return noContent;
}

const path = '/rest/api/3/issue/{issueIdOrKey}/transitions';

export const transitionRoutes: readonly Route[] = [
  get(path, (call) => {
    const issue = browse(call);
    const mine = mayIn(call, 'TRANSITION_ISSUES', issue.projectId) ? transitionsFrom(call.desk, issue) : [];
    const only = call.query.get('transitionId');
    const shown = mine.filter(({ id }) => only === null || id === only);
    return ok({ expand: 'transitions', transitions: shown.map((one) => transitionBean(call.desk, one)) });
  }),
  post(path, transition),
];
