import type { CatalogueFiles } from './catalogue';

/** What figures should reach. */
export const targetsCatalogue: CatalogueFiles = {
  'en-US': () => import('../../../locales/targets.en-US.json'),
  'de-DE': () => import('../../../locales/targets.de-DE.json'),
  'fr-FR': () => import('../../../locales/targets.fr-FR.json'),
  'es-ES': () => import('../../../locales/targets.es-ES.json'),
  'ja-JP': () => import('../../../locales/targets.ja-JP.json'),
};
