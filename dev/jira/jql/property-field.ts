import type { Issue } from '../records';
import type { SearchField, Value } from './search-field';

/** A manifest's `jira:entityProperty` search alias. */
export type Alias = Readonly<{ name: string; propertyKey: string; path: string; type: string }>;

export const propertyForm = /^issue\.property\[(.+?)\]\.(.+)$/i;

function readPath(value: unknown, path: string): readonly Value[] {
  let found = value;
  for (const step of path.split('.')) {
    if (typeof found !== 'object' || found === null) return [];
    found = Object.entries(found).find(([key]) => key === step)?.[1];
  }
  const all: readonly unknown[] = Array.isArray(found) ? found : [found];
  return all.flatMap((one): readonly Value[] => {
    if (typeof one === 'string') return [one.toLowerCase()];
    if (typeof one === 'boolean') return [String(one)];
    return typeof one === 'number' ? [one] : [];
  });
}

/** A value inside an issue property, by its path. */
export function propertyField({ propertyKey, path, type }: Omit<Alias, 'name'>): SearchField {
  const isTime = type === 'date';
  const toTime = (value: Value) => (typeof value === 'number' ? value : Date.parse(value.toUpperCase()));
  const nothing: readonly Value[] = [];
  const read = (issue: Issue) =>
    propertyKey in issue.properties ? readPath(issue.properties[propertyKey], path) : nothing;
  const resolve = (text: string) =>
    /^-?\d+(\.\d+)?$/.test(text) && type !== 'string' ? Number(text) : text.toLowerCase();
  if (isTime) return { kind: 'time', read: (issue) => read(issue).map(toTime), resolve };
  return { kind: type === 'text' ? 'text' : 'number', read, resolve };
}
