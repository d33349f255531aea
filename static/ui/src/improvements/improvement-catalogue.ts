import type { CatalogueFiles } from '../kit/words/catalogue';

/** The words of the improvement register and of the causes. */
export const improvementCatalogue: CatalogueFiles = {
  'en-US': () => import('../../locales/improvement.en-US.json'),
  'de-DE': () => import('../../locales/improvement.de-DE.json'),
  'fr-FR': () => import('../../locales/improvement.fr-FR.json'),
  'es-ES': () => import('../../locales/improvement.es-ES.json'),
  'ja-JP': () => import('../../locales/improvement.ja-JP.json'),
};
