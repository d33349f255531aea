import type { CatalogueFiles } from './catalogue';

/** The words of the page over all projects and of the gadget. */
export const portfolioCatalogue: CatalogueFiles = {
  'en-US': () => import('../../../locales/portfolio.en-US.json'),
  'de-DE': () => import('../../../locales/portfolio.de-DE.json'),
  'fr-FR': () => import('../../../locales/portfolio.fr-FR.json'),
  'es-ES': () => import('../../../locales/portfolio.es-ES.json'),
  'ja-JP': () => import('../../../locales/portfolio.ja-JP.json'),
};
