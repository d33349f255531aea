import type { Change, History } from '../records';
import { refuse } from '../refusal';
import type { Asking, Compiled, Test } from './asking';
import type { Clause, Condition, Operand } from './parse';
import type { SearchField } from './search-field';
import { readTime } from './times';

const withHistory = new Set(['status', 'resolution', 'assignee', 'reporter', 'priority']);

function checkHistory(name: string): string {
  const lower = name.toLowerCase();
  return withHistory.has(lower) ? lower : refuse(400, `History searches do not support the field '${name}'.`);
}

const valueOf = (operand: Operand, field: SearchField, asking: Asking): string | null => {
  if (operand.kind === 'empty') return null;
  if (operand.kind === 'function') return asking.accountId;
  if (operand.text.toLowerCase() === 'unresolved') return null;
  return String(field.resolve(operand.text));
};

type Check = (item: Change, history: History) => boolean;

function compileCondition({ what, operands }: Condition, field: SearchField, asking: Asking): Check {
  const [first, second] = operands;
  if (!first) return () => true;
  if (what === 'from' || what === 'to') {
    const values = new Set(operands.map((operand) => valueOf(operand, field, asking)));
    return (item) => values.has(what === 'from' ? item.from : item.to);
  }
  if (what === 'by') {
    const by = valueOf(first, { ...field, resolve: (text) => text }, asking);
    return (_, { authorId }) => authorId === by;
  }
  const at = readTime(first, 'history', asking);
  if (what === 'after') return (_, history) => history.at >= at;
  if (what === 'before') return (_, history) => history.at <= at;
  const until = what === 'on' ? at + 86_400_000 : second ? readTime(second, 'history', asking) : at;
  return (_, history) => history.at >= at && history.at <= until;
}

/** `resolution CHANGED FROM Done TO EMPTY AFTER -3h`; a change after a time is also an update after it. */
export function compileHistory(clause: Extract<Clause, { kind: 'changed' }>, asking: Asking): Compiled {
  const fieldId = checkHistory(clause.field);
  const field = asking.fieldNamed(clause.field);
  const checks = clause.conditions.map((condition) => compileCondition(condition, field, asking));
  const test: Test = ({ histories }) =>
    histories.some((history) =>
      history.items.some((item) => item.fieldId === fieldId && checks.every((check) => check(item, history))),
    );
  const after = clause.conditions.find(({ what }) => what === 'after')?.operands[0];
  const from = after && readTime(after, 'history', asking);
  return { test, hint: from === undefined ? null : { kind: 'time', field: 'updated', from, to: Infinity } };
}

/** `status WAS Resolved`: it is now, or it was at some time before. */
export function compileWas(
  field: SearchField,
  name: string,
  operator: string,
  operands: readonly Operand[],
  asking: Asking,
): Test {
  const fieldId = checkHistory(name);
  const wanted = new Set(operands.map((operand) => valueOf(operand, field, asking)));
  const was: Test = (issue) =>
    field.read(issue).some((value) => wanted.has(value === null ? null : String(value))) ||
    issue.histories.some(({ items }) =>
      items.some((item) => item.fieldId === fieldId && (wanted.has(item.from) || wanted.has(item.to))),
    );
  return operator === 'was not' ? (issue) => !was(issue) : was;
}
