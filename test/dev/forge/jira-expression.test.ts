import { evaluateExpression } from '../../../dev/forge/triggers/jira-expression';

const event = {
  selfGenerated: false,
  issue: { key: 'HELP-1', fields: { priority: null } },
  changelog: { items: [{ field: 'status' }, { field: 'resolution', to: '10000' }] },
};
const evaluate = (expression: string) => evaluateExpression(expression, { event });

test.each([
  ["event.changelog.items.some(i => i.field == 'resolution')", true],
  ["event.changelog.items.every(i => i.field == 'resolution')", false],
  ["event.changelog.items.filter(i => i.field == 'resolution').length == 1", true],
  ["event.changelog.items.map(i => i.field).includes('status')", true],
  ['event.changelog.items[1].to != null && !event.selfGenerated', true],
  ["event.issue.key.startsWith('HELP-') ? 1 : 2", 1],
  ['event.issue.fields.priority == null', true],
  ['event.issue.fields.priority?.name', null],
  ['1 + 2 - 4', -1],
  ["'a' < 'b' || event.nowhere", true],
])('%s is %j', (expression, value) => expect(evaluate(expression)).toEqual(value));

test.each([
  ['event.nowhere', 'There is no property "nowhere".'],
  ['event.issue.fields.priority.name', 'null has no property "name".'],
  ['process.env', 'There is no "process".'],
  ["event.issue.constructor('x')", 'There is no function "constructor" here.'],
  ['event.issue.key && true', 'true or false was expected.'],
  ["'a' > 1", 'Numbers were expected.'],
  ['event.issue.key.', 'Unexpected'],
])('%s fails: %s', (expression, message) => expect(() => evaluate(expression)).toThrow(message));
