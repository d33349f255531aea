import { NavigationTarget, router } from '@forge/bridge';

/** Opens the Satisfaction page of a project in place of the page around the screen. */
export const openProject = (projectKey: string): void =>
  void router.navigate({ target: NavigationTarget.Module, moduleKey: 'satisfaction-page', projectKey });
