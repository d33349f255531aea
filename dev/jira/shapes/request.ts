import { textOfAdf } from '../desk/adf';
import { readFrom, statusOf, type Desk } from '../desk/desk';
import { portalUrl } from '../desk/mail';
import type { Issue, SlaMetric } from '../records';
import { deskCategories } from './catalogue';
import { deskComment } from './comment';
import { requestTypeBean, serviceDeskIdOf } from './request-type';
import { slaBean } from './sla';
import { deskTime } from './time';
import { deskUser } from './user';

/** A part of a list, as the service desk API pages everything. */
export function deskPage<T>(self: string, all: readonly T[], start: number, limit: number) {
  const values = all.slice(start, start + limit);
  const isLastPage = start + limit >= all.length;
  const at = (from: number) => `${self}${self.includes('?') ? '&' : '?'}start=${Math.max(0, from)}&limit=${limit}`;
  return {
    _expands: [],
    size: values.length,
    start,
    limit,
    isLastPage,
    _links: {
      self: at(start),
      base: new URL('/rest/servicedeskapi', self).href,
      context: '',
      ...(isLastPage ? {} : { next: at(start + limit) }),
      ...(start > 0 ? { prev: at(start - limit) } : {}),
    },
    values,
  };
}

const whole = 50;

export const statusEntry = (desk: Desk, statusId: string, at: number) => {
  const { name, category } = readFrom(desk.records.statuses, statusId);
  return { status: name, statusCategory: deskCategories[category], statusDate: deskTime(at) };
};

export const serviceDeskBean = (desk: Desk, projectId: string) => {
  const { id, key, name, typeKey, serviceDeskId } = readFrom(desk.records.projects, projectId);
  return {
    id: serviceDeskId ?? '',
    projectId: id,
    projectName: name,
    projectKey: key,
    projectTypeKey: typeKey,
    _links: { self: `${desk.siteUrl}/rest/servicedeskapi/servicedesk/${serviceDeskId}` },
  };
};

export const slaMetrics: readonly SlaMetric[] = ['first-response', 'resolution'];
export const slaBeans = (desk: Desk, issue: Issue) =>
  slaMetrics.flatMap((metric) => slaBean(desk, issue, metric) ?? []);

const expansions: Readonly<Record<string, (desk: Desk, issue: Issue, self: string) => readonly [string, unknown]>> = {
  serviceDesk: (desk, issue) => ['serviceDesk', serviceDeskBean(desk, issue.projectId)],
  requestType: (desk, issue) => [
    'requestType',
    requestTypeBean(desk, readFrom(desk.records.requestTypes, issue.requestTypeId ?? '')),
  ],
  participant: (desk, issue, self) => [
    'participants',
    deskPage(
      `${self}/participant`,
      issue.participantIds.map((id) => deskUser(desk, id)),
      0,
      whole,
    ),
  ],
  status: (desk, issue, self) => [
    'status',
    deskPage(`${self}/status`, [statusEntry(desk, issue.statusId, issue.statusAt)], 0, whole),
  ],
  comment: (desk, issue, self) => {
    const shown = issue.comments.filter(({ isPublic }) => isPublic).map((comment) => deskComment(desk, issue, comment));
    return ['comments', deskPage(`${self}/comment`, shown, 0, whole)];
  },
  sla: (desk, issue, self) => ['sla', deskPage(`${self}/sla`, slaBeans(desk, issue), 0, whole)],
  attachment: (_, __, self) => ['attachments', deskPage(`${self}/attachment`, [], 0, whole)],
  action: () => {
    const allowed = { allowed: true };
    return [
      'actions',
      { addAttachment: allowed, addComment: allowed, addParticipant: allowed, removeParticipant: allowed },
    ];
  },
};

/** A customer's request as the portal and apps read it. */
export function requestBean(desk: Desk, issue: Issue, expand: readonly string[]) {
  const self = `${desk.siteUrl}/rest/servicedeskapi/request/${issue.id}`;
  const type = readFrom(desk.records.requestTypes, issue.requestTypeId ?? '');
  const more = expand.flatMap((name) =>
    name in expansions ? [expansions[name]?.(desk, issue, self) ?? ['', null]] : [],
  );
  return {
    _expands: Object.keys(expansions),
    issueId: issue.id,
    issueKey: issue.key,
    summary: issue.summary,
    requestTypeId: type.id,
    serviceDeskId: serviceDeskIdOf(desk, type),
    createdDate: deskTime(issue.createdAt),
    ...(issue.reporterId === null ? {} : { reporter: deskUser(desk, issue.reporterId) }),
    requestFieldValues: [
      { fieldId: 'summary', label: 'Summary', value: issue.summary },
      ...(issue.description
        ? [{ fieldId: 'description', label: 'Description', value: textOfAdf(issue.description) }]
        : []),
    ],
    currentStatus: statusEntry(desk, statusOf(desk, issue).id, issue.statusAt),
    ...Object.fromEntries(more),
    _links: {
      jiraRest: `${desk.siteUrl}/rest/api/2/issue/${issue.id}`,
      web: portalUrl(desk, issue),
      agent: `${desk.siteUrl}/browse/${issue.key}`,
      self,
    },
  };
}
