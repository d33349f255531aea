import type { Actor } from '../../site/boundary';
import type { Adf, Comment, Issue } from '../records';
import { touch } from './changelog';
import { accountIdOf, nextId, type Desk } from './desk';
import { tellCommentDeleted, tellCommented } from './events';
import { mailComment } from './mail';
import { hearAnswer } from './slas';

export type NewComment = Readonly<{ body: Adf; isPublic?: boolean; properties?: Readonly<Record<string, unknown>> }>;

/** Comments are public unless said otherwise: that is Jira's default on requests too. */
export function addComment(
  desk: Desk,
  issue: Issue,
  { body, isPublic = true, properties = {} }: NewComment,
  actor: Actor,
): Comment {
  const authorId = accountIdOf(actor);
  const at = desk.now();
  const id = nextId(desk.records, 'comment');
  const comment: Comment = {
    id,
    authorId,
    updateAuthorId: authorId,
    createdAt: at,
    updatedAt: at,
    body,
    isPublic,
    properties: { ...properties },
  };
  touch(desk, issue);
  issue.comments.push(comment);
  desk.records.commentHomes.set(id, issue.id);
  if (isPublic) hearAnswer(desk, issue, desk.records.people.get(authorId) ?? null);
  mailComment(desk, issue, comment);
  tellCommented(desk, issue, comment, actor);
  return comment;
}

/** Jira tells an edited comment with the same event as a new one. */
export function editComment(desk: Desk, issue: Issue, comment: Comment, body: Adf, actor: Actor): void {
  touch(desk, issue);
  comment.body = body;
  comment.updateAuthorId = accountIdOf(actor);
  comment.updatedAt = desk.now();
  tellCommented(desk, issue, comment, actor);
}

export function deleteComment(desk: Desk, issue: Issue, comment: Comment, actor: Actor): void {
  touch(desk, issue);
  issue.comments = issue.comments.filter(({ id }) => id !== comment.id);
  desk.records.commentHomes.delete(comment.id);
  tellCommentDeleted(desk, issue, comment, actor);
}

export function findComment(desk: Desk, commentId: string): { issue: Issue; comment: Comment } | null {
  const issue = desk.records.issues.get(desk.records.commentHomes.get(commentId) ?? '');
  const comment = issue?.comments.find(({ id }) => id === commentId);
  return issue && comment ? { issue, comment } : null;
}
