import { backFill } from '../../../../src/contract/back-fill';
import { settings } from '../../../../src/contract/settings';
import { backFillCatalogue } from '../back-fill/back-fill-catalogue';
import { exclusionsCatalogue } from '../exclusions/exclusions-catalogue';
import { improvementCatalogue } from '../improvements/improvement-catalogue';
import { asking } from '../kit/site/ask';
import { candidateCatalogue } from '../kit/words/candidate-catalogue';
import type { CatalogueFiles } from '../kit/words/catalogue';
import { rightsCatalogue } from '../kit/words/rights-catalogue';
import { start } from '../kit/start';
import { targetsCatalogue } from '../kit/words/targets-catalogue';
import { serviceSettingsWords } from './figures/service-settings-words';
import { improvementChoices } from '../../../../src/contract/improvement-choices';
import { ImprovementChoices } from './improvement-section';
import { loopCatalogue } from './follow-ups/loop-catalogue';
import { SettingsScreen } from './settings-screen';

const words: CatalogueFiles = {
  'en-US': () => import('../../locales/settings.en-US.json'),
  'de-DE': () => import('../../locales/settings.de-DE.json'),
  'fr-FR': () => import('../../locales/settings.fr-FR.json'),
  'es-ES': () => import('../../locales/settings.es-ES.json'),
  'ja-JP': () => import('../../locales/settings.ja-JP.json'),
};

const files = [
  words,
  candidateCatalogue,
  exclusionsCatalogue,
  backFillCatalogue,
  rightsCatalogue,
  targetsCatalogue,
  serviceSettingsWords,
  improvementCatalogue,
  loopCatalogue,
];

const improvementCalls = asking(improvementChoices);

void start(
  files,
  <ImprovementChoices.Provider value={improvementCalls}>
    <SettingsScreen calls={asking({ ...settings, ...backFill })} />
  </ImprovementChoices.Provider>,
);
