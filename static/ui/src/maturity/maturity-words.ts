import type { CatalogueFiles } from '../kit/words/catalogue';

/** The words of the maturity page. */
export const maturityWords: CatalogueFiles = {
  'en-US': () => import('../../locales/maturity.en-US.json'),
  'de-DE': () => import('../../locales/maturity.de-DE.json'),
  'fr-FR': () => import('../../locales/maturity.fr-FR.json'),
  'es-ES': () => import('../../locales/maturity.es-ES.json'),
  'ja-JP': () => import('../../locales/maturity.ja-JP.json'),
};
