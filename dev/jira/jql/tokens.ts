import { refuse } from '../refusal';

export type Token = Readonly<{ kind: 'word' | 'text' | 'sign'; text: string }>;

const pattern = /\s+|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(!~|!=|>=|<=|[=<>~(),])|([^\s"'=<>~!(),]+)/y;

/** Splits JQL into words, quoted texts and signs. */
export function tokenize(jql: string): readonly Token[] {
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  while (pattern.lastIndex < jql.length) {
    const start = pattern.lastIndex;
    const match = pattern.exec(jql);
    if (!match) {
      return refuse(
        400,
        `Error in the JQL Query: The character '${jql[start]}' is a reserved JQL character. (line 1, character ${start + 1})`,
      );
    }
    const [, double, single, sign, word] = match;
    const quoted = double ?? single;
    if (quoted !== undefined) tokens.push({ kind: 'text', text: quoted.replace(/\\(.)/g, '$1') });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word });
  }
  return tokens;
}
