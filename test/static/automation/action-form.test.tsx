import { act, fireEvent, screen } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { axe } from 'jest-axe';
import { ActionForm } from '../../../static/ui/src/automation/action-form';
import { actions, fieldsOf, type ActionName, type Inputs } from '../../../static/ui/src/automation/action-inputs';
import { inAScreen } from '../in-a-screen';

const manifest = readFileSync(path.resolve(__dirname, '../../../manifest.yml'), 'utf8');

function aRule(action: ActionName, held: Readonly<Record<string, unknown>> = {}, invalid: readonly string[] = []) {
  const given: Inputs[] = [];
  const heard = new Map<string, (payload: unknown) => void>();
  const onAsked = (event: string, hear: (payload: unknown) => void) => {
    heard.set(event, hear);
    return () => void heard.delete(event);
  };
  const onChange = (inputs: Inputs) => void given.push(inputs);
  const { container } = inAScreen(<ActionForm {...{ action, held, invalid, onChange, onAsked }} />);
  const tell = (event: string, payload?: unknown) => act(() => heard.get(event)?.(payload));
  return { container, given, next: () => tell('AUTOMATION_ACTION_SUBMIT'), tell };
}

const type = (label: RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

it('begins with the issue that sets the rule off, and gives the rule each change at once', () => {
  const { given, next } = aRule('log-complaint');
  expect(screen.getByLabelText(/Issue key/)).toHaveProperty('value', '{{issue.key}}');
  type(/What the customer said/, '{{comment.body}}');
  fireEvent.click(screen.getByLabelText(/major concern/));
  expect(given.at(-1)).toEqual({
    ...{ issueKey: '{{issue.key}}', words: '{{comment.body}}', how: 'mail', wantsContact: false, majorConcern: true },
  });
  next();
  expect(given).toHaveLength(3);
});

it('shows what the rule holds, and does not hand on what the manifest does not declare', () => {
  const { given, next } = aRule('mark-contacted', { issueKey: 'CARE-7', how: 'phone', note: 'At nine', more: 'x' });
  next();
  expect(given).toEqual([{ issueKey: 'CARE-7', how: 'phone', note: 'At nine' }]);
});

it('says what is missing and hands nothing on until it is there', () => {
  const { given, next } = aRule('log-complaint');
  next();
  expect(given).toEqual([]);
  expect(screen.getByRole('alert').textContent).toBe('Please fill this in.');
  type(/What the customer said/, 'Slow.');
  expect(screen.queryByRole('alert')).toBeNull();
});

it('marks what Automation found wrong, and waits while it validates', () => {
  const { tell } = aRule('ask-for-answer', { issueKey: 'HELP-1' }, ['issueKey']);
  expect(screen.getByLabelText(/Issue key/).getAttribute('aria-invalid')).toBe('true');
  tell('AUTOMATION_ACTION_VALIDATE_RULE_EVENT', { isValidating: true });
  expect(screen.getByLabelText(/Issue key/)).toHaveProperty('disabled', true);
  tell('AUTOMATION_ACTION_VALIDATE_RULE_EVENT', { isValidating: false });
  expect(screen.getByLabelText(/Issue key/)).toHaveProperty('disabled', false);
});

it.each(actions)('%s can be used by everybody, and has the fields the manifest declares', async (action) => {
  const { container } = aRule(action);
  expect(await axe(container)).toMatchObject({ violations: [] });
  const declared = manifest.slice(manifest.indexOf(`    - key: ${action}\n`)).split('outputs:')[0] ?? '';
  for (const { name } of fieldsOf[action]) expect(declared).toContain(`        ${name}:\n`);
});
