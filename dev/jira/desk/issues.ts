import type { Actor } from '../../site/boundary';
import type { Adf, Issue, Project } from '../records';
import { changed, edit } from './changelog';
import { changedComponents, componentIdsOf } from './components';
import { accountIdOf, nextId, projectOf, readFrom, statusOf, type Desk } from './desk';
import { tellCreated, tellDeleted, tellUpdated } from './events';
import { findLinks } from './links';
import { mailCreated } from './mail';
import { checkProperty } from './properties';
import { mediumPriorityId } from '../world/projects';
import { startSlas } from './slas';

export type NewIssue = Readonly<{
  projectId: string;
  typeId: string;
  summary: string;
  description?: Adf | null;
  priorityId?: string | null;
  reporterId?: string | null;
  assigneeId?: string | null;
  labels?: readonly string[];
  componentIds?: readonly string[];
  dueDate?: string | null;
  parentId?: string | null;
  requestTypeId?: string | null;
  organizationIds?: readonly string[];
  participantIds?: readonly string[];
  teamId?: string | null;
  properties?: Readonly<Record<string, unknown>>;
}>;

function nextKey(desk: Desk, { id, key }: Project): string {
  const counter = `key:${id}`;
  const next = (desk.records.counters[counter] ?? 0) + 1;
  desk.records.counters[counter] = next;
  return `${key}-${next}`;
}

function blank(desk: Desk, project: Project, creatorId: string, { typeId, summary }: NewIssue): Issue {
  const at = desk.now();
  return {
    id: nextId(desk.records, 'issue'),
    key: nextKey(desk, project),
    formerKeys: [],
    projectId: project.id,
    typeId,
    summary,
    creatorId,
    createdAt: at,
    updatedAt: at,
    statusId: project.initialStatusId,
    statusAt: at,
    description: null,
    resolutionId: null,
    resolvedAt: null,
    priorityId: mediumPriorityId,
    reporterId: creatorId,
    assigneeId: null,
    labels: [],
    componentIds: [],
    dueDate: null,
    parentId: null,
    requestTypeId: null,
    organizationIds: [],
    participantIds: [],
    mutedBy: [],
    watcherIds: [],
    teamId: null,
    feedback: null,
    slas: null,
    comments: [],
    histories: [],
    properties: {},
  };
}

/** Creates an issue together with its properties, so that a mark on it cannot be lost in between. */
export function createIssue(desk: Desk, given: NewIssue, actor: Actor): Issue {
  const project = readFrom(desk.records.projects, given.projectId);
  const { labels = [], organizationIds = [], participantIds = [], properties = {}, ...rest } = given;
  for (const [key, value] of Object.entries(properties)) checkProperty(key, value);
  const issue: Issue = {
    ...blank(desk, project, accountIdOf(actor), given),
    ...rest,
    labels: [...labels],
    organizationIds: [...organizationIds],
    participantIds: [...participantIds],
    properties: { ...properties },
  };
  desk.index.remember(null, issue.id);
  desk.records.issues.set(issue.id, issue);
  desk.records.keys.set(issue.key, issue.id);
  if (issue.requestTypeId !== null && !project.withoutSlas) startSlas(desk, issue);
  desk.index.note(issue);
  mailCreated(desk, issue);
  tellCreated(desk, issue, actor);
  return issue;
}

/** Links and comments go with the issue; Jira tells the deletion once. */
export function deleteIssue(desk: Desk, issue: Issue, actor: Actor): void {
  const { records } = desk;
  for (const { id } of findLinks(desk, issue.id)) records.links.delete(id);
  for (const { id } of issue.comments) records.commentHomes.delete(id);
  for (const key of [issue.key, ...issue.formerKeys]) records.keys.delete(key);
  records.issues.delete(issue.id);
  tellDeleted(desk, issue, actor);
}

/** Moves an issue to another project: the old key keeps leading to it, and it stops being a request of its desk and leaves its components behind. */
export function moveIssue(desk: Desk, issue: Issue, target: Project, actor: Actor): void {
  const source = projectOf(desk, issue);
  const key = nextKey(desk, target);
  const items = edit(desk, issue, accountIdOf(actor), () => {
    const before = {
      key: issue.key,
      status: statusOf(desk, issue),
      type: readFrom(desk.records.issueTypes, issue.typeId),
      componentIds: componentIdsOf(issue),
    };
    issue.componentIds = [];
    issue.formerKeys = [...issue.formerKeys, issue.key];
    issue.key = key;
    issue.projectId = target.id;
    issue.requestTypeId = null;
    issue.typeId = target.issueTypeIds.includes(issue.typeId) ? issue.typeId : (target.issueTypeIds[0] ?? issue.typeId);
    issue.statusId = issue.resolutionId === null ? target.initialStatusId : issue.statusId;
    const type = readFrom(desk.records.issueTypes, issue.typeId);
    const status = statusOf(desk, issue);
    return [
      changed('project', [source.id, source.name], [target.id, target.name]),
      changed('Key', [null, before.key], [null, key], 'issuekey'),
      changed('issuetype', [before.type.id, before.type.name], [type.id, type.name]),
      changed('status', [before.status.id, before.status.name], [status.id, status.name]),
      ...changedComponents(desk, before.componentIds, []),
    ];
  });
  desk.records.keys.set(key, issue.id);
  tellUpdated(desk, issue, actor, items);
}
