import arrow from '@jsep-plugin/arrow';
import jsep, { type Expression } from 'jsep';

jsep.plugins.register(arrow);

/** The expression asked for something that is not there, or that the language does not have. */
export class ExpressionError extends Error {
  override name = 'ExpressionError';
}

const LONGEST = 10_000;
const MOST_STEPS = 50_000;

type Scope = Readonly<Record<string, unknown>>;
type Callback = (...values: unknown[]) => unknown;

const asCallback = (value: unknown): Callback => {
  if (typeof value !== 'function') throw new ExpressionError('A function was expected.');
  return value as Callback;
};

/** The methods of lists and strings Jira expressions have and a filter may need. */
const listMethods: Readonly<Record<string, (list: readonly unknown[], ...values: unknown[]) => unknown>> = {
  some: (list, test) => list.some((one) => asCallback(test)(one) === true),
  every: (list, test) => list.every((one) => asCallback(test)(one) === true),
  filter: (list, test) => list.filter((one) => asCallback(test)(one) === true),
  map: (list, change) => list.map((one) => asCallback(change)(one)),
  includes: (list, value) => list.includes(value),
  indexOf: (list, value) => list.indexOf(value),
};
const textMethods: Readonly<Record<string, (text: string, ...values: unknown[]) => unknown>> = {
  includes: (text, part) => text.includes(String(part)),
  indexOf: (text, part) => text.indexOf(String(part)),
  startsWith: (text, part) => text.startsWith(String(part)),
  endsWith: (text, part) => text.endsWith(String(part)),
  toLowerCase: (text) => text.toLowerCase(),
  toUpperCase: (text) => text.toUpperCase(),
  trim: (text) => text.trim(),
};

const numbers = (left: unknown, right: unknown): [number, number] => {
  if (typeof left !== 'number' || typeof right !== 'number') throw new ExpressionError('Numbers were expected.');
  return [left, right];
};
const compared = (left: unknown, right: unknown): [number | string, number | string] =>
  typeof left === 'string' && typeof right === 'string' ? [left, right] : numbers(left, right);

const operators: Readonly<Record<string, (left: unknown, right: unknown) => unknown>> = {
  '==': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '<': (left, right) => (([a, b]) => a < b)(compared(left, right)),
  '<=': (left, right) => (([a, b]) => a <= b)(compared(left, right)),
  '>': (left, right) => (([a, b]) => a > b)(compared(left, right)),
  '>=': (left, right) => (([a, b]) => a >= b)(compared(left, right)),
  '+': (left, right) =>
    typeof left === 'string' || typeof right === 'string'
      ? `${String(left)}${String(right)}`
      : (([a, b]) => a + b)(numbers(left, right)),
  '-': (left, right) => (([a, b]) => a - b)(numbers(left, right)),
};

function bool(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new ExpressionError('true or false was expected.');
  return value;
}

function memberOf(object: unknown, name: unknown, optional: boolean): unknown {
  if (object === null || object === undefined) {
    if (optional) return null;
    throw new ExpressionError(`null has no property "${String(name)}".`);
  }
  if (name === 'length' && (Array.isArray(object) || typeof object === 'string')) return object.length;
  if (typeof object !== 'object' || !Object.hasOwn(object, String(name)))
    throw new ExpressionError(`There is no property "${String(name)}".`);
  return (object as Scope)[String(name)] ?? null;
}

function callMethod(object: unknown, name: string, values: readonly unknown[]): unknown {
  const list = Array.isArray(object) ? listMethods[name] : undefined;
  if (list) return list(object as unknown[], ...values);
  const text = typeof object === 'string' ? textMethods[name] : undefined;
  if (text) return text(object as string, ...values);
  throw new ExpressionError(`There is no function "${name}" here.`);
}

function makeEvaluate() {
  let steps = 0;

  const propertyName = (node: Expression, scope: Scope): unknown =>
    node.computed ? evaluate(node.property as Expression, scope) : (node.property as { name: string }).name;

  function logical(operator: string, node: Expression, scope: Scope): boolean {
    const left = bool(evaluate(node.left as Expression, scope));
    if (operator === '&&' ? !left : left) return left;
    return bool(evaluate(node.right as Expression, scope));
  }

  function call(node: Expression, scope: Scope): unknown {
    const callee = node.callee as Expression;
    if (callee.type !== 'MemberExpression') throw new ExpressionError('Only functions of a value can be called.');
    const object = evaluate(callee.object as Expression, scope);
    if (object === null && callee.optional) return null;
    const values = (node.arguments as Expression[]).map((one) => evaluate(one, scope));
    return callMethod(object, String(propertyName(callee, scope)), values);
  }

  function evaluate(node: Expression, scope: Scope): unknown {
    if ((steps += 1) > MOST_STEPS) throw new ExpressionError('The expression takes too many steps.');
    switch (node.type) {
      case 'Literal':
        return node.value;
      case 'Identifier':
        if (!Object.hasOwn(scope, String(node.name))) throw new ExpressionError(`There is no "${String(node.name)}".`);
        return scope[String(node.name)];
      case 'MemberExpression':
        return memberOf(evaluate(node.object as Expression, scope), propertyName(node, scope), node.optional === true);
      case 'CallExpression':
        return call(node, scope);
      case 'ArrayExpression':
        return (node.elements as Expression[]).map((one) => evaluate(one, scope));
      case 'UnaryExpression':
        return node.operator === '!'
          ? !bool(evaluate(node.argument as Expression, scope))
          : -numbers(evaluate(node.argument as Expression, scope), 0)[0];
      case 'ConditionalExpression':
        return evaluate(
          (bool(evaluate(node.test as Expression, scope)) ? node.consequent : node.alternate) as Expression,
          scope,
        );
      case 'ArrowFunctionExpression': {
        const names = ((node.params ?? []) as { name: string }[]).map((one) => one.name);
        return (...values: unknown[]) =>
          evaluate(node.body as Expression, {
            ...scope,
            ...Object.fromEntries(names.map((name, index) => [name, values[index] ?? null])),
          });
      }
      case 'LogicalExpression':
      case 'BinaryExpression': {
        const operator = String(node.operator);
        if (operator === '&&' || operator === '||') return logical(operator, node, scope);
        const operation = operators[operator];
        if (!operation) throw new ExpressionError(`There is no operator ${operator}.`);
        return operation(evaluate(node.left as Expression, scope), evaluate(node.right as Expression, scope));
      }
      default:
        throw new ExpressionError(`Not part of the language: ${node.type}.`);
    }
  }

  return evaluate;
}

/** Evaluates the part of Jira expressions a trigger's filter can use. A property that is not there is an error, not null. */
export function evaluateExpression(expression: string, scope: Scope): unknown {
  if (expression.length > LONGEST) throw new ExpressionError('An expression has at most 10,000 characters.');
  return makeEvaluate()(jsep(expression), scope);
}
