import { randomUUID } from 'node:crypto';
import type { Invocation } from './invocation';
import type { Manifest } from './manifest';

export const cloudId = 'a27a27a2-0000-4000-8000-000000004400';
export const environmentId = 'a27a27a2-0000-4000-8000-00000000e401';
export const environmentType = 'DEVELOPMENT';
export const appVersion = '1.0.0';
export const contextAri = `ari:cloud:jira::site/${cloudId}`;

export type License = Readonly<{ active: boolean; isActive: boolean; type?: string }>;

export type SavedInstallation = Readonly<{ id: string; installedAt: string }>;

/** The app as it stands installed on the site: who it is and what it may tell its functions. */
export function installOn(
  siteUrl: string,
  manifest: Manifest,
  license: License | null,
  saved: SavedInstallation | null,
  now: () => Date,
) {
  const id = saved?.id ?? randomUUID();
  const installedAt = saved?.installedAt ?? now().toISOString();
  const appId = manifest.appId.split('/').at(-1) ?? manifest.appId;
  const installation = { ari: `ari:cloud:ecosystem::installation/${id}`, contexts: [contextAri] };

  /** What `__forge_runtime__` holds in a function; `kvs` must stay away, or @forge/kvs would look for its own server. */
  const runtimeMeta = (invocation: Invocation) => ({
    proxy: { token: 'local', url: siteUrl },
    contextAri,
    ...(invocation.accountId ? { aaid: invocation.accountId } : {}),
    appContext: {
      appId,
      appVersion,
      environmentId,
      environmentType,
      invocationId: invocation.id,
      installationId: id,
      functionKey: invocation.functionKey,
      moduleType: invocation.moduleType,
      moduleKey: invocation.moduleKey,
      ...(license ? { license } : {}),
      installation,
      permissions: { scopes: manifest.scopes, external: manifest.permissions.external ?? {} },
    },
    tracing: { traceId: invocation.id.replaceAll('-', ''), spanId: invocation.id.slice(0, 8) },
    realtime: {},
  });

  return {
    id,
    appId,
    installedAt,
    license,
    runtimeMeta,
    save: (): SavedInstallation => ({ id, installedAt }),
  };
}

export type Installation = ReturnType<typeof installOn>;
