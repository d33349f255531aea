import type { CatalogueFiles } from '../kit/words/catalogue';

/** The words of the service catalogue. */
export const catalogueWords: CatalogueFiles = {
  'en-US': () => import('../../locales/catalogue.en-US.json'),
  'de-DE': () => import('../../locales/catalogue.de-DE.json'),
  'fr-FR': () => import('../../locales/catalogue.fr-FR.json'),
  'es-ES': () => import('../../locales/catalogue.es-ES.json'),
  'ja-JP': () => import('../../locales/catalogue.ja-JP.json'),
};
