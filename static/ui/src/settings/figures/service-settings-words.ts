import type { CatalogueFiles } from '../../kit/words/catalogue';

/** What counts as an escalation and as waiting, what contacts cost, and how long things are kept: words of the settings. */
export const serviceSettingsWords: CatalogueFiles = {
  'en-US': () => import('../../../locales/service-settings.en-US.json'),
  'de-DE': () => import('../../../locales/service-settings.de-DE.json'),
  'fr-FR': () => import('../../../locales/service-settings.fr-FR.json'),
  'es-ES': () => import('../../../locales/service-settings.es-ES.json'),
  'ja-JP': () => import('../../../locales/service-settings.ja-JP.json'),
};
