import type { CatalogueFiles } from '../kit/words/catalogue';

/** Words on what customers say outside any survey. */
export const complaintCatalogue: CatalogueFiles = {
  'en-US': () => import('../../locales/complaint.en-US.json'),
  'de-DE': () => import('../../locales/complaint.de-DE.json'),
  'fr-FR': () => import('../../locales/complaint.fr-FR.json'),
  'es-ES': () => import('../../locales/complaint.es-ES.json'),
  'ja-JP': () => import('../../locales/complaint.ja-JP.json'),
};
