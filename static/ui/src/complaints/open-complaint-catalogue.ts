import type { CatalogueFiles } from '../kit/words/catalogue';

/** The words of complaints without a request. */
export const openComplaintCatalogue: CatalogueFiles = {
  'en-US': () => import('../../locales/open-complaint.en-US.json'),
  'de-DE': () => import('../../locales/open-complaint.de-DE.json'),
  'fr-FR': () => import('../../locales/open-complaint.fr-FR.json'),
  'es-ES': () => import('../../locales/open-complaint.es-ES.json'),
  'ja-JP': () => import('../../locales/open-complaint.ja-JP.json'),
};
