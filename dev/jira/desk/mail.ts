import type { Comment, Issue } from '../records';
import { linksOfAdf, textOfAdf } from './adf';
import { nameOf, projectOf, type Desk } from './desk';

/** Where a customer sees a request. */
export const portalUrl = (desk: Desk, issue: Issue) =>
  `${desk.siteUrl}/servicedesk/customer/portal/${projectOf(desk, issue).serviceDeskId}/${issue.key}`;

type Letter = Readonly<{ issue: Issue; to: Iterable<string | null>; text: string; links?: readonly string[] }>;

/** Only requests are mailed about, and nobody who has left gets mail. */
function send(desk: Desk, { issue, to, text, links = [] }: Letter): void {
  if (issue.requestTypeId === null) return;
  const view = portalUrl(desk, issue);
  for (const accountId of new Set(to)) {
    if (accountId === null || desk.records.people.get(accountId)?.active !== true) continue;
    desk.records.mail.push({
      n: desk.records.mail.length + 1,
      at: new Date(desk.now()).toISOString(),
      to: accountId,
      issueKey: issue.key,
      subject: `${issue.key} ${issue.summary}`,
      text: `${text}\n\nView request: ${view}`,
      links: [...links, view],
    });
  }
}

const concerned = ({ reporterId, participantIds }: Issue) => [reporterId, ...participantIds];

export const mailCreated = (desk: Desk, issue: Issue) =>
  send(desk, { issue, to: concerned(issue), text: `We have received your request "${issue.summary}".` });

/** Nobody is mailed about what they did themselves, and whoever muted the request hears of resolutions only. */
export function mailComment(desk: Desk, issue: Issue, comment: Comment): void {
  if (!comment.isPublic) return;
  const to = concerned(issue).filter((id) => id !== null && id !== comment.authorId && !issue.mutedBy.includes(id));
  const text = `${nameOf(desk, comment.authorId)} commented:\n\n${textOfAdf(comment.body)}`;
  send(desk, { issue, to, text, links: linksOfAdf(comment.body) });
}

export function mailResolution(desk: Desk, issue: Issue, actorId: string): void {
  const to = concerned(issue).filter((id) => id !== actorId);
  const what = issue.resolutionId === null ? 'has been re-opened' : 'has been resolved';
  send(desk, { issue, to, text: `Your request "${issue.summary}" ${what}.` });
}
