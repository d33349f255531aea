import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Alias } from '../jira/jql/property-field';

type EntityProperty = Readonly<{
  propertyKey: string;
  values: readonly Readonly<{ path: string; type: string; searchAlias?: string }>[];
}>;

/** The names under which the app lets JQL search its issue properties. The archive's manifest is JSON. */
export function readSearchAliases(archiveDir: string): readonly Alias[] {
  const manifest = JSON.parse(readFileSync(join(archiveDir, 'manifest.yml'), 'utf8')) as {
    modules: { 'jira:entityProperty'?: readonly EntityProperty[] };
  };
  return (manifest.modules['jira:entityProperty'] ?? []).flatMap(({ propertyKey, values }) =>
    values.flatMap(({ path, type, searchAlias }) =>
      searchAlias ? [{ name: searchAlias, propertyKey, path, type }] : [],
    ),
  );
}
