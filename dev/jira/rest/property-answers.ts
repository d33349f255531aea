import { refuse } from '../refusal';
import { ok } from './call';

export const noProperty = (key: string) => refuse(404, `The property with key '${key}' does not exist.`);

export const keysAt = (self: string, values: Readonly<Record<string, unknown>>) =>
  ok({ keys: Object.keys(values).map((key) => ({ key, self: `${self}/${encodeURIComponent(key)}` })) });
