import type { SavedForge } from '../forge/start-forge';
import type { DatabaseDump } from './database-dump';

/** Everything a site holds at one moment, as plain JSON. */
export type SiteState = Readonly<{
  url: string;
  now: string;
  jira: unknown;
  forge: SavedForge;
  database: DatabaseDump;
}>;

/** The same state on a site with another address: links in comments, mails and rows point at the site they are on. */
export function movedTo(state: SiteState, url: string): SiteState {
  if (state.url === url) return state;
  const inJson = (address: string) => JSON.stringify(address).slice(1, -1);
  return JSON.parse(JSON.stringify(state).replaceAll(inJson(state.url), inJson(url))) as SiteState;
}
