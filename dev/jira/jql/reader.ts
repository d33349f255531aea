import { refuse } from '../refusal';
import { tokenize, type Token } from './tokens';

const reserved = new Set(['and', 'or', 'not', 'order', 'in', 'is', 'was', 'changed']);

/** Goes through the tokens of a query one by one, and complains in Jira's words where something else was due. */
export type Reader = Readonly<{
  isAtEnd: () => boolean;
  nextSign: () => string | null;
  isSign: (sign: string) => boolean;
  isWords: (...words: string[]) => boolean;
  /** Steps over the sign or the words when they come next. */
  takeSign: (sign: string) => boolean;
  takeWords: (...words: string[]) => boolean;
  needSign: (sign: string) => void;
  /** A word or a quoted text; reserved words must be quoted. */
  need: (expected: string) => Token;
  complain: (expected: string) => never;
}>;

export function createReader(jql: string): Reader {
  const tokens = tokenize(jql);
  let place = 0;

  const isSign = (sign: string) => tokens[place]?.kind === 'sign' && tokens[place]?.text === sign;
  const isWords = (...words: string[]) =>
    words.every((word, nth) => {
      const token = tokens[place + nth];
      return token?.kind === 'word' && token.text.toLowerCase() === word;
    });
  const step = (isNext: boolean, length: number) => {
    if (isNext) place += length;
    return isNext;
  };
  const complain = (expected: string): never => {
    const found = tokens[place];
    const instead = found ? `but got '${found.text}'` : 'before the end of the query';
    return refuse(400, `Error in the JQL Query: Expecting ${expected} ${instead}. (line 1)`);
  };
  const takeSign = (sign: string) => step(isSign(sign), 1);

  return {
    isAtEnd: () => place >= tokens.length,
    nextSign: () => (tokens[place]?.kind === 'sign' ? (tokens[place]?.text ?? null) : null),
    isSign,
    isWords,
    takeSign,
    takeWords: (...words) => step(isWords(...words), words.length),
    needSign: (sign) => void (takeSign(sign) || complain(`'${sign}'`)),
    need(expected) {
      const token = tokens[place];
      if (!token || token.kind === 'sign') return complain(expected);
      if (token.kind === 'word' && reserved.has(token.text.toLowerCase())) return complain(expected);
      place += 1;
      return token;
    },
    complain,
  };
}
