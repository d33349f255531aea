import type { Actor } from '../../site/boundary';
import type { Change, Comment, Issue, Link } from '../records';
import { accountRef } from '../shapes/user';
import { eventComment } from '../shapes/comment';
import { eventFields } from '../shapes/event-fields';
import { statusBean } from '../shapes/catalogue';
import { accountIdOf, projectOf, readFrom, type Desk } from './desk';

/*
 * Product events in the shape Atlassian documents. The documentation leaves the nesting of associatedUsers and
 * associatedStatuses open; lists are what public apps see.
 */

const common = (desk: Desk, issue: Issue, actor: Actor, alsoConcerned: readonly (string | null)[] = []) => ({
  selfGenerated: actor.kind === 'app',
  timestamp: desk.now(),
  issue: { id: issue.id, key: issue.key, fields: eventFields(desk, issue) },
  atlassianId: accountIdOf(actor),
  associatedUsers: [...new Set([accountIdOf(actor), ...alsoConcerned])].filter((id) => id !== null).map(accountRef),
});

export const tellCreated = (desk: Desk, issue: Issue, actor: Actor) =>
  desk.emit({ eventType: 'avi:jira:created:issue', jiraEventTypeName: 'issue_created', ...common(desk, issue, actor) });

export const tellDeleted = (desk: Desk, issue: Issue, actor: Actor) =>
  desk.emit({ eventType: 'avi:jira:deleted:issue', ...common(desk, issue, actor) });

const itemOf = (items: readonly Change[], field: string) => items.find((item) => item.fieldId === field);

/** A hint only: on a real site it depends on the workflow's post functions. */
function eventTypeName(items: readonly Change[]): string {
  const resolution = itemOf(items, 'resolution');
  if (resolution && resolution.from === null) return 'issue_resolved';
  if (itemOf(items, 'project')) return 'issue_moved';
  if (itemOf(items, 'status')) return 'issue_generic';
  if (itemOf(items, 'assignee')) return 'issue_assigned';
  return 'issue_updated';
}

function statusesIn(desk: Desk, items: readonly Change[]) {
  const status = itemOf(items, 'status');
  const ids = [status?.from, status?.to].filter((id) => typeof id === 'string');
  return status ? { associatedStatuses: ids.map((id) => statusBean(desk, readFrom(desk.records.statuses, id))) } : {};
}

/** A changed assignee is told twice, as Jira does: once as an update, once as an assignment. */
export function tellUpdated(desk: Desk, issue: Issue, actor: Actor, items: readonly Change[]): void {
  if (items.length === 0) return;
  const assigned = itemOf(items, 'assignee');
  const concerned = assigned ? [assigned.from, assigned.to] : [];
  const withoutTypes = items.map(({ fieldtype: _, ...item }) => item);
  const told = {
    ...common(desk, issue, actor, concerned),
    changelog: { items: withoutTypes },
    ...statusesIn(desk, items),
  };
  desk.emit({ eventType: 'avi:jira:updated:issue', jiraEventTypeName: eventTypeName(items), ...told });
  if (!assigned) return;
  const { associatedStatuses: _, ...rest } = { associatedStatuses: null, ...told };
  const changelog = { items: withoutTypes.filter(({ fieldId }) => fieldId === 'assignee') };
  desk.emit({ eventType: 'avi:jira:assigned:issue', ...rest, changelog });
}

export const tellCommented = (desk: Desk, issue: Issue, comment: Comment, actor: Actor) =>
  desk.emit({
    eventType: 'avi:jira:commented:issue',
    ...common(desk, issue, actor),
    comment: eventComment(desk, issue, comment),
  });

export const tellCommentDeleted = (desk: Desk, issue: Issue, comment: Comment, actor: Actor) =>
  desk.emit({
    eventType: 'avi:jira:deleted:comment',
    ...common(desk, issue, actor),
    comment: eventComment(desk, issue, comment),
  });

export function tellLink(desk: Desk, what: 'created' | 'deleted', link: Link, actor: Actor): void {
  const source = desk.records.issues.get(link.inwardId);
  const destination = desk.records.issues.get(link.outwardId);
  if (!source || !destination) return;
  desk.emit({
    eventType: `avi:jira:${what}:issuelink`,
    selfGenerated: actor.kind === 'app',
    id: link.id,
    sourceIssueId: source.id,
    destinationIssueId: destination.id,
    sourceProjectId: projectOf(desk, source).id,
    destinationProjectId: projectOf(desk, destination).id,
    issueLinkType: readFrom(desk.records.linkTypes, link.typeId),
  });
}
