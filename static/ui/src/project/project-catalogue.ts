import type { CatalogueFiles } from '../kit/words/catalogue';

/** The words of the Satisfaction page. */
export const projectCatalogue: CatalogueFiles = {
  'en-US': () => import('../../locales/project.en-US.json'),
  'de-DE': () => import('../../locales/project.de-DE.json'),
  'fr-FR': () => import('../../locales/project.fr-FR.json'),
  'es-ES': () => import('../../locales/project.es-ES.json'),
  'ja-JP': () => import('../../locales/project.ja-JP.json'),
};
