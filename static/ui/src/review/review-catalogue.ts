import type { CatalogueFiles } from '../kit/words/catalogue';

/** The words of the daily review. */
export const reviewCatalogue: CatalogueFiles = {
  'en-US': () => import('../../locales/review.en-US.json'),
  'de-DE': () => import('../../locales/review.de-DE.json'),
  'fr-FR': () => import('../../locales/review.fr-FR.json'),
  'es-ES': () => import('../../locales/review.es-ES.json'),
  'ja-JP': () => import('../../locales/review.ja-JP.json'),
};
