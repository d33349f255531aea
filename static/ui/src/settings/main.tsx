import { settings } from '../../../../src/contract/settings';
import { exclusionsCatalogue } from '../exclusions/exclusions-catalogue';
import { asking } from '../kit/ask';
import { candidateCatalogue } from '../kit/candidate-catalogue';
import type { CatalogueFiles } from '../kit/catalogue';
import { start } from '../kit/start';
import { SettingsScreen } from './settings-screen';

const words: CatalogueFiles = {
  'en-US': () => import('../../locales/settings.en-US.json'),
  'de-DE': () => import('../../locales/settings.de-DE.json'),
  'fr-FR': () => import('../../locales/settings.fr-FR.json'),
  'es-ES': () => import('../../locales/settings.es-ES.json'),
  'ja-JP': () => import('../../locales/settings.ja-JP.json'),
};

void start([words, candidateCatalogue, exclusionsCatalogue], <SettingsScreen calls={asking(settings)} />);
