import { createReader, type Reader } from './reader';

export type Operand =
  | Readonly<{ kind: 'value'; text: string }>
  | Readonly<{ kind: 'empty' }>
  | Readonly<{ kind: 'function'; name: string; args: readonly string[] }>;

const conditionWords = ['from', 'to', 'after', 'before', 'on', 'by', 'during'] as const;
export type Condition = Readonly<{ what: (typeof conditionWords)[number]; operands: readonly Operand[] }>;

export type Clause =
  | Readonly<{ kind: 'and' | 'or'; parts: readonly Clause[] }>
  | Readonly<{ kind: 'not'; part: Clause }>
  | Readonly<{ kind: 'test'; field: string; operator: string; operands: readonly Operand[] }>
  | Readonly<{ kind: 'changed'; field: string; conditions: readonly Condition[] }>;

export type Order = Readonly<{ field: string; descending: boolean }>;
export type Query = Readonly<{ where: Clause | null; orderBy: readonly Order[] }>;

const comparisons = new Set(['=', '!=', '~', '!~', '>', '>=', '<', '<=']);
const aValue = 'a value, a function or EMPTY';

/** What stands between commas up to the closing bracket; the opening one has been read. */
function listed<T>(reader: Reader, one: () => T): readonly T[] {
  const items: T[] = [];
  while (!reader.isSign(')')) {
    items.push(one());
    if (!reader.takeSign(',')) break;
  }
  reader.needSign(')');
  return items;
}

function readOperand(reader: Reader): Operand {
  const { kind, text } = reader.need(aValue);
  if (kind === 'word' && /^(?:empty|null)$/i.test(text)) return { kind: 'empty' };
  if (kind === 'text' || !reader.takeSign('(')) return { kind: 'value', text };
  return { kind: 'function', name: text, args: listed(reader, () => reader.need('an argument').text) };
}

const readOperands = (reader: Reader): readonly Operand[] =>
  reader.takeSign('(') ? listed(reader, () => readOperand(reader)) : [readOperand(reader)];

function readChanged(reader: Reader, field: string): Clause {
  const conditions: Condition[] = [];
  for (;;) {
    const what = conditionWords.find((word) => reader.takeWords(word));
    if (what === undefined) return { kind: 'changed', field, conditions };
    conditions.push({ what, operands: readOperands(reader) });
  }
}

function readTest(reader: Reader): Clause {
  const field = reader.need('a field name').text;
  const test = (operator: string): Clause => ({ kind: 'test', field, operator, operands: readOperands(reader) });
  if (reader.takeWords('changed')) return readChanged(reader, field);
  if (reader.takeWords('in')) return test('in');
  if (reader.takeWords('not', 'in')) return test('not in');
  if (reader.takeWords('is', 'not')) return test('is not');
  if (reader.takeWords('is')) return test('is');
  if (reader.takeWords('was', 'not', 'in') || reader.takeWords('was', 'not')) return test('was not');
  if (reader.takeWords('was', 'in') || reader.takeWords('was')) return test('was');
  const sign = reader.nextSign();
  if (sign === null || !comparisons.has(sign)) return reader.complain('an operator');
  reader.takeSign(sign);
  return test(sign);
}

function readFactor(reader: Reader): Clause {
  if (reader.takeWords('not')) return { kind: 'not', part: readFactor(reader) };
  if (!reader.takeSign('(')) return readTest(reader);
  const inner = readEither(reader);
  reader.needSign(')');
  return inner;
}

function readChain(reader: Reader, word: 'and' | 'or', one: (reader: Reader) => Clause): Clause {
  const first = one(reader);
  const parts = [first];
  while (reader.takeWords(word)) parts.push(one(reader));
  return parts.length === 1 ? first : { kind: word, parts };
}

const readBoth = (reader: Reader) => readChain(reader, 'and', readFactor);
const readEither = (reader: Reader): Clause => readChain(reader, 'or', readBoth);

function readOrder(reader: Reader): readonly Order[] {
  if (!reader.takeWords('order', 'by')) return [];
  const orders: Order[] = [];
  do {
    const field = reader.need('a field name').text;
    const descending = reader.takeWords('desc');
    if (!descending) reader.takeWords('asc');
    orders.push({ field, descending });
  } while (reader.takeSign(','));
  return orders;
}

/** Reads JQL into a tree; what Jira would not understand is refused. */
export function parseJql(jql: string): Query {
  const reader = createReader(jql);
  const where = reader.isAtEnd() || reader.isWords('order', 'by') ? null : readEither(reader);
  const orderBy = readOrder(reader);
  if (!reader.isAtEnd()) reader.complain("'AND', 'OR' or 'ORDER BY'");
  return { where, orderBy };
}
