import type { CatalogueFiles } from '../kit/words/catalogue';

/** The words of what goes with satisfaction. */
export const driversCatalogue: CatalogueFiles = {
  'en-US': () => import('../../locales/drivers.en-US.json'),
  'de-DE': () => import('../../locales/drivers.de-DE.json'),
  'fr-FR': () => import('../../locales/drivers.fr-FR.json'),
  'es-ES': () => import('../../locales/drivers.es-ES.json'),
  'ja-JP': () => import('../../locales/drivers.ja-JP.json'),
};
