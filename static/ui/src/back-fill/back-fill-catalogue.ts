import type { CatalogueFiles } from '../kit/words/catalogue';

/** The words of bringing past requests in. */
export const backFillCatalogue: CatalogueFiles = {
  'en-US': () => import('../../locales/back-fill.en-US.json'),
  'de-DE': () => import('../../locales/back-fill.de-DE.json'),
  'fr-FR': () => import('../../locales/back-fill.fr-FR.json'),
  'es-ES': () => import('../../locales/back-fill.es-ES.json'),
  'ja-JP': () => import('../../locales/back-fill.ja-JP.json'),
};
