import type { CatalogueFiles } from './catalogue';

/** Words every surface needs: scores, reasons, what to do when something fails. */
export const kitCatalogue: CatalogueFiles = {
  'en-US': () => import('../../../locales/kit.en-US.json'),
  'de-DE': () => import('../../../locales/kit.de-DE.json'),
  'fr-FR': () => import('../../../locales/kit.fr-FR.json'),
  'es-ES': () => import('../../../locales/kit.es-ES.json'),
  'ja-JP': () => import('../../../locales/kit.ja-JP.json'),
};
