import type { CatalogueFiles } from '../kit/words/catalogue';

/** What the panel in the portal says; the settings page shows it as a preview. */
export const portalCatalogue: CatalogueFiles = {
  'en-US': () => import('../../locales/portal.en-US.json'),
  'de-DE': () => import('../../locales/portal.de-DE.json'),
  'fr-FR': () => import('../../locales/portal.fr-FR.json'),
  'es-ES': () => import('../../locales/portal.es-ES.json'),
  'ja-JP': () => import('../../locales/portal.ja-JP.json'),
};
