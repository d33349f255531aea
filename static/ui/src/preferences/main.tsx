import { preferencesContract } from '../../../../src/contract/preferences';
import { asking } from '../kit/site/ask';
import type { CatalogueFiles } from '../kit/words/catalogue';
import { goTo } from '../kit/site/navigate';
import { start } from '../kit/start';
import { PreferencesPage } from './preferences-page';

const words: CatalogueFiles = {
  'en-US': () => import('../../locales/preferences.en-US.json'),
  'de-DE': () => import('../../locales/preferences.de-DE.json'),
  'fr-FR': () => import('../../locales/preferences.fr-FR.json'),
  'es-ES': () => import('../../locales/preferences.es-ES.json'),
  'ja-JP': () => import('../../locales/preferences.ja-JP.json'),
};

void start([words], <PreferencesPage calls={asking(preferencesContract)} goTo={goTo} />);
