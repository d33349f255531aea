import { randomUUID } from 'node:crypto';
import type { Actor } from '../site/boundary';
import { adfFromText } from './desk/adf';
import { addComment, type NewComment } from './desk/comments';
import { findAnyProject, findByName, findIssue, findProject, nextId, readIssue, type Desk } from './desk/desk';
import { applyEdits, setFields, type Edits } from './desk/edits';
import { setFeedback } from './desk/feedback';
import { createIssue, deleteIssue, moveIssue, type NewIssue } from './desk/issues';
import { linkIssues } from './desk/links';
import { setIssueProperty } from './desk/properties';
import { createRequest, type NewRequest } from './desk/requests';
import { moveTo } from './desk/workflow';
import type {
  Account,
  Adf,
  Change,
  Comment,
  Issue,
  Link,
  Priority,
  Project,
  RequestType,
  Resolution,
  SlaMetric,
  Team,
} from './records';
import { refuse } from './refusal';
import { holds } from './rest/permissions';

/**
 * The service desk without HTTP, for filling it fast and for replaying a log. Every act names who does it,
 * and emits, records and mails what the same act through REST would.
 */
export type Handles = Readonly<{
  createRequest: (request: NewRequest, actor: Actor) => Issue;
  createIssue: (issue: NewIssue, actor: Actor) => Issue;
  setFields: (idOrKey: string, edits: Edits, actor: Actor) => readonly Change[];
  /** Moves an issue to a status by name or id, whatever the workflow says of the way there. */
  transition: (idOrKey: string, status: string, actor: Actor, also?: TransitionChoice) => readonly Change[];
  comment: (idOrKey: string, comment: CommentText, actor: Actor) => Comment;
  move: (idOrKey: string, project: string, actor: Actor) => void;
  remove: (idOrKey: string, actor: Actor) => void;
  link: (type: string, inward: string, outward: string, actor: Actor) => Link;
  rate: (idOrKey: string, rating: number, actor: Actor, comment?: string | null) => void;
  setProperty: (idOrKey: string, key: string, value: unknown) => void;
  /** Overrules the clock: the promise was broken, or kept. */
  setSlaBreached: (idOrKey: string, metric: SlaMetric, breached: boolean) => void;
  findIssue: (idOrKey: string) => Issue | null;
  issues: () => Iterable<Issue>;
  /** Whether an account holds a permission such as `ADMINISTER_PROJECTS`. */
  can: (accountId: string, permission: string) => boolean;
  findProject: (idOrKey: string) => Project | null;
  /** Adds a person or changes one: `{ accountId, active: false }` sends somebody away. */
  /** The default time zone of the site, as its administrators set it. */
  setTimeZone: (timeZone: string) => void;
  addPerson: (person: Partial<Account> & Readonly<{ accountId: string }>) => Account;
  /** Changes what a project offers: its create screen, its issue types, what the app may do in it. */
  furnishProject: (idOrKey: string, offer: ProjectOffer) => Project;
  /** These find by name and make what is missing. */
  ensureTeam: (name: string) => Team;
  ensurePriority: (name: string, resolutionHours?: number) => Priority;
  ensureRequestType: (name: string, projectKey?: string) => RequestType;
  findResolution: (name: string) => Resolution | null;
}>;

export type ProjectOffer = Partial<
  Pick<Project, 'issueTypeIds' | 'requiredFields' | 'hiddenFields' | 'withheld' | 'withoutSlas'>
>;
export type TransitionChoice = Readonly<{ resolution?: string; edits?: Edits }>;
export type CommentText = string | (Omit<NewComment, 'body'> & Readonly<{ body: string | Adf }>);

function newComment(given: CommentText): NewComment {
  if (typeof given === 'string') return { body: adfFromText(given) };
  return { ...given, body: typeof given.body === 'string' ? adfFromText(given.body) : given.body };
}

const unknown = (kind: string, name: string) => refuse(400, `There is no ${kind} named '${name}'.`);

