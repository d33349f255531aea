import * as v from 'valibot';
import { findIssue } from '../desk/desk';
import type { History } from '../records';
import { refuse } from '../refusal';
import { historyBean } from '../shapes/issue';
import { bodyOf, browse, get, isLicensed, numberParam, ok, post, type Call, type Route } from './call';
import { readPlace, writePlace } from './place-token';

function list(call: Call) {
  const issue = browse(call);
  const startAt = numberParam(call, 'startAt', 0);
  const maxResults = Math.min(numberParam(call, 'maxResults', 100), 100);
  const { histories } = issue;
  const self = `${call.desk.siteUrl}/rest/api/3/issue/${issue.id}/changelog`;
  const isLast = startAt + maxResults >= histories.length;
  return ok({
    self: `${self}?startAt=${startAt}&maxResults=${maxResults}`,
    ...(isLast ? {} : { nextPage: `${self}?startAt=${startAt + maxResults}&maxResults=${maxResults}` }),
    maxResults,
    startAt,
    total: histories.length,
    isLast,
    values: histories.slice(startAt, startAt + maxResults).map((history) => historyBean(call.desk, history)),
  });
}

const bulkBody = v.object({
  issueIdsOrKeys: v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(1000)),
  fieldIds: v.optional(v.pipe(v.array(v.string()), v.maxLength(10))),
  maxResults: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(10_000)), 1000),
  nextPageToken: v.optional(v.string()),
});

type Found = Readonly<{ issueId: string; history: History }>;

/** Histories of many issues; here Jira writes `created` as a number, unlike everywhere else. */
function bulkFetch(call: Call) {
  const { issueIdsOrKeys, fieldIds, maxResults, nextPageToken } = bodyOf(call, bulkBody);
  const { desk } = call;
  const issues = isLicensed(call.me) ? issueIdsOrKeys.flatMap((id) => findIssue(desk, id) ?? []) : [];
  if (issues.length === 0) return refuse(400, 'No issues could be found.');
  const all = [...new Set(issues)].flatMap(({ id: issueId, histories }): Found[] =>
    histories
      .map((history) => ({
        ...history,
        items: history.items.filter(({ fieldId }) => !fieldIds || fieldIds.includes(fieldId)),
      }))
      .filter(({ items }) => items.length > 0)
      .map((history) => ({ issueId, history })),
  );
  const start = readPlace(nextPageToken, 'changelog');
  const page = all.slice(start, start + maxResults);
  const byIssue = new Map<string, unknown[]>();
  for (const { issueId, history } of page) {
    byIssue.set(issueId, [...(byIssue.get(issueId) ?? []), { ...historyBean(desk, history), created: history.at }]);
  }
  return ok({
    issueChangeLogs: [...byIssue].map(([issueId, changeHistories]) => ({ issueId, changeHistories })),
    ...(start + maxResults < all.length ? { nextPageToken: writePlace(start + maxResults, 'changelog') } : {}),
  });
}

export const changelogRoutes: readonly Route[] = [
  get('/rest/api/3/issue/{issueIdOrKey}/changelog', list),
  post('/rest/api/3/changelog/bulkfetch', bulkFetch),
];
