import type { AnswerView } from '../../../../src/contract/answer';
import type { Say } from '../kit/words/say';

type Said = Pick<AnswerView, 'solved' | 'score' | 'reasons' | 'expectation' | 'wantsContact' | 'majorConcern'>;

/** The heart of an answer: "2 of 5, dissatisfied" or "not solved". */
export const coreOf = (say: Say, { score }: Said) =>
  score === null ? say('kit.notSolved') : say('kit.scoreOfFive', { score });

/** The rest of it as one sentence: "It came back, it took too long, and you want us to contact you." */
export function restOf(say: Say, locale: string, { reasons, expectation, wantsContact, majorConcern }: Said): string {
  const clauses = reasons.map((reason) => say(`portal.clause.${reason}`));
  if (expectation && expectation !== 'as-expected') clauses.push(say(`portal.clause.${expectation}`));
  if (wantsContact) clauses.push(say('portal.clause.wantsContact'));
  if (majorConcern) clauses.push(say('portal.clause.majorConcern'));
  if (clauses.length === 0) return '';
  const joined = new Intl.ListFormat(locale, { type: 'conjunction' }).format(clauses);
  return say('portal.sentence', { sentence: joined.charAt(0).toLocaleUpperCase(locale) + joined.slice(1) });
}
