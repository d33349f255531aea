import type { CatalogueFiles } from './catalogue';

/** Files, pictures and the printed report. */
export const reportCatalogue: CatalogueFiles = {
  'en-US': () => import('../../../locales/report.en-US.json'),
  'de-DE': () => import('../../../locales/report.de-DE.json'),
  'fr-FR': () => import('../../../locales/report.fr-FR.json'),
  'es-ES': () => import('../../../locales/report.es-ES.json'),
  'ja-JP': () => import('../../../locales/report.ja-JP.json'),
};