function acts(desk: Desk) {
  const { records } = desk;
  return {
    createRequest: (request: NewRequest, actor: Actor) => createRequest(desk, request, actor),
    createIssue: (issue: NewIssue, actor: Actor) => createIssue(desk, issue, actor),
    setFields: (idOrKey: string, edits: Edits, actor: Actor) => setFields(desk, readIssue(desk, idOrKey), edits, actor),
    transition(idOrKey: string, status: string, actor: Actor, { resolution, edits }: TransitionChoice = {}) {
      const issue = readIssue(desk, idOrKey);
      const to = findByName(records.statuses, status) ?? unknown('status', status);
      const reason =
        resolution === undefined
          ? null
          : (findByName(records.resolutions, resolution) ?? unknown('resolution', resolution));
      const also = edits ? { also: () => applyEdits(desk, issue, edits) } : {};
      return moveTo(desk, issue, { statusId: to.id, ...(reason ? { resolutionId: reason.id } : {}), ...also }, actor);
    },
    comment: (idOrKey: string, given: CommentText, actor: Actor) =>
      addComment(desk, readIssue(desk, idOrKey), newComment(given), actor),
    move: (idOrKey: string, project: string, actor: Actor) =>
      moveIssue(desk, readIssue(desk, idOrKey), findProject(desk, project) ?? unknown('project', project), actor),
    remove: (idOrKey: string, actor: Actor) => deleteIssue(desk, readIssue(desk, idOrKey), actor),
    link: (type: string, inward: string, outward: string, actor: Actor) =>
      linkIssues(
        desk,
        findByName(records.linkTypes, type) ?? unknown('link type', type),
        readIssue(desk, inward),
        readIssue(desk, outward),
        actor,
      ),
    rate: (idOrKey: string, rating: number, actor: Actor, comment: string | null = null) =>
      setFeedback(desk, readIssue(desk, idOrKey), { rating, comment, at: desk.now() }, actor),
    setProperty: (idOrKey: string, key: string, value: unknown) =>
      void setIssueProperty(desk, readIssue(desk, idOrKey), key, value),
    setSlaBreached(idOrKey: string, metric: SlaMetric, breached: boolean) {
      const { slas } = readIssue(desk, idOrKey);
      if (slas) slas[metric].breached = breached;
    },
    findIssue: (idOrKey: string) => findIssue(desk, idOrKey),
    issues: () => records.issues.values(),
    findProject: (idOrKey: string) => findProject(desk, idOrKey),
    can(accountId: string, permission: string) {
      const account = records.people.get(accountId);
      return account !== undefined && holds(account, permission);
    },
  };
}

const newcomer = { accountType: 'customer', role: 'none', active: true, locale: 'en-US', timeZone: 'UTC' } as const;

function furnishing(desk: Desk) {
  const { records } = desk;
  return {
    furnishProject(idOrKey: string, offer: ProjectOffer): Project {
      const project = { ...(findAnyProject(desk, idOrKey) ?? unknown('project', idOrKey)), ...offer };
      records.projects.set(project.id, project);
      return project;
    },
    setTimeZone: (timeZone: string) => void records.site.set('timeZone', timeZone),
    addPerson(person: Partial<Account> & Readonly<{ accountId: string }>): Account {
      const known = records.people.get(person.accountId);
      const account: Account = { ...newcomer, displayName: person.accountId, ...known, ...person };
      records.people.set(account.accountId, account);
      return account;
    },
    ensureTeam(name: string): Team {
      const team = findByName(records.teams, name) ?? { id: randomUUID(), name };
      records.teams.set(team.id, team);
      return team;
    },
    ensurePriority(name: string, resolutionHours = 24): Priority {
      const known = findByName(records.priorities, name);
      const priority = known ?? { id: nextId(records, 'priority'), name, colour: '#707070', resolutionHours };
      records.priorities.set(priority.id, priority);
      return priority;
    },
    ensureRequestType(name: string, projectKey = 'HELP'): RequestType {
      const known = findByName(records.requestTypes, name);
      if (known) return known;
      const project =
        [...records.projects.values()].find(({ key }) => key === projectKey) ?? unknown('project', projectKey);
      const issueTypeId = project.issueTypeIds[0] ?? '';
      const type = { id: nextId(records, 'request type'), name, description: '', projectId: project.id, issueTypeId };
      records.requestTypes.set(type.id, type);
      return type;
    },
    findResolution: (name: string) => findByName(records.resolutions, name),
  };
}

export const createHandles = (desk: Desk): Handles => ({ ...acts(desk), ...furnishing(desk) });
