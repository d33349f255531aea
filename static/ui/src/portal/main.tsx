import { portal } from '../../../../src/contract/portal';
import { asking } from '../kit/ask';
import type { CatalogueFiles } from '../kit/catalogue';
import { start } from '../kit/start';
import { PortalPanel } from './portal-panel';

const words: CatalogueFiles = {
  'en-US': () => import('../../locales/portal.en-US.json'),
  'de-DE': () => import('../../locales/portal.de-DE.json'),
  'fr-FR': () => import('../../locales/portal.fr-FR.json'),
  'es-ES': () => import('../../locales/portal.es-ES.json'),
  'ja-JP': () => import('../../locales/portal.ja-JP.json'),
};

void start([words], <PortalPanel calls={asking(portal)} />);
