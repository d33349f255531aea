import { goTo } from '../kit/navigate';
import { useScreen } from '../kit/screen-context';

/**
 * Where the settings of this project are. Jira tells a screen its own address only; the settings
 * page of the same app differs by one step. Null where the address looks otherwise.
 */
export function useSettingsAddress(): string | null {
  const { location } = useScreen().viewer.extension;
  if (typeof location !== 'string' || !URL.canParse(location)) return null;
  const { pathname } = new URL(location);
  const found = /^(\/jira\/[^/]+\/projects\/[^/]+)\/apps\/([^?]*)$/.exec(pathname);
  return found ? `${found[1]}/settings/apps/${found[2]}` : null;
}

export const goToSettings = (address: string) => goTo(address);
