import type { CatalogueFiles } from '../kit/words/catalogue';

/** The words of whom and what to leave in peace. */
export const exclusionsCatalogue: CatalogueFiles = {
  'en-US': () => import('../../locales/exclusions.en-US.json'),
  'de-DE': () => import('../../locales/exclusions.de-DE.json'),
  'fr-FR': () => import('../../locales/exclusions.fr-FR.json'),
  'es-ES': () => import('../../locales/exclusions.es-ES.json'),
  'ja-JP': () => import('../../locales/exclusions.ja-JP.json'),
};
