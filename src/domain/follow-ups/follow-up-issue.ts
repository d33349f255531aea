import type { OwedFor, Said } from '../answering/answer';
import type { Complaint } from './complaint';
import {
  bulleted,
  document,
  heading,
  link,
  paragraph,
  quote,
  strong,
  text,
  type Block,
  type Document,
} from '../document';
import type { Change } from './follow-up';
import { issueSummary } from '../requests/issue-summary';
import type { Reason } from '../answering/reason';
import { isSatisfied, type Score } from '../answering/score';

/** What a follow-up issue tells whoever looks after it. */
export type FollowUpStory = Readonly<{
  request: Readonly<{ key: string; summary: string | null; url: string | null; type: string | null }>;
  customer: Readonly<{ name: string | null; organisation: string | null }>;
  owedFor: OwedFor;
  said: Said | null;
  /** Where no answer is behind it but something said outside the portal. */
  complaint?: Complaint | null;
  /** The customer's last scores, newest first. */
  history: readonly Readonly<{ score: Score; issueKey: string; answeredAt: number }>[];
}>;

const causes: Record<OwedFor, string> = {
  'major-concern': 'The customer calls this a major concern.',
  'not-solved': 'The customer says the request is not solved.',
  unhappy: 'The customer is not satisfied.',
  'wants-contact': 'The customer asks to be contacted.',
  complaint: 'The customer has complained outside the portal.',
  'by-hand': 'Somebody who read the answer wants it looked into.',
};

const changedSince = 'The customer was not satisfied, has changed the answer since, and is satisfied now.';

/** Reasons in the words of an issue. */
export const reasonWords: Record<Reason, string> = {
  'took-too-long': 'it took too long',
  'came-back': 'it came back',
  'heard-nothing': 'heard nothing for a long time',
  'explained-twice': 'had to explain it twice',
  'hard-to-follow': 'hard to follow',
  unfriendly: 'unfriendly',
  'something-else': 'something else',
  fast: 'fast',
  'solved-well': 'solved well',
  'kept-informed': 'kept informed',
  kind: 'kind',
  easy: 'easy',
  'clear-explanation': 'clear explanation',
};

const expectationWords = {
  faster: 'faster than expected',
  'as-expected': 'as expected',
  slower: 'slower than expected',
} as const;

const titles: Record<OwedFor, string> = {
  'major-concern': 'Major concern',
  'not-solved': 'Not solved',
  unhappy: 'Unhappy',
  'wants-contact': 'Wants to be contacted',
  complaint: 'Complaint',
  'by-hand': 'To look into',
};

/** Owed for an answer that was put right by the customer before the issue could be opened. */
const isSatisfiedByNow = ({ owedFor, said }: FollowUpStory) =>
  (owedFor === 'unhappy' || owedFor === 'not-solved') &&
  said !== null &&
  said.solved &&
  said.score !== null &&
  isSatisfied(said.score);

export function summaryOf(story: FollowUpStory): string {
  const { request, customer, owedFor, said } = story;
  const score = said?.score ? ` (${said.score} of 5)` : '';
  const about = request.summary ? `${request.key} ${request.summary}` : request.key || (customer.name ?? 'a customer');
  const title = isSatisfiedByNow(story) ? 'Satisfied by now' : titles[owedFor];
  return issueSummary(`${title}${score}: ${about}`);
}

const saidPoints = (said: Said) => [
  [strong('Solved: '), text(said.solved ? 'yes' : 'no')],
  ...(said.score === null ? [] : [[strong('Score: '), text(`${said.score} of 5`)]]),
  ...(said.reasons.length === 0
    ? []
    : [[strong('Reasons: '), text(said.reasons.map((reason) => reasonWords[reason]).join(', '))]]),
  ...(said.expectation === null ? [] : [[strong('Time: '), text(expectationWords[said.expectation])]]),
  ...(said.lostMinutes === null ? [] : [[strong('Lost time: '), text(`${said.lostMinutes} minutes`)]]),
  [strong('Wants to be contacted: '), text(said.wantsContact ? 'yes' : 'no')],
  [strong('Major concern: '), text(said.majorConcern ? 'yes' : 'no')],
];

const answerBlocks = (said: Said): readonly Block[] => [
  bulleted(...saidPoints(said)),
  ...(said.comment === null ? [] : [quote(said.comment)]),
];

const saidBlocks = (said: Said | null) =>
  said === null ? [paragraph(text('The answer has been removed.'))] : answerBlocks(said);

const ways = { spoken: 'spoken', mail: 'mail', social: 'social media' } as const;

const complaintBlocks = ({ how, words, wantsContact, majorConcern }: Complaint): readonly Block[] => [
  bulleted(
    [strong('Told by: '), text(ways[how])],
    [strong('Wants to be contacted: '), text(wantsContact ? 'yes' : 'no')],
    [strong('Major concern: '), text(majorConcern ? 'yes' : 'no')],
  ),
  ...(words === '' ? [] : [quote(words)]),
];

const day = (at: number) => new Date(at).toISOString().slice(0, 10);

const requestLine = ({ request, customer }: FollowUpStory) => {
  const who = [customer.name ?? 'A customer', customer.organisation].filter((part) => part !== null).join(', ');
  const about = [request.summary, request.type].filter((part) => part !== null).join(' · ');
  if (request.key === '') return paragraph(text(`${who}, about no request.`));
  const key = request.url === null ? text(request.key) : link(request.key, request.url);
  return paragraph(text(`${who} about `), key, text(about ? `: ${about}` : ''));
};

/** The description: what happened, what was said in the customer's own words, and what they said before. */
export function descriptionOf(story: FollowUpStory): Document {
  const { said, history, owedFor } = story;
  const past = history.map(({ score, issueKey, answeredAt }) => [
    text(`${day(answeredAt)} ${issueKey}: ${score} of 5`),
  ]);
  return document(
    paragraph(strong(isSatisfiedByNow(story) ? changedSince : causes[owedFor])),
    requestLine(story),
    heading('What the customer said'),
    ...(story.complaint ? complaintBlocks(story.complaint) : saidBlocks(said)),
    heading('Their last ratings'),
    past.length === 0 ? paragraph(text('None before.')) : bulleted(...past),
  );
}

const changes: Record<Change, string> = {
  'taken-back':
    'The customer has taken the answer back. This follow-up stays open; close it when you have looked into it.',
  'now-satisfied':
    'The customer has changed the answer and is satisfied now. This follow-up stays open; close it when you have looked into it.',
  'now-unsolved': 'The customer has changed the answer: the request is not solved.',
  added: 'The customer has added to the answer. It now reads:',
};

/** A comment that tells the follow-up what the customer says by now. */
export const changeComment = (change: Change, said: Said): Document =>
  document(paragraph(text(changes[change])), ...(change === 'taken-back' ? [] : answerBlocks(said)));
