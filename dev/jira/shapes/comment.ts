import type { Desk } from '../desk/desk';
import { projectOf } from '../desk/desk';
import { textOfAdf } from '../desk/adf';
import type { Comment, Issue } from '../records';
import { jiraTime, deskTime } from './time';
import { accountRef, deskUser, userDetails } from './user';

const selfOf = (desk: Desk, issue: Issue, comment: Comment) =>
  `${desk.siteUrl}/rest/api/3/issue/${issue.id}/comment/${comment.id}`;

const inDesk = (desk: Desk, issue: Issue, comment: Comment) =>
  projectOf(desk, issue).serviceDeskId === null ? {} : { jsdPublic: comment.isPublic };

export const commentBean = (desk: Desk, issue: Issue, comment: Comment, expand: readonly string[] = []) => ({
  self: selfOf(desk, issue, comment),
  id: comment.id,
  author: userDetails(desk, comment.authorId),
  body: comment.body,
  ...(expand.includes('renderedBody') ? { renderedBody: textOfAdf(comment.body) } : {}),
  ...(expand.includes('properties')
    ? { properties: Object.entries(comment.properties).map(([key, value]) => ({ key, value })) }
    : {}),
  updateAuthor: userDetails(desk, comment.updateAuthorId),
  created: jiraTime(comment.createdAt),
  updated: jiraTime(comment.updatedAt),
  ...inDesk(desk, issue, comment),
});

/** A comment within a product event: people by account id only. */
export const eventComment = (desk: Desk, issue: Issue, comment: Comment) => ({
  self: selfOf(desk, issue, comment),
  id: comment.id,
  author: accountRef(comment.authorId),
  body: comment.body,
  updateAuthor: accountRef(comment.updateAuthorId),
  created: jiraTime(comment.createdAt),
  updated: jiraTime(comment.updatedAt),
  ...inDesk(desk, issue, comment),
});

/** A comment as the customer portal reads it. */
export const deskComment = (desk: Desk, issue: Issue, comment: Comment) => ({
  _expands: ['attachment', 'renderedBody'],
  id: comment.id,
  body: textOfAdf(comment.body),
  public: comment.isPublic,
  author: deskUser(desk, comment.authorId),
  created: deskTime(comment.createdAt),
  _links: { self: `${desk.siteUrl}/rest/servicedeskapi/request/${issue.id}/comment/${comment.id}` },
});
