import type { Forge } from '../forge/start-forge';
import type { LocalJira } from '../jira/jira';
import type { Faults, Traffic } from './boundary';
import type { ResettableClock } from './resettable-clock';
import type { SiteState } from './site-state';

/** A local site as whoever started it holds it. */
export type Site = Readonly<{
  url: string;
  archiveDir: string;
  clock: ResettableClock;
  traffic: Traffic;
  faults: Faults;
  jira: LocalJira;
  forge: Forge;
  databaseSocket: string;
  databaseName: string;
  /** Moves time forward and answers when the app has come to rest. */
  advance: (milliseconds: number) => Promise<Date>;
  settle: () => Promise<Date>;
  /** Months squeezed into seconds would run into Forge's limits on the rate of SQL; during this work they do not count. */
  withoutSqlLimits: (work: () => Promise<void>) => Promise<void>;
  save: () => Promise<SiteState>;
  load: (state: SiteState) => Promise<void>;
  /** From now on a reset comes back to how the site is at this moment. */
  markAsNew: (state?: SiteState) => Promise<void>;
  reset: () => Promise<void>;
  /** Before this the site answers 503. */
  open: () => void;
  stop: () => Promise<void>;
}>;
