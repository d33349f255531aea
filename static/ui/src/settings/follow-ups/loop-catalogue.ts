import type { CatalogueFiles } from '../../kit/words/catalogue';

/** The words of targets, causes, changes and the morning digest. */
export const loopCatalogue: CatalogueFiles = {
  'en-US': () => import('../../../locales/loop.en-US.json'),
  'de-DE': () => import('../../../locales/loop.de-DE.json'),
  'fr-FR': () => import('../../../locales/loop.fr-FR.json'),
  'es-ES': () => import('../../../locales/loop.es-ES.json'),
  'ja-JP': () => import('../../../locales/loop.ja-JP.json'),
};
