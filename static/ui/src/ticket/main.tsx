import { complaints } from '../../../../src/contract/complaint';
import { ticket } from '../../../../src/contract/ticket';
import { asking } from '../kit/site/ask';
import { candidateCatalogue } from '../kit/words/candidate-catalogue';
import type { CatalogueFiles } from '../kit/words/catalogue';
import { openIssue } from '../kit/site/navigate';
import { start } from '../kit/start';
import { complaintCatalogue } from './complaint-catalogue';
import { ComplaintSection } from './complaint-section';
import { TicketPanel } from './ticket-panel';

const words: CatalogueFiles = {
  'en-US': () => import('../../locales/ticket.en-US.json'),
  'de-DE': () => import('../../locales/ticket.de-DE.json'),
  'fr-FR': () => import('../../locales/ticket.fr-FR.json'),
  'es-ES': () => import('../../locales/ticket.es-ES.json'),
  'ja-JP': () => import('../../locales/ticket.ja-JP.json'),
};

const followUpWords: CatalogueFiles = {
  'en-US': () => import('../../locales/follow-up.en-US.json'),
  'de-DE': () => import('../../locales/follow-up.de-DE.json'),
  'fr-FR': () => import('../../locales/follow-up.fr-FR.json'),
  'es-ES': () => import('../../locales/follow-up.es-ES.json'),
  'ja-JP': () => import('../../locales/follow-up.ja-JP.json'),
};

void start(
  [words, followUpWords, candidateCatalogue, complaintCatalogue],
  <>
    <TicketPanel calls={asking(ticket)} openIssue={openIssue} />
    <ComplaintSection calls={asking(complaints)} openIssue={openIssue} />
  </>,
);
