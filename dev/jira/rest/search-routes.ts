import * as v from 'valibot';
import type { Issue } from '../records';
import { refuse } from '../refusal';
import { fieldNames, issueBean } from '../shapes/issue';
import { bodyOf, get, listParam, numberParam, ok, post, seesProject, type Call, type Route } from './call';
import { readPlace, writePlace } from './place-token';

const question = v.strictObject({
  jql: v.optional(v.string(), ''),
  fields: v.optional(v.array(v.string()), []),
  properties: v.optional(v.pipe(v.array(v.string()), v.maxLength(5)), []),
  expand: v.optional(v.string(), ''),
  fieldsByKeys: v.optional(v.boolean()),
  maxResults: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5000)), 50),
  nextPageToken: v.optional(v.string()),
  reconcileIssues: v.optional(v.pipe(v.array(v.number()), v.maxLength(50)), []),
});

type Question = v.InferOutput<typeof question>;

const find = (call: Call, jql: string, reconcile: readonly number[]): readonly Issue[] =>
  call.search(jql, {
    accountId: call.me.accountId,
    timeZone: call.me.timeZone,
    reconcile: reconcile.map(String),
    mayBrowse: (issue) => seesProject(call, issue.projectId),
  });

const mostWithFields = 100;

function answer(call: Call, asked: Question) {
  const idsOnly =
    asked.fields.every((field) => field === 'id' || field === 'key') &&
    asked.properties.length === 0 &&
    asked.expand === '';
  const size = idsOnly ? asked.maxResults : Math.min(asked.maxResults, mostWithFields);
  const found = find(call, asked.jql, asked.reconcileIssues);
  const start = readPlace(asked.nextPageToken, asked.jql);
  const page = found.slice(start, start + size);
  const isLast = start + size >= found.length;
  const expand = asked.expand.split(',').filter(Boolean);
  const wish = {
    fields: asked.fields.filter((field) => field !== 'id'),
    properties: asked.properties,
    expand,
    histories: 40,
    comments: 20,
  };
  const bare = idsOnly && !asked.fields.includes('key');
  return ok({
    issues: page.map((issue) => (bare ? { id: issue.id } : issueBean(call.desk, issue, wish))),
    isLast,
    ...(isLast ? {} : { nextPageToken: writePlace(start + size, asked.jql) }),
    ...(expand.includes('names') ? { names: fieldNames() } : {}),
  });
}

function byPost(call: Call) {
  const { body } = call;
  if (typeof body === 'object' && body !== null && 'startAt' in body) {
    return refuse(400, 'Invalid request payload. "startAt" is not supported here; use "nextPageToken".');
  }
  return answer(call, bodyOf(call, question));
}

function byGet(call: Call) {
  const token = call.query.get('nextPageToken');
  const fields = listParam(call, 'fields');
  if (call.query.has('startAt')) return refuse(400, '"startAt" is not supported here; use "nextPageToken".');
  return answer(call, {
    jql: call.query.get('jql') ?? '',
    fields: [...fields],
    properties: [...listParam(call, 'properties')],
    expand: call.query.get('expand') ?? '',
    fieldsByKeys: false,
    maxResults: Math.min(numberParam(call, 'maxResults', 50), 5000),
    nextPageToken: token ?? undefined,
    reconcileIssues: listParam(call, 'reconcileIssues').map(Number),
  });
}

const countBody = v.object({ jql: v.optional(v.string(), '') });

/** The old search is gone from the cloud; it answers as the cloud does. */
const gone = () => refuse(410, 'The requested API has been removed. Please migrate to the /rest/api/3/search/jql API.');

export const searchRoutes: readonly Route[] = [
  get('/rest/api/3/search/jql', byGet),
  post('/rest/api/3/search/jql', byPost),
  post('/rest/api/3/search/approximate-count', (call) =>
    ok({ count: find(call, bodyOf(call, countBody).jql, []).length }),
  ),
  get('/rest/api/3/search', gone),
  post('/rest/api/3/search', gone),
];
