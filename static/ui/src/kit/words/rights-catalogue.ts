import type { CatalogueFiles } from './catalogue';

/** Who sees what, and what is hidden. */
export const rightsCatalogue: CatalogueFiles = {
  'en-US': () => import('../../../locales/rights.en-US.json'),
  'de-DE': () => import('../../../locales/rights.de-DE.json'),
  'fr-FR': () => import('../../../locales/rights.fr-FR.json'),
  'es-ES': () => import('../../../locales/rights.es-ES.json'),
  'ja-JP': () => import('../../../locales/rights.ja-JP.json'),
};
