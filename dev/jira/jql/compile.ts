import type { Issue } from '../records';
import { refuse } from '../refusal';
import { compileHistory, compileWas } from './history';
import type { Clause, Operand } from './parse';
import type { Asking, Compiled, Hint, Test } from './asking';
import type { SearchField } from './search-field';
import { readTime } from './times';

type Value = string | number;

/** Jira's other word for "has no resolution". */
const isUnresolved = (text: string, name: string) =>
  name.toLowerCase() === 'resolution' && text.toLowerCase() === 'unresolved';

function resolveOperand(operand: Operand, name: string, field: SearchField, asking: Asking): readonly (Value | null)[] {
  if (operand.kind === 'empty') return [null];
  if (field.kind === 'time') return [readTime(operand, name, asking)];
  if (operand.kind === 'value') return [isUnresolved(operand.text, name) ? null : field.resolve(operand.text)];
  const called = operand.name.toLowerCase();
  if (called === 'currentuser') return [asking.accountId];
  if (called === 'membersof') return asking.membersOf(operand.args[0] ?? '');
  return refuse(400, `Unable to find JQL function '${operand.name}(${operand.args.join(', ')})'.`);
}

const present = (field: SearchField, issue: Issue) =>
  field.read(issue).filter((value) => value !== null && value !== '');

const contains = (field: SearchField, issue: Issue, wanted: string) => {
  const words = wanted.replaceAll('*', '').split(/\s+/).filter(Boolean);
  return present(field, issue).some((value) => words.every((word) => String(value).includes(word)));
};

function compare(field: SearchField, operator: string, value: Value): Test {
  const holds = (own: Value) => {
    if (typeof own !== typeof value) return false;
    if (operator === '>') return own > value;
    if (operator === '>=') return own >= value;
    return operator === '<' ? own < value : own <= value;
  };
  return (issue) => present(field, issue).some((own) => own !== null && holds(own));
}

/** `=` and `in`; a negated test leaves out issues with an empty field, as Jira does. */
function among(field: SearchField, values: readonly (Value | null)[], negated: boolean): Test {
  const wanted = new Set(values);
  return (issue) => {
    const own = present(field, issue);
    const hit = own.length === 0 ? wanted.has(null) : own.some((value) => wanted.has(value));
    return negated ? own.length > 0 && !hit : hit;
  };
}

function hintOf(field: SearchField, operator: string, values: readonly (Value | null)[], issueIds: boolean): Hint {
  const [value] = values;
  if (issueIds && (operator === '=' || operator === 'in')) return { kind: 'ids', ids: values.map(String) };
  if (field.indexed === undefined || typeof value !== 'number') return null;
  if (operator.startsWith('>')) return { kind: 'time', field: field.indexed, from: value, to: Infinity };
  return operator.startsWith('<') ? { kind: 'time', field: field.indexed, from: 0, to: value } : null;
}

const keyFields = new Set(['key', 'issuekey', 'id', 'issue']);

function compileTest(clause: Extract<Clause, { kind: 'test' }>, asking: Asking): Compiled {
  const { field: name, operator, operands } = clause;
  const field = asking.fieldNamed(name);
  if (operator.startsWith('was')) return { test: compileWas(field, name, operator, operands, asking), hint: null };
  const values = operands.flatMap((operand) => resolveOperand(operand, name, field, asking));
  const [value] = values;
  if (operator.startsWith('is')) return { test: among(field, values, operator === 'is not'), hint: null };
  if (operator === '~' || operator === '!~') {
    if (field.kind === 'time') refuse(400, `The operator '${operator}' is not supported by the '${name}' field.`);
    const wanted = String(value).toLowerCase();
    return { test: (issue) => contains(field, issue, wanted) === (operator === '~'), hint: null };
  }
  if (['=', '!=', 'in', 'not in'].includes(operator)) {
    const negated = operator === '!=' || operator === 'not in';
    if (negated && values.includes(null)) return { test: (issue) => present(field, issue).length > 0, hint: null };
    const hint = hintOf(field, operator, values, keyFields.has(name.toLowerCase()));
    return { test: among(field, values, negated), hint };
  }
  if (typeof value !== 'number' && typeof value !== 'string')
    return refuse(400, `The operator '${operator}' needs a value.`);
  return { test: compare(field, operator, value), hint: hintOf(field, operator, values, false) };
}

const narrower = (one: Hint, other: Hint): Hint => {
  if (one === null || other?.kind === 'ids') return other ?? one;
  if (other === null || one.kind === 'ids' || one.field !== other.field) return one;
  return { ...one, from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) };
};

/** Turns a query into a test for one issue and a hint where to look. */
export function compile(clause: Clause, asking: Asking): Compiled {
  if (clause.kind === 'test') return compileTest(clause, asking);
  if (clause.kind === 'changed') return compileHistory(clause, asking);
  if (clause.kind === 'not') {
    const { test } = compile(clause.part, asking);
    return { test: (issue) => !test(issue), hint: null };
  }
  const parts = clause.parts.map((part) => compile(part, asking));
  if (clause.kind === 'or') return { test: (issue) => parts.some(({ test }) => test(issue)), hint: null };
  const hint = parts.reduce<Hint>((best, part) => narrower(best, part.hint), null);
  return { test: (issue) => parts.every(({ test }) => test(issue)), hint };
}
