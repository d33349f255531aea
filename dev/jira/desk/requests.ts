import type { Actor } from '../../site/boundary';
import type { Adf, Issue } from '../records';
import { accountIdOf, readFrom, type Desk } from './desk';
import { createIssue } from './issues';

export type NewRequest = Readonly<{
  requestTypeId: string;
  summary: string;
  description?: Adf | null;
  /** The customer; absent means whoever raises it, null means nobody. */
  reporterId?: string | null;
  priorityId?: string | null;
  assigneeId?: string | null;
  teamId?: string | null;
  organizationIds?: readonly string[];
  participantIds?: readonly string[];
  labels?: readonly string[];
  /** As Jira keeps it in the property `request.channel.type`. */
  channel?: string;
}>;

/** A customer of exactly one organisation shares new requests with it. */
function sharedWith(desk: Desk, reporterId: string | null): readonly string[] {
  const mine = [...desk.records.organizations.values()].filter(
    ({ memberIds }) => reporterId !== null && memberIds.includes(reporterId),
  );
  return mine.length === 1 ? mine.map(({ id }) => id) : [];
}

export function createRequest(desk: Desk, given: NewRequest, actor: Actor): Issue {
  const { channel = 'portal', reporterId = accountIdOf(actor), ...rest } = given;
  const type = readFrom(desk.records.requestTypes, given.requestTypeId);
  return createIssue(
    desk,
    {
      organizationIds: sharedWith(desk, reporterId),
      ...rest,
      reporterId,
      projectId: type.projectId,
      typeId: type.issueTypeId,
      properties: { 'request.channel.type': { value: channel } },
    },
    actor,
  );
}
