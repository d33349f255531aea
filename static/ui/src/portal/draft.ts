import type { AnswerView } from '../../../../src/contract/answer';
import { unitInterval } from '../../../../src/domain/hash';
import { type Reason, reasonsFor } from '../../../../src/domain/answering/reason';
import { type Score, scores } from '../../../../src/domain/answering/score';

/** What the customer is about to say. `solved` null says nothing, and sent off it takes the answer back. */
export type Draft = Readonly<{
  solved: boolean | null;
  score: Score | null;
  reasons: Reason[];
  expectation: AnswerView['expectation'];
  comment: string | null;
  lostMinutes: number | null;
  wantsContact: boolean;
  majorConcern: boolean;
}>;

export const nothingSaid: Draft = {
  solved: null,
  score: null,
  reasons: [],
  expectation: null,
  comment: null,
  lostMinutes: null,
  wantsContact: false,
  majorConcern: false,
};

export function draftOf(answer: AnswerView | null): Draft {
  if (!answer) return nothingSaid;
  const { answeredAt: _, ...said } = answer;
  return said;
}

/** A new score keeps everything but the reasons that no longer fit it. A score says that it is solved. */
export function withScore(draft: Draft, score: Score): Draft {
  const fitting = reasonsFor(score);
  return { ...draft, solved: true, score, reasons: draft.reasons.filter((reason) => fitting.includes(reason)) };
}

/**
 * The reasons in an order of their own for every request, so that none profits from standing first,
 * yet the same each time this request is opened. "Something else" stays last.
 */
export function shuffledReasons(requestKey: string, score: Score): readonly Reason[] {
  const place = (reason: Reason) => (reason === 'something-else' ? 1 : unitInterval(`${requestKey}/${reason}`));
  return [...reasonsFor(score)].sort((a, b) => place(a) - place(b));
}

/** What a link in the mail marked: a score, "it isn't solved", "ask me less often", or nothing known. */
export type Marked = Readonly<{ draft: Draft | null; asksLess: boolean }>;

export function markedBy(parameter: string | null): Marked {
  const score = scores.find((known) => String(known) === parameter);
  if (score) return { draft: withScore(nothingSaid, score), asksLess: false };
  const unsolved = parameter === 'no' || parameter === 'not-solved';
  return { draft: unsolved ? { ...nothingSaid, solved: false } : null, asksLess: parameter === 'less' };
}
