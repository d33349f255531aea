import { contactWays } from '../../../../src/domain/follow-ups/cause';
import { complaintWays } from '../../../../src/domain/follow-ups/complaint';

/** Key of the action, as the manifest names it. */
export const actions = ['ask-for-answer', 'log-complaint', 'mark-contacted'] as const;
export type ActionName = (typeof actions)[number];

type Check = Readonly<{ name: 'wantsContact' | 'majorConcern'; kind: 'check'; required: false }>;
type Written = Readonly<{
  name: 'issueKey' | 'words' | 'reference' | 'note';
  kind: 'line' | 'text';
  required: boolean;
}>;
type Chosen = Readonly<{
  name: 'how';
  kind: 'choice';
  required: false;
  options: readonly (typeof contactWays)[number][] | readonly (typeof complaintWays)[number][];
}>;
export type Field = Check | Written | Chosen;

const line = (name: Written['name'], required = false): Field => ({ name, kind: 'line', required });
const text = (name: Written['name'], required = false): Field => ({ name, kind: 'text', required });
const check = (name: Check['name']): Field => ({ name, kind: 'check', required: false });
const choice = (options: Chosen['options']): Field => ({ name: 'how', kind: 'choice', required: false, options });

/** What each action is told; text may hold smart values. The same names as in the manifest's `inputs`. */
export const fieldsOf: Readonly<Record<ActionName, readonly Field[]>> = {
  'ask-for-answer': [line('issueKey', true)],
  'log-complaint': [
    ...[line('issueKey', true), text('words', true), choice(complaintWays)],
    ...[check('wantsContact'), check('majorConcern'), line('reference')],
  ],
  'mark-contacted': [line('issueKey', true), choice(contactWays), text('note')],
};

export type Inputs = Readonly<Record<string, string | boolean>>;

/** A rule works on the issue that set it off, unless it says otherwise. */
const usual: Inputs = { issueKey: '{{issue.key}}', how: 'mail' };

/** What a rule holds by now, with what is usual where it holds nothing; nothing the manifest does not declare. */
export function inputsOf(action: ActionName, held: Readonly<Record<string, unknown>>): Inputs {
  const entries = fieldsOf[action].map(({ name, kind }): [string, string | boolean] => {
    const value = held[name];
    if (kind === 'check') return [name, value === true];
    return [name, typeof value === 'string' && value !== '' ? value : (usual[name] ?? '')];
  });
  return Object.fromEntries(entries);
}

/** What goes into the rule: a field left empty is left out, since Automation takes it for given otherwise. */
export const givenOf = (inputs: Inputs): Inputs =>
  Object.fromEntries(Object.entries(inputs).filter(([, value]) => value !== ''));

/** Required fields that hold nothing. */
export const missingIn = (action: ActionName, inputs: Inputs): readonly string[] =>
  fieldsOf[action].filter(({ name, required }) => required && !String(inputs[name]).trim()).map(({ name }) => name);
