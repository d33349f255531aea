import type { Person } from '../../site/boundary';
import { cloudId, environmentId, environmentType, type Installation } from '../installation';
import type { UiModule } from '../ui-modules';

export type Theme = Readonly<{ colorMode: 'light' | 'dark' }> & Readonly<Record<string, unknown>>;

/** What the page around a module knows when it shows it. */
export type Placement = Readonly<{
  extension: Readonly<Record<string, unknown>>;
  locale: string;
  timezone: string;
  theme: Theme;
  siteUrl: string;
}>;

/** Forge's name for somebody who has not logged in. */
export const unidentified = 'unidentified';

/** The context a module's screen gets from the bridge, and its resolver from the platform. */
export function bridgeContext(
  module: UiModule,
  viewer: Person | null,
  installation: Installation,
  placement: Placement,
) {
  const { extension, locale, timezone, theme, siteUrl } = placement;
  return {
    accountId: viewer?.accountId ?? unidentified,
    accountType: viewer?.accountType ?? 'anonymous',
    cloudId,
    environmentId,
    environmentType,
    extension: { type: module.type, ...extension },
    ...(installation.license ? { license: installation.license } : {}),
    localId: `ari:cloud:ecosystem::extension/${installation.appId}/${environmentId}/static/${module.key}`,
    locale,
    moduleKey: module.key,
    siteUrl,
    surfaceColor: null,
    theme,
    timezone,
    userAccess: { enabled: false, hasAccess: true },
    permissions: {},
  };
}

export type BridgeContext = ReturnType<typeof bridgeContext>;
