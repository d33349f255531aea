import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asList, asRecord, asText, type Json } from './loose-json';
import { readActions, type Action } from './read-actions';
import { readUiModules, type UiModule } from './ui-modules';

export type FunctionSpec = Readonly<{
  key: string;
  handler: string;
  file: string;
  timeoutSeconds: number | null;
  memoryMB: number;
}>;

export type EventFilter = Readonly<{
  ignoreSelf?: boolean;
  expression?: string;
  onError?: 'IGNORE' | 'IGNORE_AND_LOG' | 'RECEIVE' | 'RECEIVE_AND_LOG';
  appIsLicensed?: boolean;
}>;

/** One event of one trigger; a trigger with three events makes three of these. */
export type Subscription = Readonly<{
  triggerKey: string;
  functionKey: string;
  eventType: string;
  filter: EventFilter;
}>;
export type Interval = 'fiveMinute' | 'hour' | 'day' | 'week';
export type Schedule = Readonly<{ key: string; functionKey: string; interval: Interval }>;
export type Consumer = Readonly<{ key: string; queue: string; functionKey: string }>;

export type Manifest = Readonly<{
  appId: string;
  functions: ReadonlyMap<string, FunctionSpec>;
  subscriptions: readonly Subscription[];
  schedules: readonly Schedule[];
  consumers: readonly Consumer[];
  preUninstall: readonly Readonly<{ key: string; functionKey: string }>[];
  uiModules: readonly UiModule[];
  actions: readonly Action[];
  scopes: readonly string[];
  /** Scopes with which the app may act as a user who is not there. */
  impersonationScopes: readonly string[];
  permissions: Readonly<Record<string, unknown>>;
  variables: readonly string[];
  hasSql: boolean;
  licensed: boolean;
}>;

type RawModule = Readonly<{ key: string; function?: string } & Json>;

const DEFAULT_MEMORY = 512;

function readFunctions(modules: Json, memoryMB: number): Map<string, FunctionSpec> {
  const specs = asList(modules.function).map((raw): FunctionSpec => {
    const { key, handler, timeoutSeconds, runtime } = raw as {
      key: string;
      handler: string;
      timeoutSeconds?: number;
      runtime?: { memoryMB?: number };
    };
    return {
      key,
      handler,
      file: handler.slice(0, handler.lastIndexOf('.')),
      timeoutSeconds: timeoutSeconds ?? null,
      memoryMB: runtime?.memoryMB ?? memoryMB,
    };
  });
  return new Map(specs.map((spec) => [spec.key, spec]));
}

function readSubscriptions(modules: Json): Subscription[] {
  return asList(modules.trigger).flatMap((raw) => {
    const trigger = raw as RawModule & {
      events: readonly (string | { eventType: string; filter?: EventFilter })[];
      filter?: EventFilter;
    };
    return trigger.events.map((event) => ({
      triggerKey: trigger.key,
      functionKey: trigger.function ?? '',
      eventType: typeof event === 'string' ? event : event.eventType,
      filter: (typeof event === 'string' ? undefined : event.filter) ?? trigger.filter ?? {},
    }));
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

/** Reads the manifest of a deploy archive, which is JSON under the name it had as YAML. */
export function readManifest(archiveDir: string): Manifest {
  const raw = asRecord(JSON.parse(readFileSync(join(archiveDir, 'manifest.yml'), 'utf8')));
  const app = asRecord(raw.app);
  const modules = asRecord(raw.modules);
  const permissions = asRecord(raw.permissions);
  return {
    appId: asText(app.id) ?? '',
    functions: readFunctions(modules, Number(asRecord(app.runtime).memoryMB ?? DEFAULT_MEMORY)),
    subscriptions: readSubscriptions(modules),
    schedules: (asList(modules.scheduledTrigger) as RawModule[]).map((one) => ({
      key: one.key,
      functionKey: one.function ?? '',
      interval: one.interval as Interval,
    })),
    consumers: (asList(modules.consumer) as RawModule[]).map((one) => ({
      key: one.key,
      queue: String(one.queue),
      functionKey: one.function ?? '',
    })),
    preUninstall: (asList(modules.preUninstall) as RawModule[]).map((one) => ({
      key: one.key,
      functionKey: one.function ?? '',
    })),
    uiModules: readUiModules(modules, asList(raw.resources)),
    actions: readActions(modules),
    ...readScopes(permissions),
    permissions,
    variables: asList(asRecord(raw.environment).variables).map((one) => asText(one) ?? String(asRecord(one).key)),
    hasSql: asList(modules.sql).length > 0,
    licensed: asRecord(app.licensing).enabled === true,
  };
}
