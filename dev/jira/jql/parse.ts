import { refuse } from '../refusal';
import { tokenize, type Token } from './tokens';

export type Operand =
  | Readonly<{ kind: 'value'; text: string }>
  | Readonly<{ kind: 'empty' }>
  | Readonly<{ kind: 'function'; name: string; args: readonly string[] }>;

export type Condition = Readonly<{
  what: 'from' | 'to' | 'after' | 'before' | 'on' | 'by' | 'during';
  operands: readonly Operand[];
}>;

export type Clause =
  | Readonly<{ kind: 'and' | 'or'; parts: readonly Clause[] }>
  | Readonly<{ kind: 'not'; part: Clause }>
  | Readonly<{ kind: 'test'; field: string; operator: string; operands: readonly Operand[] }>
  | Readonly<{ kind: 'changed'; field: string; conditions: readonly Condition[] }>;

export type Order = Readonly<{ field: string; descending: boolean }>;
export type Query = Readonly<{ where: Clause | null; orderBy: readonly Order[] }>;

const reserved = new Set(['and', 'or', 'not', 'order', 'in', 'is', 'was', 'changed']);
const comparisons = new Set(['=', '!=', '~', '!~', '>', '>=', '<', '<=']);
const conditionWords = new Set(['from', 'to', 'after', 'before', 'on', 'by', 'during']);

/** Reads JQL into a tree; what Jira would not understand is refused in its words. */
export function parseJql(jql: string): Query {
  const tokens = tokenize(jql);
  let place = 0;

  const peek = (): Token | undefined => tokens[place];
  const isWord = (text: string, ahead = 0) => {
    const token = tokens[place + ahead];
    return token?.kind === 'word' && token.text.toLowerCase() === text;
  };
  const isSign = (text: string) => peek()?.kind === 'sign' && peek()?.text === text;
  const complain = (expected: string): never => {
    const found = peek();
    return refuse(
      400,
      found
        ? `Error in the JQL Query: Expecting ${expected} but got '${found.text}'. (line 1)`
        : `Error in the JQL Query: Expecting ${expected} before the end of the query. (line 1)`,
    );
  };
  const takeWord = (text: string) => isWord(text) && (place += 1) > 0;
  const takeSign = (text: string) => isSign(text) && (place += 1) > 0;
  const needSign = (text: string) => takeSign(text) || complain(`'${text}'`);
  const take = (expected: string): Token => {
    const token = peek();
    if (!token || token.kind === 'sign') return complain(expected);
    place += 1;
    return token;
  };

  const list = <T>(one: () => T): T[] => {
    needSign('(');
    const items = [one()];
    while (takeSign(',')) items.push(one());
    needSign(')');
    return items;
  };

  const operand = (): Operand => {
    const token = take('a value, a function or EMPTY');
    const word = token.text.toLowerCase();
    if (token.kind === 'word' && (word === 'empty' || word === 'null')) return { kind: 'empty' };
    if (token.kind === 'word' && isSign('(')) {
      place += 1;
      const args: string[] = [];
      while (!isSign(')')) {
        args.push(take('an argument').text);
        if (!takeSign(',')) break;
      }
      needSign(')');
      return { kind: 'function', name: token.text, args };
    }
    if (token.kind === 'word' && reserved.has(word)) {
      place -= 1;
      return complain('a value, a function or EMPTY');
    }
    return { kind: 'value', text: token.text };
  };

  const operands = (): readonly Operand[] => (isSign('(') ? list(operand) : [operand()]);

  const changedClause = (field: string): Clause => {
    const conditions: Condition[] = [];
    for (;;) {
      const what = [...conditionWords].find((word) => takeWord(word));
      if (what === undefined) return { kind: 'changed', field, conditions };
      conditions.push({ what: what as Condition['what'], operands: operands() });
    }
  };

  const fieldName = (): string => {
    const { kind, text } = take('a field name');
    if (kind === 'word' && reserved.has(text.toLowerCase())) {
      place -= 1;
      return complain('a field name');
    }
    return text;
  };

  const test = (): Clause => {
    const field = fieldName();
    if (takeWord('changed')) return changedClause(field);
    if (takeWord('in')) return { kind: 'test', field, operator: 'in', operands: operands() };
    if (isWord('not') && isWord('in', 1)) {
      place += 2;
      return { kind: 'test', field, operator: 'not in', operands: operands() };
    }
    if (takeWord('is'))
      return { kind: 'test', field, operator: takeWord('not') ? 'is not' : 'is', operands: [operand()] };
    if (takeWord('was')) {
      const operator = takeWord('not') ? 'was not' : 'was';
      takeWord('in');
      return { kind: 'test', field, operator, operands: operands() };
    }
    const sign = peek();
    if (sign?.kind !== 'sign' || !comparisons.has(sign.text)) return complain('an operator');
    place += 1;
    return { kind: 'test', field, operator: sign.text, operands: [operand()] };
  };

  const factor = (): Clause => {
    if (takeWord('not')) return { kind: 'not', part: factor() };
    if (!takeSign('(')) return test();
    const inner = either();
    needSign(')');
    return inner;
  };

  const chain = (word: 'and' | 'or', one: () => Clause): Clause => {
    const first = one();
    const parts = [first];
    while (takeWord(word)) parts.push(one());
    return parts.length === 1 ? first : { kind: word, parts };
  };
  const both = (): Clause => chain('and', factor);
  const either = (): Clause => chain('or', both);

  const order = (): Order => {
    const field = fieldName();
    const descending = takeWord('desc');
    if (!descending) takeWord('asc');
    return { field, descending };
  };

  const startsWithOrder = () => isWord('order') && isWord('by', 1);
  const where = peek() && !startsWithOrder() ? either() : null;
  const orderBy: Order[] = [];
  if (startsWithOrder()) {
    place += 2;
    orderBy.push(order());
    while (takeSign(',')) orderBy.push(order());
  }
  if (peek()) complain("'AND', 'OR' or 'ORDER BY'");
  return { where, orderBy };
}
