import type { CatalogueFiles } from '../kit/words/catalogue';

/** The words of the months and quarters. */
export const monthsWords: CatalogueFiles = {
  'en-US': () => import('../../locales/months.en-US.json'),
  'de-DE': () => import('../../locales/months.de-DE.json'),
  'fr-FR': () => import('../../locales/months.fr-FR.json'),
  'es-ES': () => import('../../locales/months.es-ES.json'),
  'ja-JP': () => import('../../locales/months.ja-JP.json'),
};
