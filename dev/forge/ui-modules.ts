import type { AccountType } from '../site/boundary';
import { asList, asRecord, asText, type Json } from './loose-json';

/** A place where the app shows itself in Jira. */
export type UiModule = Readonly<{
  type: string;
  key: string;
  title: string;
  /** i18n key of the title, when it has one. */
  titleKey: string | null;
  /** Page within the UI folder, such as `portal.html`. */
  page: string;
  resolver: string | null;
  unlicensedAccess: readonly AccountType[];
  layout: string | null;
}>;

/** `ui/portal` names an entry of the resource `ui`; plain `ui` is its index.html. */
function pageOf(resource: string, resources: readonly unknown[]): string {
  const [key, entry] = resource.split('/');
  const entries = asRecord(asRecord(resources.find((one) => asRecord(one).key === key)).entry);
  return entry ? (asText(entries[entry]) ?? `${entry}.html`) : 'index.html';
}

export function readUiModules(modules: Json, resources: readonly unknown[]): UiModule[] {
  const placed = Object.entries(modules).flatMap(([type, list]) =>
    asList(list).map((raw) => ({ type, raw: asRecord(raw) })),
  );
  return placed.flatMap(({ type, raw }) => {
    // An action's form is named by its `config`.
    const resource = asText(raw.resource) ?? asText(asRecord(raw.config).resource);
    if (resource === null) return [];
    const title = asRecord(raw.title);
    return {
      type,
      key: asText(raw.key) ?? '',
      title: asText(raw.title) ?? asText(title.i18n) ?? asText(raw.name) ?? '',
      titleKey: asText(title.i18n),
      page: pageOf(resource, resources),
      resolver: asText(asRecord(raw.resolver).function),
      unlicensedAccess: asList(raw.unlicensedAccess) as AccountType[],
      layout: asText(raw.layout),
    };
  });
}
