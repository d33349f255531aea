import * as v from 'valibot';
import { isAdf, isTooLong } from '../desk/adf';
import { addComment, deleteComment, editComment, findComment } from '../desk/comments';
import { checkProperty } from '../desk/properties';
import type { Adf, Comment, Issue } from '../records';
import { refuse, refuseFields } from '../refusal';
import { commentBean } from '../shapes/comment';
import {
  bodyOf,
  browse,
  created,
  del,
  get,
  isLicensed,
  listParam,
  noContent,
  numberParam,
  ok,
  param,
  post,
  put,
  type Call,
  type Route,
} from './call';
import { needPermission } from './permissions';

const commentBody = v.object({
  body: v.unknown(),
  properties: v.optional(v.array(v.object({ key: v.string(), value: v.unknown() })), []),
});

/** Comments through this API are public on requests, unless this property says otherwise. */
export function visibleToCustomers(properties: Readonly<Record<string, unknown>>): boolean {
  const mark = v.safeParse(v.object({ internal: v.literal(true) }), properties['sd.public.comment']);
  return !mark.success;
}

export const tooLong = 'The entered text is too long. It exceeds the allowed limit of 32,767 characters.';

function documentIn(body: unknown): Adf {
  if (!isAdf(body)) return refuseFields({ comment: 'Comment body is not valid!' });
  return isTooLong(body) ? refuseFields({ comment: tooLong }) : body;
}

function add(call: Call) {
  const issue = browse(call);
  const { body, properties } = bodyOf(call, commentBody);
  needPermission(call, 'ADD_COMMENTS', issue.projectId);
  for (const { key, value } of properties) checkProperty(key, value);
  const byKey = Object.fromEntries(properties.map(({ key, value }) => [key, value]));
  const comment = addComment(
    call.desk,
    issue,
    { body: documentIn(body), properties: byKey, isPublic: visibleToCustomers(byKey) },
    call.actor,
  );
  return created(commentBean(call.desk, issue, comment, listParam(call, 'expand')));
}

function list(call: Call) {
  const issue = browse(call);
  const startAt = numberParam(call, 'startAt', 0);
  const maxResults = Math.min(numberParam(call, 'maxResults', 5000), 5000);
  const newestFirst = call.query.get('orderBy') === '-created';
  const all = newestFirst ? [...issue.comments].reverse() : issue.comments;
  const comments = all
    .slice(startAt, startAt + maxResults)
    .map((comment) => commentBean(call.desk, issue, comment, listParam(call, 'expand')));
  return ok({ startAt, maxResults, total: all.length, comments });
}

const noComment = 'Can not find a comment for the id: ';

function named(call: Call): { issue: Issue; comment: Comment } {
  const issue = browse(call);
  const comment = issue.comments.find(({ id }) => id === param(call, 'id'));
  return comment ? { issue, comment } : refuse(404, `${noComment}${param(call, 'id')}.`);
}

function change(call: Call) {
  const { issue, comment } = named(call);
  const { body, properties } = bodyOf(call, commentBody);
  needPermission(call, 'DELETE_ALL_COMMENTS');
  editComment(call.desk, issue, comment, documentIn(body), call.actor);
  for (const { key, value } of properties) comment.properties = { ...comment.properties, [key]: value };
  return ok(commentBean(call.desk, issue, comment, listParam(call, 'expand')));
}

function commentAlone(call: Call): Comment {
  const found = isLicensed(call.me) ? findComment(call.desk, param(call, 'commentId')) : null;
  return found?.comment ?? refuse(404, `${noComment}${param(call, 'commentId')}.`);
}

const selfOf = (call: Call, key: string) =>
  `${call.desk.siteUrl}/rest/api/3/comment/${param(call, 'commentId')}/properties/${encodeURIComponent(key)}`;

function putProperty(call: Call) {
  const comment = commentAlone(call);
  const key = param(call, 'propertyKey');
  checkProperty(key, call.body);
  const isNew = !(key in comment.properties);
  comment.properties = { ...comment.properties, [key]: call.body };
  return isNew ? created() : ok(undefined);
}

function readProperty(call: Call) {
  const { properties } = commentAlone(call);
  const key = param(call, 'propertyKey');
  return key in properties
    ? ok({ key, value: properties[key] })
    : refuse(404, `The property with key '${key}' does not exist.`);
}

const base = '/rest/api/3/issue/{issueIdOrKey}/comment';
const properties = '/rest/api/3/comment/{commentId}/properties';

export const commentRoutes: readonly Route[] = [
  get(base, list),
  post(base, add),
  get(`${base}/{id}`, (call) => {
    const { issue, comment } = named(call);
    return ok(commentBean(call.desk, issue, comment, listParam(call, 'expand')));
  }),
  put(`${base}/{id}`, change),
  del(`${base}/{id}`, (call) => {
    const { issue, comment } = named(call);
    needPermission(call, 'DELETE_ALL_COMMENTS');
    deleteComment(call.desk, issue, comment, call.actor);
    return noContent;
  }),
  get(properties, (call) =>
    ok({ keys: Object.keys(commentAlone(call).properties).map((key) => ({ key, self: selfOf(call, key) })) }),
  ),
  get(`${properties}/{propertyKey}`, readProperty),
  put(`${properties}/{propertyKey}`, putProperty),
  del(`${properties}/{propertyKey}`, (call) => {
    const comment = commentAlone(call);
    const { [param(call, 'propertyKey')]: gone, ...rest } = comment.properties;
    if (gone === undefined) return refuse(404, 'The property does not exist.');
    comment.properties = rest;
    return noContent;
  }),
];
