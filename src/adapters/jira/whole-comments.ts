import { route } from '@forge/api';
import type * as v from 'valibot';
import type { Spoken } from '../../domain/requests/first-reply';
import { isRefusal } from '../../ports/platform/refusal';
import { read } from './http';
import { type comment, comments, type IssueShape } from './issue-shapes';

const pageSize = 100;

const toSpoken = ({ created, jsdPublic, author }: v.InferOutput<typeof comment>): Spoken & { isApp: boolean } => ({
  ...{ at: created, isPublic: jsdPublic, authorId: author?.accountId ?? null },
  ...{ isStaff: author?.accountType === 'atlassian', isApp: author?.accountType === 'app' },
});

type Talk = Readonly<{ spoken: readonly ReturnType<typeof toSpoken>[]; isWhole: boolean }>;

/**
 * Jira sends some of a long talk with the issue; the first reply is in the rest, which is read page by page. Where the app is not let
 * see the rest, what was sent has to do: nothing about comments keeps a request from its survey.
 */
export async function wholeComments({ id, fields }: IssueShape): Promise<Talk> {
  const sent = fields.comment?.comments ?? [];
  const total = fields.comment?.total ?? sent.length;
  if (total <= sent.length) return { spoken: sent.map(toSpoken), isWhole: true };
  try {
    return { spoken: (await pagesOf(id, total)).map(toSpoken), isWhole: true };
  } catch (error) {
    if (isRefusal(error) && error.isFinal) return { spoken: sent.map(toSpoken), isWhole: false };
    throw error;
  }
}

async function pagesOf(id: number, total: number) {
  const all: v.InferOutput<typeof comment>[] = [];
  while (all.length < total) {
    const page = await read(
      route`/rest/api/3/issue/${String(id)}/comment?startAt=${all.length}&maxResults=${pageSize}&orderBy=created`,
      comments,
    );
    all.push(...page.comments);
    if (page.comments.length === 0) break;
  }
  return all;
}
