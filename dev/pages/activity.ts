import { adfToHtml } from './adf-to-html';
import type { CustomerRequest, Values } from './customer-request';
import { html, type Html } from './html';
import { avatar, statusLozenge } from './portal-frame';
import { formatTime, type Visit } from './visit';

export type Comment = Readonly<{
  id: string;
  author?: Readonly<{ accountId: string; displayName: string; accountType?: string }>;
  body: unknown;
  created: string;
  jsdPublic?: boolean;
}>;

type Status = Readonly<{
  status: string;
  statusCategory: string;
  statusDate: Readonly<{ iso8601: string; epochMillis: number }>;
}>;
type Entry = Readonly<{ at: number; show: Html }>;

export function commentEntry(visit: Visit, comment: Comment, beside?: Html): Entry {
  const name = comment.author?.displayName ?? '?';
  const isApp = comment.author?.accountType === 'app';
  const show = html`<li class="entry" id="comment-${comment.id}">
    ${avatar(name, isApp)}
    <div>
      <p class="entry-head">
        <strong>${name}</strong>
        <time datetime="${comment.created}">${formatTime(visit, comment.created)}</time>${beside}
      </p>
      <div class="words">${adfToHtml(comment.body)}</div>
    </div>
  </li>`;
  return { at: new Date(comment.created).getTime(), show };
}

function statusEntry(visit: Visit, { status, statusCategory, statusDate: { iso8601, epochMillis } }: Status): Entry {
  const show = html`<li class="entry entry-small">
    <span class="avatar avatar-mark" aria-hidden="true">→</span>
    <p class="entry-head">
      ${visit.words.status}: ${statusLozenge(status, statusCategory)}
      <time datetime="${iso8601}">${formatTime(visit, iso8601)}</time>
    </p>
  </li>`;
  return { at: epochMillis, show };
}

export const inOrder = (entries: readonly Entry[]): readonly Html[] =>
  [...entries].sort((a, b) => a.at - b.at).map(({ show }) => show);

/**
 * What happened on a request, oldest first. The customer's own REST API gives comments as plain text;
 * the portal shows them formatted, so it reads them with the site's eyes and keeps to the public ones.
 */
export async function activityOf(visit: Visit, { issueKey }: CustomerRequest): Promise<Html> {
  const { comments } = await visit.ownJira.read<{ comments: readonly Comment[] }>(
    `/rest/api/3/issue/${issueKey}/comment?maxResults=100`,
  );
  const statuses = await visit.jira.read<Values<Status>>(`/rest/servicedeskapi/request/${issueKey}/status?limit=50`);
  const shown = comments.filter(({ jsdPublic }) => jsdPublic !== false);
  const entries = [
    ...shown.map((comment) => commentEntry(visit, comment)),
    // Jira gives these newest first.
    ...[...statuses.values].reverse().map((status) => statusEntry(visit, status)),
  ];
  return html`<ol class="entries">
    ${inOrder(entries)}
  </ol>`;
}
