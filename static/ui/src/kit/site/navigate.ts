import { NavigationTarget, router } from '@forge/bridge';

/** Opens an address of the same site in place of the page around the screen. */
export const goTo = (url: string): void => void router.navigate(url);

/** Opens an issue beside the page around the screen. */
export const openIssue = (key: string): void => void router.open(`/browse/${key}`);

/** Opens a search for issues beside the page around the screen. */
export const openSearch = (jql: string): void => void router.open(`/issues/?jql=${encodeURIComponent(jql)}`);

/** Opens the Satisfaction page of a project in place of the page around the screen. */
export const openProject = (projectKey: string): void =>
  void router.navigate({ target: NavigationTarget.Module, moduleKey: 'satisfaction-page', projectKey });
