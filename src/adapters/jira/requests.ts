import { route } from '@forge/api';
import * as v from 'valibot';
import type { Change } from '../../domain/requests/cycle';
import { firstReplyAmong } from '../../domain/requests/first-reply';
import type { Request, RequestNow, Requests } from '../../ports/requests/requests';
import { valueOf } from './field-value';
import { readFieldIds, type FieldIds } from './fields';
import { find, query, read } from './http';
import * as shape from './issue-shapes';
import { portalRequests } from './portal-requests';
import { slasOf } from './slas';
import { wholeComments } from './whole-comments';

const fieldsOf = (ids: FieldIds) =>
  [
    ...['summary', 'project', 'resolution', 'resolutiondate', 'created', 'reporter', 'assignee', 'priority', 'comment'],
    'labels',
    ...[ids.requestType, ids.organisations, ids.team, ...ids.slas.map(({ id }) => id)],
  ].filter((id) => id !== null);

const toChanges = (histories: readonly v.InferOutput<typeof shape.change>[]): readonly Change[] =>
  histories.flatMap(({ created, items }) =>
    items.map(({ field, fieldId = field, from, to, fromString, toString: toText }) => ({
      at: created,
      field: fieldId,
      // Labels have no ids; what they were is told as text only.
      from: (fieldId === 'labels' ? fromString : from) ?? null,
      to: to ?? null,
      ...(fieldId === 'status' ? { names: { from: fromString ?? null, to: toText ?? null } } : {}),
    })),
  );

const reporterKind = (accountType: string | undefined) =>
  accountType === 'app' ? ('app' as const) : ('customer' as const);

const personOf = (user: v.InferOutput<typeof shape.user> | null | undefined) =>
  user ? { id: user.accountId, name: user.displayName ?? '' } : null;

/** JSM keeps how a request came in as an issue property, not as a field. */
const channelOf = ({ properties }: shape.IssueShape) => properties?.['request.channel.type']?.value ?? null;

/** The request whole: of a long life and a long talk Jira sends only a part with the issue. */
async function toRequest(issue: shape.IssueShape, ids: FieldIds): Promise<Request> {
  const [changes, { spoken, isWhole }] = [await wholeChangelog(issue), await wholeComments(issue)];
  const { fields } = issue;
  const { reporter } = fields;
  const requestType = valueOf(fields, ids.requestType, shape.requestTypeValue);
  const organisations = valueOf(fields, ids.organisations, shape.organisationsValue) ?? [];
  const [organisation] = organisations;
  const team = valueOf(fields, ids.team, shape.teamValue);
  const { repliedBySla, ...slas } = slasOf(fields, ids);
  const raised = { createdAt: fields.created ?? 0, reporterId: reporter?.accountId ?? null };
  return {
    issueId: issue.id,
    key: issue.key,
    projectId: Number(fields.project.id),
    isServiceProject: fields.project.projectTypeKey === undefined || fields.project.projectTypeKey === 'service_desk',
    summary: fields.summary ?? '',
    requestType: requestType?.requestType ?? null,
    portalUrl: requestType?._links?.web ?? null,
    organisation: organisation ? { id: String(organisation.id), name: organisation.name } : null,
    organisationIds: organisations.map(({ id }) => String(id)),
    team: team ? { id: String(team.id), name: team.title ?? team.name } : null,
    assignee: personOf(fields.assignee),
    priority: fields.priority ?? null,
    priorityOrder: ids.priorities ?? [],
    labels: fields.labels ?? [],
    channel: channelOf(issue),
    reporter: reporter
      ? {
          accountId: reporter.accountId,
          name: reporter.displayName ?? '',
          active: reporter.active ?? true,
          kind: reporterKind(reporter.accountType),
          mayBeAgent: reporter.accountType === 'atlassian',
        }
      : null,
    resolutionId: fields.resolution?.id ?? null,
    resolvedAt: fields.resolutiondate ?? null,
    createdAt: raised.createdAt,
    ...slas,
    // Of a part of the talk nobody knows which reply was the first.
    firstResponseAt: repliedBySla ?? (isWhole ? firstReplyAmong(spoken, raised) : null),
    changes,
    publicComments: spoken.filter(({ isPublic, isApp }) => isPublic && !isApp).map(({ at }) => at),
  };
}

/** Jira sends the newest hundred histories with the issue; a longer life is read page by page. */
async function wholeChangelog(issue: shape.IssueShape): Promise<readonly Change[]> {
  const sent = issue.changelog?.histories ?? [];
  const total = issue.changelog?.total ?? sent.length;
  if (total <= sent.length) return toChanges(sent);
  const page = v.object({ values: v.array(shape.change), isLast: v.optional(v.boolean(), true) });
  const all: Change[] = [];
  for (let startAt = 0; startAt < total; startAt += 100) {
    const { values, isLast } = await read(
      route`/rest/api/3/issue/${String(issue.id)}/changelog?startAt=${startAt}&maxResults=100`,
      page,
    );
    all.push(...toChanges(values));
    if (isLast || values.length === 0) break;
  }
  return all;
}

