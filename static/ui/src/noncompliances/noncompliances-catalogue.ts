import type { CatalogueFiles } from '../kit/words/catalogue';

/** The words of what broke the rules of following up. */
export const noncompliancesCatalogue: CatalogueFiles = {
  'en-US': () => import('../../locales/noncompliances.en-US.json'),
  'de-DE': () => import('../../locales/noncompliances.de-DE.json'),
  'fr-FR': () => import('../../locales/noncompliances.fr-FR.json'),
  'es-ES': () => import('../../locales/noncompliances.es-ES.json'),
  'ja-JP': () => import('../../locales/noncompliances.ja-JP.json'),
};
