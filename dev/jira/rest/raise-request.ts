import * as v from 'valibot';
import { adfFromText, isAdf, isTooLong } from '../desk/adf';
import { accountIdOf } from '../desk/desk';
import { createRequest } from '../desk/requests';
import type { Adf } from '../records';
import { refuse } from '../refusal';
import { requestBean } from '../shapes/request';
import { bodyOf, created, worksOnRequests, type Call } from './call';
import { tooLong } from './comment-routes';
import { readFields } from './issue-input';

const newRequest = v.object({
  serviceDeskId: v.string(),
  requestTypeId: v.string(),
  requestFieldValues: v.optional(v.record(v.string(), v.unknown()), {}),
  raiseOnBehalfOf: v.optional(v.string()),
  requestParticipants: v.optional(v.array(v.string()), []),
  isAdfRequest: v.optional(v.boolean(), false),
  channel: v.optional(v.string()),
});

function descriptionOf(value: unknown, isAdfRequest: boolean): Adf | null {
  if (value === undefined || value === null || value === '') return null;
  if (isAdfRequest && !isAdf(value)) return refuse(400, 'The description must be an Atlassian Document.');
  if (!isAdfRequest && typeof value !== 'string') return refuse(400, 'The description must be text.');
  const description = isAdf(value) ? value : adfFromText(String(value));
  return isTooLong(description) ? refuse(400, tooLong) : description;
}

/** A customer raises a request, or an agent does for a customer. */
export function raiseRequest(call: Call) {
  const given = bodyOf(call, newRequest);
  const { desk, me, actor } = call;
  const type = desk.records.requestTypes.get(given.requestTypeId);
  const project = type && desk.records.projects.get(type.projectId);
  if (!type || project?.serviceDeskId !== given.serviceDeskId) {
    return refuse(400, 'The request type or the service desk does not exist.');
  }
  const { raiseOnBehalfOf: other, requestParticipants: participantIds } = given;
  if (other !== undefined && other !== me.accountId && !worksOnRequests(call)) {
    return refuse(403, 'You may not raise requests on behalf of others.');
  }
  for (const id of [...participantIds, ...(other === undefined ? [] : [other])]) {
    if (!desk.records.people.has(id)) return refuse(400, `The user '${id}' does not exist.`);
  }
  const { summary, description, ...rest } = given.requestFieldValues;
  if (typeof summary !== 'string' || summary.trim() === '')
    return refuse(400, "Your request could not be created. The field 'summary' is required.");
  // Read as Jira reads an issue's fields: one line of at most 255 characters.
  const { priorityId, labels } = readFields(desk, { summary, ...rest });
  const issue = createRequest(
    desk,
    {
      requestTypeId: type.id,
      summary,
      description: descriptionOf(description, given.isAdfRequest),
      reporterId: other ?? accountIdOf(actor),
      participantIds,
      channel: worksOnRequests(call) ? 'jira' : 'portal',
      ...(priorityId === undefined ? {} : { priorityId }),
      ...(labels === undefined ? {} : { labels }),
    },
    actor,
  );
  return created(requestBean(desk, issue, []));
}
