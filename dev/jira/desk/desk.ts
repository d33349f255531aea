import type { Actor, ProductEvent } from '../../site/boundary';
import type { Account, Issue, Project, Records, Status } from '../records';
import { refuse } from '../refusal';
import type { SearchIndex } from '../search/search-index';

/** What every part of the service desk works with. */
export type Desk = Readonly<{
  records: Records;
  index: SearchIndex;
  siteUrl: string;
  now: () => number;
  emit: (event: ProductEvent) => void;
}>;

export const appAccountId = 'app-aftercare';

export function accountIdOf(actor: Actor): string {
  if (actor.kind === 'app') return appAccountId;
  if (actor.kind === 'user') return actor.accountId;
  return refuse(401, 'You are not authenticated. Authentication required to perform this operation.');
}

/** The next number of a kind, as text; Jira's ids are numbers written as strings. */
export function nextId(records: Records, kind: string): string {
  const next = (records.counters[kind] ?? 10_099) + 1;
  records.counters[kind] = next;
  return String(next);
}

/** Issues of a project that was archived or deleted are hidden until it is restored. */
export const isHidden = ({ records }: Desk, { projectId }: Issue): boolean =>
  Boolean(records.projects.get(projectId)?.putAway);

export function findIssue(desk: Desk, idOrKey: string): Issue | null {
  const { issues, keys } = desk.records;
  const issue = issues.get(idOrKey) ?? issues.get(keys.get(idOrKey.toUpperCase()) ?? '') ?? null;
  return issue && !isHidden(desk, issue) ? issue : null;
}

export const readIssue = (desk: Desk, idOrKey: string): Issue =>
  findIssue(desk, idOrKey) ?? refuse(404, 'Issue does not exist or you do not have permission to see it.');

/** Whether somebody is none of a project's people. */
export const isOutside = ({ worksIn }: Account, projectId: string): boolean =>
  worksIn !== undefined && !worksIn.includes(projectId);

/** Whether a permission was taken from somebody in one project or, without one, everywhere. */
export const isTaken = ({ withheld = [] }: Account, permission: string, projectId: string | null): boolean =>
  withheld.some((one) => one.permission === permission && one.projectId === projectId);

/** Whether a permission somebody has elsewhere is not theirs in one project; a single one can be withheld from anybody. */
export const isWithheld = ({ records }: Desk, account: Account, projectId: string, permission: string): boolean =>
  isOutside(account, projectId) ||
  isTaken(account, permission, projectId) ||
  (account.role === 'app' && (records.projects.get(projectId)?.withheld?.includes(permission) ?? false));

/** Looks up what an issue refers to; a miss is a fault of ours, not of the caller. */
export function readFrom<T>(map: ReadonlyMap<string, T>, id: string): T {
  const found = map.get(id);
  if (found === undefined) throw new Error(`The service desk refers to ${id}, which it does not have.`);
  return found;
}

export const projectOf = ({ records }: Desk, issue: Issue): Project => readFrom(records.projects, issue.projectId);
export const statusOf = ({ records }: Desk, issue: Issue): Status => readFrom(records.statuses, issue.statusId);
export const nameOf = ({ records }: Desk, accountId: string | null): string | null =>
  accountId === null ? null : (records.people.get(accountId)?.displayName ?? 'Former user');

export const findByName = <T extends Readonly<{ id: string; name: string }>>(
  map: ReadonlyMap<string, T>,
  idOrName: string,
): T | null => {
  const wanted = idOrName.toLowerCase();
  return map.get(idOrName) ?? [...map.values()].find(({ name }) => name.toLowerCase() === wanted) ?? null;
};

/** A project, be it live, archived or deleted. */
export const findAnyProject = ({ records }: Desk, idOrKey: string): Project | null => {
  const wanted = idOrKey.toLowerCase();
  const named = ({ key, name }: Project) => key.toLowerCase() === wanted || name.toLowerCase() === wanted;
  return records.projects.get(idOrKey) ?? [...records.projects.values()].find(named) ?? null;
};

/** A live project. */
export const findProject = (desk: Desk, idOrKey: string): Project | null => {
  const found = findAnyProject(desk, idOrKey);
  return found?.putAway ? null : found;
};

export const isAgent = (account: Account | undefined | null) => account?.role === 'agent' || account?.role === 'admin';

/** Who can be given work in a project. */
export const isAssignable = (account: Account, projectId: string) =>
  account.active && isAgent(account) && !isOutside(account, projectId);
