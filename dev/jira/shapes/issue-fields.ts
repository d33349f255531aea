import { componentsOf } from '../desk/components';
import { findLinks } from '../desk/links';
import { portalUrl } from '../desk/mail';
import { projectOf, readFrom, statusOf, type Desk } from '../desk/desk';
import type { Issue, Link } from '../records';
import * as field from '../world/fields';
import {
  deskCategories,
  issueTypeBean,
  linkTypeBean,
  priorityBean,
  projectRef,
  resolutionBean,
  statusBean,
} from './catalogue';
import { commentBean } from './comment';
import { componentRef } from './component';
import { requestTypeBean } from './request-type';
import { slaBean } from './sla';
import { deskTime, jiraTime, jiraTimeOrNull } from './time';
import { userDetails, userOrNull } from './user';

type Write = (desk: Desk, issue: Issue, mostComments?: number) => unknown;

const requestType: Write = (desk, issue) => {
  if (issue.requestTypeId === null) return null;
  const status = statusOf(desk, issue);
  const self = `${desk.siteUrl}/rest/servicedeskapi/request/${issue.id}`;
  return {
    _links: {
      jiraRest: `${desk.siteUrl}/rest/api/2/issue/${issue.id}`,
      web: portalUrl(desk, issue),
      self,
      agent: `${desk.siteUrl}/browse/${issue.key}`,
    },
    requestType: requestTypeBean(desk, readFrom(desk.records.requestTypes, issue.requestTypeId)),
    currentStatus: {
      status: status.name,
      statusCategory: deskCategories[status.category],
      statusDate: deskTime(issue.statusAt),
    },
  };
};

const team: Write = (desk, { teamId }) => {
  if (teamId === null) return null;
  const { id, name } = readFrom(desk.records.teams, teamId);
  return { id, name, title: name, avatarUrl: '', isVisible: true, isVerified: true };
};

const organizations: Write = (desk, issue) =>
  issue.organizationIds.map((id) => {
    const { uuid, name } = readFrom(desk.records.organizations, id);
    return {
      id,
      name,
      uuid,
      _links: { self: `${desk.siteUrl}/rest/servicedeskapi/organization/${id}` },
      scimManaged: false,
    };
  });

const priorityOf: Write = (desk, { priorityId }) =>
  priorityId === null ? null : priorityBean(desk, readFrom(desk.records.priorities, priorityId));

/** The other end of a link with the few fields Jira gives along. */
export function linkedIssue(desk: Desk, issueId: string) {
  const issue = readFrom(desk.records.issues, issueId);
  return {
    id: issue.id,
    key: issue.key,
    self: `${desk.siteUrl}/rest/api/3/issue/${issue.id}`,
    fields: {
      summary: issue.summary,
      status: statusBean(desk, statusOf(desk, issue)),
      priority: priorityOf(desk, issue),
      issuetype: issueTypeBean(desk, readFrom(desk.records.issueTypes, issue.typeId)),
    },
  };
}

const linkOn = (desk: Desk, issue: Issue, link: Link) => ({
  id: link.id,
  self: `${desk.siteUrl}/rest/api/3/issueLink/${link.id}`,
  type: linkTypeBean(desk, readFrom(desk.records.linkTypes, link.typeId)),
  ...(link.inwardId === issue.id
    ? { outwardIssue: linkedIssue(desk, link.outwardId) }
    : { inwardIssue: linkedIssue(desk, link.inwardId) }),
});

/** Of a long talk a search carries the newest only. */
const comments: Write = (desk, issue, most = Infinity) => {
  const total = issue.comments.length;
  const startAt = Math.max(0, total - most);
  return {
    comments: issue.comments.slice(startAt).map((comment) => commentBean(desk, issue, comment)),
    self: `${desk.siteUrl}/rest/api/3/issue/${issue.id}/comment`,
    ...{ maxResults: total - startAt, total, startAt },
  };
};

const writers: Readonly<Record<string, Write>> = {
  summary: (_, issue) => issue.summary,
  description: (_, issue) => issue.description,
  project: (desk, issue) => projectRef(desk, projectOf(desk, issue)),
  issuetype: (desk, issue) => issueTypeBean(desk, readFrom(desk.records.issueTypes, issue.typeId)),
  status: (desk, issue) => statusBean(desk, statusOf(desk, issue)),
  statuscategorychangedate: (_, issue) => jiraTime(issue.statusAt),
  resolution: (desk, { resolutionId }) =>
    resolutionId === null ? null : resolutionBean(desk, readFrom(desk.records.resolutions, resolutionId)),
  resolutiondate: (_, issue) => jiraTimeOrNull(issue.resolvedAt),
  priority: priorityOf,
  reporter: (desk, issue) => userOrNull(desk, issue.reporterId),
  creator: (desk, issue) => userDetails(desk, issue.creatorId),
  assignee: (desk, issue) => userOrNull(desk, issue.assigneeId),
  labels: (_, issue) => issue.labels,
  components: (desk, issue) => componentsOf(desk, issue).map((one) => componentRef(desk, one)),
  created: (_, issue) => jiraTime(issue.createdAt),
  updated: (_, issue) => jiraTime(issue.updatedAt),
  duedate: (_, issue) => issue.dueDate,
  issuelinks: (desk, issue) => findLinks(desk, issue.id).map((link) => linkOn(desk, issue, link)),
  comment: comments,
  parent: (desk, issue) => (issue.parentId === null ? undefined : linkedIssue(desk, issue.parentId)),
  [field.requestTypeField]: requestType,
  [field.organizationsField]: organizations,
  [field.participantsField]: (desk, issue) => issue.participantIds.map((id) => userDetails(desk, id)),
  [field.teamField]: team,
  [field.satisfactionField]: (_, issue) => issue.feedback && { rating: issue.feedback.rating },
  [field.satisfactionDateField]: (_, issue) => jiraTimeOrNull(issue.feedback?.at ?? null),
  [field.firstResponseField]: (desk, issue) => slaBean(desk, issue, 'first-response'),
  [field.resolutionTimeField]: (desk, issue) => slaBean(desk, issue, 'resolution'),
};

const all = Object.keys(writers);
const navigable = all.filter((id) => id !== 'comment');

/** Which fields a caller asks for by `fields=`: names, `*all`, `*navigable`, and `-name` to leave one out. */
export function wantedFields(asked: readonly string[]): readonly string[] {
  const out = new Set(asked.filter((name) => name.startsWith('-')).map((name) => name.slice(1)));
  const named = asked.filter((name) => !name.startsWith('-'));
  const wanted = named.length === 0 && out.size > 0 ? ['*all'] : named;
  const ids = wanted.flatMap((name) => (name === '*all' ? all : name === '*navigable' ? navigable : [name]));
  return [...new Set(ids)].filter((id) => !out.has(id));
}

export const writeFields = (
  desk: Desk,
  issue: Issue,
  wanted: readonly string[],
  mostComments?: number,
): Record<string, unknown> =>
  Object.fromEntries(wanted.flatMap((id) => (id in writers ? [[id, writers[id]?.(desk, issue, mostComments)]] : [])));
