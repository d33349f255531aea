import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { AccountType } from '../site/boundary';

export type FunctionSpec = Readonly<{ key: string; handler: string; file: string; timeoutSeconds: number | null; memoryMB: number }>;

export type EventFilter = Readonly<{
  ignoreSelf?: boolean;
  expression?: string;
  onError?: 'IGNORE' | 'IGNORE_AND_LOG' | 'RECEIVE' | 'RECEIVE_AND_LOG';
  appIsLicensed?: boolean;
}>;

/** One event of one trigger; a trigger with three events makes three of these. */
export type Subscription = Readonly<{ triggerKey: string; functionKey: string; eventType: string; filter: EventFilter }>;
export type Interval = 'fiveMinute' | 'hour' | 'day' | 'week';
export type Schedule = Readonly<{ key: string; functionKey: string; interval: Interval }>;
export type Consumer = Readonly<{ key: string; queue: string; functionKey: string }>;

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

export type Manifest = Readonly<{
  appId: string;
  functions: ReadonlyMap<string, FunctionSpec>;
  subscriptions: readonly Subscription[];
  schedules: readonly Schedule[];
  consumers: readonly Consumer[];
  preUninstall: readonly Readonly<{ key: string; functionKey: string }>[];
  uiModules: readonly UiModule[];
  scopes: readonly string[];
  /** Scopes with which the app may act as a user who is not there. */
  impersonationScopes: readonly string[];
  permissions: Readonly<Record<string, unknown>>;
  variables: readonly string[];
  hasSql: boolean;
  licensed: boolean;
}>;

type Json = Readonly<Record<string, unknown>>;
type RawModule = Readonly<{ key: string; function?: string } & Json>;

const DEFAULT_MEMORY = 512;
const lifecycleEvents = ['avi:forge:installed:app', 'avi:forge:upgraded:app'];

const asRecord = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const asText = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Every event Atlassian's own manifest tools know; a misspelt one never comes, and nothing says so. */
export function knownEvents(): ReadonlySet<string> {
  const { resolve } = createRequire(import.meta.url);
  const file = join(dirname(resolve('@forge/manifest')), 'mapping/product-event-to-scope-mapping.json');
  const { mapping } = JSON.parse(readFileSync(file, 'utf8')) as { mapping: { productEvent: string }[] };
  return new Set([...mapping.map((one) => one.productEvent), ...lifecycleEvents]);
}

function readFunctions(modules: Json, memoryMB: number): Map<string, FunctionSpec> {
  const specs = asList(modules.function).map((raw): FunctionSpec => {
    const { key, handler, timeoutSeconds, runtime } = raw as { key: string; handler: string; timeoutSeconds?: number; runtime?: { memoryMB?: number } };
    return { key, handler, file: handler.slice(0, handler.lastIndexOf('.')), timeoutSeconds: timeoutSeconds ?? null, memoryMB: runtime?.memoryMB ?? memoryMB };
  });
  return new Map(specs.map((spec) => [spec.key, spec]));
}

function readSubscriptions(modules: Json): Subscription[] {
  return asList(modules.trigger).flatMap((raw) => {
    const trigger = raw as RawModule & { events: readonly (string | { eventType: string; filter?: EventFilter })[]; filter?: EventFilter };
    return trigger.events.map((event) => ({
      triggerKey: trigger.key,
      functionKey: trigger.function ?? '',
      eventType: typeof event === 'string' ? event : event.eventType,
      filter: (typeof event === 'string' ? undefined : event.filter) ?? trigger.filter ?? {},
    }));
  });
}

/** `ui/portal` names an entry of the resource `ui`; plain `ui` is its index.html. */
function pageOf(resource: string, resources: readonly unknown[]): string {
  const [key, entry] = resource.split('/');
  const entries = asRecord(asRecord(resources.find((one) => asRecord(one).key === key)).entry);
  return entry ? (asText(entries[entry]) ?? `${entry}.html`) : 'index.html';
}

function readUiModules(modules: Json, resources: readonly unknown[]): UiModule[] {
  const placed = Object.entries(modules).flatMap(([type, list]) => asList(list).map((raw) => ({ type, raw: asRecord(raw) })));
  return placed.flatMap(({ type, raw }) => {
    const resource = asText(raw.resource);
    if (resource === null) return [];
    const title = asRecord(raw.title);
    return {
      type,
      key: asText(raw.key) ?? '',
      title: asText(raw.title) ?? asText(title.i18n) ?? '',
      titleKey: asText(title.i18n),
      page: pageOf(resource, resources),
      resolver: asText(asRecord(raw.resolver).function),
      unlicensedAccess: asList(raw.unlicensedAccess) as AccountType[],
      layout: asText(raw.layout),
    };
  });
}

function readScopes(permissions: Json): { scopes: string[]; impersonationScopes: string[] } {
  const { scopes } = permissions;
  if (Array.isArray(scopes)) return { scopes: scopes.map(String), impersonationScopes: [] };
  const entries = Object.entries(asRecord(scopes));
  return {
    scopes: entries.map(([scope]) => scope),
    impersonationScopes: entries.filter(([, how]) => asRecord(how).allowImpersonation === true).map(([scope]) => scope),
  };
}

function problemsOf({ functions, subscriptions, schedules, consumers }: Manifest, archiveDir: string): string[] {
  const known = knownEvents();
  const users = [...subscriptions, ...schedules, ...consumers].map((one) => one.functionKey);
  return [
    ...[...functions.values()].filter(({ file }) => !existsSync(join(archiveDir, `${file}.cjs`))).map(({ key, file }) => `function ${key}: the archive has no ${file}.cjs`),
    ...users.filter((key) => !functions.has(key)).map((key) => `there is no function ${key}`),
    ...subscriptions.filter(({ eventType }) => !known.has(eventType)).map(({ triggerKey, eventType }) => `trigger ${triggerKey}: Atlassian has no event ${eventType}`),
  ];
}

/** Reads the manifest of a deploy archive, which is JSON under the name it had as YAML. */
export function readManifest(archiveDir: string): Manifest {
  const raw = asRecord(JSON.parse(readFileSync(join(archiveDir, 'manifest.yml'), 'utf8')));
  const app = asRecord(raw.app);
  const modules = asRecord(raw.modules);
  const permissions = asRecord(raw.permissions);
  const manifest: Manifest = {
    appId: asText(app.id) ?? '',
    functions: readFunctions(modules, Number(asRecord(app.runtime).memoryMB ?? DEFAULT_MEMORY)),
    subscriptions: readSubscriptions(modules),
    schedules: (asList(modules.scheduledTrigger) as RawModule[]).map((one) => ({ key: one.key, functionKey: one.function ?? '', interval: one.interval as Interval })),
    consumers: (asList(modules.consumer) as RawModule[]).map((one) => ({ key: one.key, queue: String(one.queue), functionKey: one.function ?? '' })),
    preUninstall: (asList(modules.preUninstall) as RawModule[]).map((one) => ({ key: one.key, functionKey: one.function ?? '' })),
    uiModules: readUiModules(modules, asList(raw.resources)),
    ...readScopes(permissions),
    permissions,
    variables: asList(asRecord(raw.environment).variables).map((one) => asText(one) ?? String(asRecord(one).key)),
    hasSql: asList(modules.sql).length > 0,
    licensed: asRecord(app.licensing).enabled === true,
  };
  const problems = problemsOf(manifest, archiveDir);
  if (problems.length > 0) throw new Error(`The archive cannot be deployed:\n- ${problems.join('\n- ')}`);
  return manifest;
}
