import type { CatalogueFiles } from '../kit/words/catalogue';

/** The words of the export of cycles. */
export const exportCatalogue: CatalogueFiles = {
  'en-US': () => import('../../locales/export.en-US.json'),
  'de-DE': () => import('../../locales/export.de-DE.json'),
  'fr-FR': () => import('../../locales/export.fr-FR.json'),
  'es-ES': () => import('../../locales/export.es-ES.json'),
  'ja-JP': () => import('../../locales/export.ja-JP.json'),
};
