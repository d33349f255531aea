import type { Clause, Condition, Operand, Query } from '../jql/parse';

const quoted = (text: string) => (/^[\w.@-]+$/.test(text) ? text : JSON.stringify(text));

function unitary(operand: Operand) {
  if (operand.kind === 'empty') return { keyword: 'empty' };
  if (operand.kind === 'value') return { value: operand.text, encodedValue: quoted(operand.text) };
  const { name, args } = operand;
  return { function: name, arguments: [...args], encodedOperand: `${name}(${args.map(quoted).join(', ')})` };
}

const operandBean = (operator: string, operands: readonly Operand[]) =>
  /in$|^during$/.test(operator) || operands.length !== 1 ? { values: operands.map(unitary) } : operands.map(unitary)[0];

const fieldBean = (name: string) => ({ name, encodedName: quoted(name) });

const predicate = ({ what, operands }: Condition) => ({ operator: what, operand: operandBean(what, operands) });

function clauseBean(clause: Clause): unknown {
  if (clause.kind === 'not') return { operator: 'not', clauses: [clauseBean(clause.part)] };
  if ('parts' in clause) return { operator: clause.kind, clauses: clause.parts.map(clauseBean) };
  const field = fieldBean(clause.field);
  if (clause.kind === 'changed') return { field, operator: 'changed', predicates: clause.conditions.map(predicate) };
  const { operator, operands } = clause;
  const test = { field, operator, operand: operandBean(operator, operands) };
  return operator.startsWith('was') ? { ...test, predicates: [] } : test;
}

/** A query as Jira takes it apart. */
export const jqlQueryBean = ({ where, orderBy }: Query) => ({
  ...(where === null ? {} : { where: clauseBean(where) }),
  ...(orderBy.length === 0
    ? {}
    : {
        orderBy: {
          fields: orderBy.map(({ field, descending }) => ({
            field: fieldBean(field),
            direction: descending ? 'desc' : 'asc',
          })),
        },
      }),
});
