import type {
  Account,
  Group,
  IssueType,
  LinkType,
  Organization,
  Priority,
  Project,
  Records,
  RequestType,
  Resolution,
  Status,
  Team,
} from './records';

/** What a site is furnished with before anybody raises a request. */
export type World = Readonly<{
  people: readonly Account[];
  organizations: readonly Organization[];
  teams: readonly Team[];
  groups: readonly Group[];
  statuses: readonly Status[];
  resolutions: readonly Resolution[];
  priorities: readonly Priority[];
  issueTypes: readonly IssueType[];
  linkTypes: readonly LinkType[];
  projects: readonly Project[];
  requestTypes: readonly RequestType[];
}>;

const byId = <T extends Readonly<{ id: string }>>(items: readonly T[]) => new Map(items.map((item) => [item.id, item]));

export const furnish = (world: World): Records => ({
  people: new Map(world.people.map((person) => [person.accountId, person])),
  organizations: byId(world.organizations),
  teams: byId(world.teams),
  groups: byId(world.groups),
  statuses: byId(world.statuses),
  resolutions: byId(world.resolutions),
  priorities: byId(world.priorities),
  issueTypes: byId(world.issueTypes),
  linkTypes: byId(world.linkTypes),
  components: new Map(),
  projects: byId(world.projects),
  requestTypes: byId(world.requestTypes),
  issues: new Map(),
  links: new Map(),
  tasks: new Map(),
  keys: new Map(),
  commentHomes: new Map(),
  properties: new Map(),
  counters: {},
  site: new Map(),
  mail: [],
});
