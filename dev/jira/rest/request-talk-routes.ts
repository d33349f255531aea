import * as v from 'valibot';
import { adfFromText } from '../desk/adf';
import { addComment } from '../desk/comments';
import { setFeedback } from '../desk/feedback';
import { moveTo, transitionsFrom } from '../desk/workflow';
import type { Comment, Feedback, Issue } from '../records';
import { refuse } from '../refusal';
import { deskComment } from '../shapes/comment';
import { bodyOf, created, del, get, noContent, ok, param, post, worksOnRequests, type Call, type Route } from './call';
import { paged, requestOf } from './request-access';

const commentBody = v.object({
  body: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(32_767)),
  public: v.optional(v.boolean()),
});

/** Customers write in public only; agents write internally unless they say otherwise. */
function comment(call: Call) {
  const issue = requestOf(call);
  const { body, public: isPublic = !worksOnRequests(call) } = bodyOf(call, commentBody);
  if (!isPublic && !worksOnRequests(call)) return refuse(403, 'Customers can only add public comments.');
  const added = addComment(call.desk, issue, { body: adfFromText(body), isPublic }, call.actor);
  return created(deskComment(call.desk, issue, added));
}

function visible(call: Call, issue: Issue): readonly Comment[] {
  const wants = (name: string) => call.query.get(name) !== 'false';
  return issue.comments.filter(({ isPublic }) =>
    isPublic ? wants('public') : wants('internal') && worksOnRequests(call),
  );
}

function comments(call: Call) {
  const issue = requestOf(call);
  const shown = visible(call, issue).map((one) => deskComment(call.desk, issue, one));
  return paged(call, `/rest/servicedeskapi/request/${issue.id}/comment`, shown);
}

const open = (call: Call, issue: Issue) =>
  transitionsFrom(call.desk, issue).filter(({ forCustomers }) => forCustomers || worksOnRequests(call));

const transitionBody = v.object({
  id: v.string(),
  additionalComment: v.optional(v.object({ body: v.string() })),
});

function transition(call: Call) {
  const issue = requestOf(call);
  const { id, additionalComment } = bodyOf(call, transitionBody);
  const found = open(call, issue).find((one) => one.id === id);
  if (!found) return refuse(400, 'The transition is not possible for this request.');
  if (additionalComment?.body.trim())
    addComment(call.desk, issue, { body: adfFromText(additionalComment.body) }, call.actor);
  moveTo(call.desk, issue, { statusId: found.to }, call.actor);
  return noContent;
}

const feedbackBody = v.object({
  type: v.literal('csat'),
  rating: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
  comment: v.optional(v.object({ body: v.optional(v.string(), '') })),
});

const feedbackBean = ({ rating, comment: words }: Feedback) => ({
  type: 'csat',
  rating,
  comment: { body: words ?? '' },
});

/** Only the reporter rates, whoever else may see the request. */
function rated(call: Call): Issue {
  const issue = requestOf(call, 'requestIdOrKey');
  return issue.reporterId === call.me.accountId
    ? issue
    : refuse(403, 'Only the reporter of the request can give feedback.');
}

function rate(call: Call) {
  const issue = rated(call);
  const { rating, comment: words } = bodyOf(call, feedbackBody);
  if (issue.resolutionId === null) return refuse(400, 'Feedback can be given on resolved requests only.');
  const feedback: Feedback = { rating, comment: words?.body ?? null, at: call.desk.now() };
  setFeedback(call.desk, issue, feedback, call.actor);
  return created(feedbackBean(feedback));
}

const one = '/rest/servicedeskapi/request/{issueIdOrKey}';
const feedback = '/rest/servicedeskapi/request/{requestIdOrKey}/feedback';

export const requestTalkRoutes: readonly Route[] = [
  get(`${one}/comment`, comments),
  post(`${one}/comment`, comment),
  get(`${one}/comment/{commentId}`, (call) => {
    const issue = requestOf(call);
    const found = visible(call, issue).find(({ id }) => id === param(call, 'commentId'));
    return found ? ok(deskComment(call.desk, issue, found)) : refuse(404, 'The comment does not exist.');
  }),
  get(`${one}/transition`, (call) => {
    const issue = requestOf(call);
    const shown = open(call, issue).map(({ id, name }) => ({ id, name }));
    return paged(call, `/rest/servicedeskapi/request/${issue.id}/transition`, shown);
  }),
  post(`${one}/transition`, transition),
  get(feedback, (call) => {
    const { feedback: given } = requestOf(call, 'requestIdOrKey');
    return given ? ok(feedbackBean(given)) : refuse(404, 'No feedback was given.');
  }),
  post(feedback, rate),
  del(feedback, (call) => {
    setFeedback(call.desk, rated(call), null, call.actor);
    return noContent;
  }),
];
