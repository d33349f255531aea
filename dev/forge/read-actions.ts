import { asList, asRecord, asText, type Json } from './loose-json';

export type InputType = 'string' | 'integer' | 'number' | 'boolean';
export type ActionInput = Readonly<{ name: string; title: string; type: InputType; required: boolean; about: string }>;

/** What a rule of Jira Automation can do through the app. */
export type Action = Readonly<{ key: string; name: string; functionKey: string; inputs: readonly ActionInput[] }>;

function readInput([name, raw]: readonly [string, unknown]): ActionInput {
  const { title, type, required, description } = asRecord(raw);
  return {
    ...{ name, title: asText(title) ?? name, about: asText(description) ?? '', required: required === true },
    type: (['integer', 'number', 'boolean'] as const).find((known) => known === type) ?? 'string',
  };
}

/** The actions that an `automation:actionProvider` names; Automation shows no others. */
export function readActions(modules: Json): readonly Action[] {
  const provided = asList(modules['automation:actionProvider']).flatMap((one) => asList(asRecord(one)['actions']));
  return asList(modules['action']).flatMap((one) => {
    const { key, name, function: functionKey, inputs } = asRecord(one);
    if (!provided.includes(key)) return [];
    const known = Object.entries(asRecord(inputs)).map(readInput);
    return [{ key: String(key), name: asText(name) ?? String(key), functionKey: String(functionKey), inputs: known }];
  });
}
