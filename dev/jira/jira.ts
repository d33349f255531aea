import type { Clock, Jira, ProductEvent } from '../site/boundary';
import type { Desk } from './desk/desk';
import { createHandles, type Handles } from './handles';
import type { Alias } from './jql/property-field';
import { catalogueRoutes } from './rest/catalogue-routes';
import { changelogRoutes } from './rest/changelog-routes';
import { commentRoutes } from './rest/comment-routes';
import { issueRoutes } from './rest/issue-routes';
import { jqlRoutes } from './rest/jql-routes';
import { componentRoutes } from './rest/component-routes';
import { linkRoutes } from './rest/link-routes';
import { watcherRoutes } from './rest/watcher-routes';
import { permissionRoutes } from './rest/permissions';
import { projectRoutes } from './rest/project-routes';
import { putAwayRoutes } from './rest/put-away-routes';
import { screenRoutes } from './rest/screen-routes';
import { ownedPropertyRoutes } from './rest/owned-property-routes';
import { propertyRoutes } from './rest/property-routes';
import { requestPeopleRoutes } from './rest/request-people-routes';
import { requestRoutes } from './rest/request-routes';
import { requestTalkRoutes } from './rest/request-talk-routes';
import { createRouter } from './rest/router';
import { searchRoutes } from './rest/search-routes';
import { serviceDeskRoutes } from './rest/service-desk-routes';
import { transitionRoutes } from './rest/transition-routes';
import { userRoutes } from './rest/user-routes';
import { loadRecords, saveRecords } from './save';
import { createSearch } from './search/search';
import { createSearchIndex } from './search/search-index';
import { furnish, type World } from './world';
import { standardWorld } from './world/standard-world';

export type JiraOptions = Readonly<{
  clock: Clock;
  siteUrl: string;
  /** How far search lags behind what was written, in milliseconds. */
  searchLag?: () => number;
  world?: World;
}>;

export type LocalJira = Jira & Handles & Readonly<{ registerAliases: (aliases: readonly Alias[]) => void }>;

const routes = [
  ...catalogueRoutes,
  ...userRoutes,
  ...permissionRoutes,
  ...projectRoutes,
  ...putAwayRoutes,
  ...screenRoutes,
  ...issueRoutes,
  ...transitionRoutes,
  ...changelogRoutes,
  ...commentRoutes,
  ...propertyRoutes,
  ...ownedPropertyRoutes,
  ...componentRoutes,
  ...linkRoutes,
  ...watcherRoutes,
  ...searchRoutes,
  ...jqlRoutes,
  ...requestRoutes,
  ...requestPeopleRoutes,
  ...requestTalkRoutes,
  ...serviceDeskRoutes,
];

/** A service desk in memory that answers, remembers and tells as Jira Service Management does. */
export function createJira({ clock, siteUrl, searchLag = () => 0, world = standardWorld }: JiraOptions): LocalJira {
  const records = furnish(world);
  const now = () => clock.now().getTime();
  const index = createSearchIndex(records, now);
  const listeners: ((event: ProductEvent) => void)[] = [];
  const emit = (event: ProductEvent) => listeners.forEach((listener) => listener(event));
  const desk: Desk = { records, index, siteUrl, now, emit };
  let aliases: readonly Alias[] = [];
  const search = createSearch(desk, searchLag, () => aliases);
  const route = createRouter(desk, search, routes);

  return {
    handle: async (request, actor) => route(request, actor),
    onEvent: (listener) => void listeners.push(listener),
    findPerson: (accountId) => records.people.get(accountId) ?? null,
    people: () => [...records.people.values()],
    mail: () => records.mail,
    save: () => saveRecords(records),
    load(saved) {
      loadRecords(records, saved);
      index.rebuild();
    },
    registerAliases: (given) => void (aliases = given),
    ...createHandles(desk),
  };
}
