import * as v from 'valibot';
import { isAdf } from '../desk/adf';
import { addComment } from '../desk/comments';
import { findByName, nextId, readFrom } from '../desk/desk';
import { linkIssues, unlink } from '../desk/links';
import type { Link } from '../records';
import { refuse, refuseFields } from '../refusal';
import { linkTypeBean } from '../shapes/catalogue';
import { linkedIssue } from '../shapes/issue-fields';
import {
  bodyOf,
  created,
  del,
  findSeen,
  get,
  isLicensed,
  noContent,
  ok,
  param,
  post,
  type Call,
  type Route,
} from './call';
import { holds, mayIn, needPermission } from './permissions';

const named = v.object({ id: v.optional(v.string()), key: v.optional(v.string()), name: v.optional(v.string()) });
const body = v.object({
  type: named,
  inwardIssue: named,
  outwardIssue: named,
  comment: v.optional(v.object({ body: v.unknown() })),
});

function add(call: Call) {
  const { type, inwardIssue, outwardIssue, comment } = bodyOf(call, body);
  const { desk } = call;
  const issueOf = ({ id, key }: v.InferOutput<typeof named>) =>
    findSeen(call, key ?? id ?? '') ?? refuse(404, 'Issue does not exist or you do not have permission to see it.');
  const inward = issueOf(inwardIssue);
  const outward = issueOf(outwardIssue);
  const linkType = findByName(desk.records.linkTypes, type.id ?? type.name ?? '');
  if (!linkType) return refuse(404, `No issue link type with name '${type.name ?? type.id}' found.`);
  if (inward.id === outward.id) return refuse(400, 'You cannot link an issue to itself.');
  // Jira says "not found" here, not "forbidden".
  if (![inward, outward].every(({ projectId }) => mayIn(call, 'LINK_ISSUES', projectId)))
    return refuse(404, 'You do not have the permission to link issues.');
  if (comment && !isAdf(comment.body)) return refuseFields({ comment: 'Comment body is not valid!' });
  linkIssues(desk, linkType, inward, outward, call.actor);
  if (comment && isAdf(comment.body)) addComment(desk, outward, { body: comment.body }, call.actor);
  return created();
}

function readLink(call: Call): Link {
  const link = isLicensed(call.me) ? call.desk.records.links.get(param(call, 'linkId')) : null;
  return link ?? refuse(404, 'No issue link with this id exists.');
}

const typeBody = v.object({ name: v.string(), inward: v.string(), outward: v.string() });

function addType(call: Call) {
  const { name, inward, outward } = bodyOf(call, typeBody);
  const { linkTypes } = call.desk.records;
  if (!holds(call.me, 'ADMINISTER')) return refuse(404, 'Only administrators can add issue link types.');
  if (findByName(linkTypes, name)) return refuse(404, `An issue link type named '${name}' exists already.`);
  const type = { id: nextId(call.desk.records, 'link type'), name, inward, outward };
  linkTypes.set(type.id, type);
  return created(linkTypeBean(call.desk, type));
}

/** Links of the type go with it, as in Jira. */
function removeType(call: Call) {
  const { linkTypes, links } = call.desk.records;
  const type = linkTypes.get(param(call, 'issueLinkTypeId'));
  if (!type || !holds(call.me, 'ADMINISTER')) return refuse(404, 'No issue link type with this id exists.');
  for (const link of [...links.values()]) if (link.typeId === type.id) unlink(call.desk, link, call.actor);
  linkTypes.delete(type.id);
  return noContent;
}

export const linkRoutes: readonly Route[] = [
  post('/rest/api/3/issueLink', add),
  get('/rest/api/3/issueLink/{linkId}', (call) => {
    const { id, typeId, inwardId, outwardId } = readLink(call);
    const { desk } = call;
    return ok({
      id,
      self: `${desk.siteUrl}/rest/api/3/issueLink/${id}`,
      type: linkTypeBean(desk, readFrom(desk.records.linkTypes, typeId)),
      inwardIssue: linkedIssue(desk, inwardId),
      outwardIssue: linkedIssue(desk, outwardId),
    });
  }),
  del('/rest/api/3/issueLink/{linkId}', (call) => {
    const link = readLink(call);
    needPermission(call, 'LINK_ISSUES');
    unlink(call.desk, link, call.actor);
    return noContent;
  }),
  post('/rest/api/3/issueLinkType', addType),
  del('/rest/api/3/issueLinkType/{issueLinkTypeId}', removeType),
  get('/rest/api/3/issueLinkType', ({ desk }) =>
    ok({ issueLinkTypes: [...desk.records.linkTypes.values()].map((type) => linkTypeBean(desk, type)) }),
  ),
];