const found = v.object({ issues: v.array(shape.issue), nextPageToken: v.optional(v.nullable(v.string())) });

function toNow(issue: shape.IssueShape, ids: FieldIds): RequestNow {
  const requestType = valueOf(issue.fields, ids.requestType, shape.requestTypeValue);
  return {
    issueId: issue.id,
    key: issue.key,
    projectId: Number(issue.fields.project.id),
    summary: issue.fields.summary ?? '',
    resolvedAt: issue.fields.resolution ? (issue.fields.resolutiondate ?? null) : null,
    reporterId: issue.fields.reporter?.accountId ?? null,
    organisationIds: (valueOf(issue.fields, ids.organisations, shape.organisationsValue) ?? []).map(({ id }) =>
      String(id),
    ),
    portalUrl: requestType?._links?.web ?? null,
  };
}

const pageSize = 200;
const mostFound = 5_000;

/** Whole issues with their history are heavy; this many stay well below what a function may hold. */
const fullPageSize = 50;
const dayMs = 86_400_000;

/** Jira reads days in the time zone of the app's user, so a day more is asked for on either side. */
const jqlDay = (at: number) => new Date(at).toISOString().slice(0, 10);
const resolvedIn = (projectId: number, from: number, to: number) =>
  `project = ${projectId} AND resolution CHANGED DURING ("${jqlDay(from - dayMs)}", "${jqlDay(to + dayMs)}")`;

/** Requests through Jira's issue API, as the app. */
export const jiraRequests: Requests = {
  async find(issueId) {
    const ids = await readFieldIds(issueId);
    const fields = fieldsOf(ids).join(',');
    const issue = await find(
      route`/rest/api/3/issue/${String(issueId)}?fields=${fields}&expand=changelog&properties=request.channel.type`,
      shape.issue,
    );
    return issue && toRequest(issue, ids);
  },

  async findNow(issueIds) {
    if (issueIds.length === 0) return new Map();
    const ids = await readFieldIds();
    const fields = [
      'summary',
      'project',
      'resolution',
      'resolutiondate',
      'reporter',
      ...(ids.requestType ? [ids.requestType] : []),
      ...(ids.organisations ? [ids.organisations] : []),
    ];
    const body = { issueIdsOrKeys: issueIds.map(String), fields };
    const { issues } = await query(
      route`/rest/api/3/issue/bulkfetch`,
      body,
      v.object({ issues: v.array(shape.issue) }),
    );
    return new Map(issues.map((issue) => [issue.id, toNow(issue, ids)]));
  },

  async changedSince(projectIds, minutes) {
    if (projectIds.length === 0) return [];
    const since = `-${Math.ceil(minutes)}m`;
    const jql = `project in (${projectIds.join(', ')}) AND (resolved >= ${since} OR (resolution is EMPTY AND updated >= ${since})) ORDER BY updated DESC`;
    const changed: { issueId: number; resolvedAt: number | null }[] = [];
    let nextPageToken: string | null | undefined;
    do {
      const body = {
        jql,
        fields: ['project', 'resolution', 'resolutiondate'],
        maxResults: pageSize,
        ...(nextPageToken ? { nextPageToken } : {}),
      };
      const page = await query(route`/rest/api/3/search/jql`, body, found);
      changed.push(
        ...page.issues.map(({ id, fields }) => ({
          issueId: id,
          resolvedAt: fields.resolution ? (fields.resolutiondate ?? null) : null,
        })),
      );
      nextPageToken = page.nextPageToken;
    } while (nextPageToken && changed.length < mostFound);
    return changed;
  },

  async resolvedBetween(projectId, from, to, place) {
    const ids = await readFieldIds();
    const body = {
      jql: `${resolvedIn(projectId, from, to)} ORDER BY created ASC`,
      fields: fieldsOf(ids),
      properties: ['request.channel.type'],
      expand: 'changelog',
      maxResults: fullPageSize,
      ...(place === null ? {} : { nextPageToken: place }),
    };
    const page = await query(route`/rest/api/3/search/jql`, body, found);
    const requests: Request[] = [];
    for (const issue of page.issues) requests.push(await toRequest(issue, ids));
    return { requests, next: page.nextPageToken ?? null };
  },

  async countResolvedBetween(projectId, from, to) {
    const jql = resolvedIn(projectId, from, to);
    return (await query(route`/rest/api/3/search/approximate-count`, { jql }, v.object({ count: v.number() }))).count;
  },

  ...portalRequests,
};
