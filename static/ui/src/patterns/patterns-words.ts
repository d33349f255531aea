import type { CatalogueFiles } from '../kit/words/catalogue';

/** The words of the patterns. */
export const patternsWords: CatalogueFiles = {
  'en-US': () => import('../../locales/patterns.en-US.json'),
  'de-DE': () => import('../../locales/patterns.de-DE.json'),
  'fr-FR': () => import('../../locales/patterns.fr-FR.json'),
  'es-ES': () => import('../../locales/patterns.es-ES.json'),
  'ja-JP': () => import('../../locales/patterns.ja-JP.json'),
};
