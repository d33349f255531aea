import type { Invocations } from './invocations';
import { asList, asRecord, asText, type Json } from './loose-json';
import type { Outcome } from './processes/messages';
import type { Action, InputType } from './read-actions';

export type ActionAnswer =
  | Readonly<{ kind: 'refused'; message: string }>
  /** The rule goes on; what the action returned stands ready as smart values. */
  | Readonly<{ kind: 'passed'; outputs: unknown }>
  /** The rule stops here, and its owner is told. */
  | Readonly<{ kind: 'stopped'; errors: readonly string[] }>;

const fits: Readonly<Record<InputType, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  integer: (value) => Number.isInteger(value),
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
};

/** What keeps a rule from being saved: a field the manifest does not declare, one of the wrong type, one that is missing. */
function whyNotSaved({ inputs }: Action, given: Json): string | null {
  const unknown = Object.keys(given).find((name) => !inputs.some((one) => one.name === name));
  if (unknown !== undefined) return `The action has no input "${unknown}".`;
  for (const { name, type, required } of inputs) {
    if (given[name] === undefined || given[name] === null) {
      if (required) return `${name} is required`;
    } else if (!fits[type](given[name])) return `${name} must be of type ${type}`;
  }
  return null;
}

function answerOf(outcome: Outcome): ActionAnswer {
  // Of an exception Automation tells the rule's owner no more than that there was one.
  if (outcome.kind !== 'returned') return { kind: 'stopped', errors: ['The action failed.'] };
  const errors = asList(asRecord(outcome.result)['errors']).map((one) => asText(asRecord(one)['message']) ?? '');
  return errors.length > 0 ? { kind: 'stopped', errors } : { kind: 'passed', outputs: outcome.result ?? null };
}

/** Runs an action as a rule does: in the voice of the account its connection belongs to, smart values already resolved. */
export function openActions(actions: readonly Action[], invocations: Pick<Invocations, 'invoke'>) {
  return async (key: string, accountId: string, given: Json): Promise<ActionAnswer> => {
    const action = actions.find((one) => one.key === key);
    if (!action) return { kind: 'refused', message: `The app has no action "${key}".` };
    const problem = whyNotSaved(action, given);
    if (problem !== null) return { kind: 'refused', message: problem };
    const purpose = { functionKey: action.functionKey, moduleKey: key, moduleType: 'action', accountId };
    return answerOf(await invocations.invoke(purpose, given));
  };
}
