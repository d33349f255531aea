import type automation from '../../../locales/automation.en-US.json';
import type backFill from '../../../locales/back-fill.en-US.json';
import type candidate from '../../../locales/candidate.en-US.json';
import type catalogue from '../../../locales/catalogue.en-US.json';
import type complaint from '../../../locales/complaint.en-US.json';
import type drivers from '../../../locales/drivers.en-US.json';
import type exclusions from '../../../locales/exclusions.en-US.json';
import type exporting from '../../../locales/export.en-US.json';
import type followUp from '../../../locales/follow-up.en-US.json';
import type improvement from '../../../locales/improvement.en-US.json';
import type kit from '../../../locales/kit.en-US.json';
import type loop from '../../../locales/loop.en-US.json';
import type maturity from '../../../locales/maturity.en-US.json';
import type months from '../../../locales/months.en-US.json';
import type noncompliances from '../../../locales/noncompliances.en-US.json';
import type openComplaint from '../../../locales/open-complaint.en-US.json';
import type patterns from '../../../locales/patterns.en-US.json';
import type portal from '../../../locales/portal.en-US.json';
import type portfolio from '../../../locales/portfolio.en-US.json';
import type preferences from '../../../locales/preferences.en-US.json';
import type project from '../../../locales/project.en-US.json';
import type report from '../../../locales/report.en-US.json';
import type review from '../../../locales/review.en-US.json';
import type rights from '../../../locales/rights.en-US.json';
import type serviceSettings from '../../../locales/service-settings.en-US.json';
import type settings from '../../../locales/settings.en-US.json';
import type targets from '../../../locales/targets.en-US.json';
import type ticket from '../../../locales/ticket.en-US.json';
import type { Locale } from './locale';

/** Messages in ICU syntax by id. */
export type Catalogue = Readonly<Record<string, string>>;

/** One file of messages in every language, loaded when its language is known. */
export type CatalogueFiles = Readonly<Record<Locale, () => Promise<{ default: Catalogue }>>>;

/** Every message there is. A screen finds those of the files it was started with. */
export type MessageId = keyof (typeof automation &
  typeof backFill &
  typeof candidate &
  typeof catalogue &
  typeof complaint &
  typeof drivers &
  typeof exclusions &
  typeof exporting &
  typeof followUp &
  typeof improvement &
  typeof kit &
  typeof loop &
  typeof maturity &
  typeof months &
  typeof noncompliances &
  typeof openComplaint &
  typeof patterns &
  typeof portal &
  typeof portfolio &
  typeof preferences &
  typeof project &
  typeof report &
  typeof review &
  typeof rights &
  typeof serviceSettings &
  typeof settings &
  typeof targets &
  typeof ticket);

/** Loads and merges the files of one language. */
export async function loadCatalogue(files: readonly CatalogueFiles[], locale: Locale): Promise<Catalogue> {
  const loaded = await Promise.all(files.map((file) => file[locale]()));
  return loaded.reduce<Catalogue>((all, file) => ({ ...all, ...file.default }), {});
}
