import { createContext, useContext } from 'react';
import { goTo } from '../kit/site/navigate';
import { useScreen } from '../kit/screen-context';

/** Whether the viewer may change the settings. Jira would refuse anybody else the page, so nothing leads there unless it is known. */
export const Administers = createContext(false);

/**
 * Where the settings of this project are, for those who may change them. Jira tells a screen its own address only; the settings
 * page of the same app differs by one step. Null where the address looks otherwise.
 */
export function useSettingsAddress(): string | null {
  const { location } = useScreen().viewer.extension;
  if (!useContext(Administers)) return null;
  if (typeof location !== 'string' || !URL.canParse(location)) return null;
  const { pathname } = new URL(location);
  const found = /^(\/jira\/[^/]+\/projects\/[^/]+)\/apps\/([^?]*)$/.exec(pathname);
  return found ? `${found[1]}/settings/apps/${found[2]}` : null;
}

export const goToSettings = (address: string) => goTo(address);
