import type { CatalogueFiles } from './catalogue';

/** Why somebody was not asked, in words. */
export const candidateCatalogue: CatalogueFiles = {
  'en-US': () => import('../../../locales/candidate.en-US.json'),
  'de-DE': () => import('../../../locales/candidate.de-DE.json'),
  'fr-FR': () => import('../../../locales/candidate.fr-FR.json'),
  'es-ES': () => import('../../../locales/candidate.es-ES.json'),
  'ja-JP': () => import('../../../locales/candidate.ja-JP.json'),
};
