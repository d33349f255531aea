import type { CatalogueFiles } from '../kit/words/catalogue';

/** The words of the forms in which rules of Jira Automation set up an action. */
export const automationCatalogue: CatalogueFiles = {
  'en-US': () => import('../../locales/automation.en-US.json'),
  'de-DE': () => import('../../locales/automation.de-DE.json'),
  'fr-FR': () => import('../../locales/automation.fr-FR.json'),
  'es-ES': () => import('../../locales/automation.es-ES.json'),
  'ja-JP': () => import('../../locales/automation.ja-JP.json'),
};
