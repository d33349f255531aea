import { findByName, findProject, statusOf, type Desk } from '../desk/desk';
import { componentsOf } from '../desk/components';
import { textOfAdf } from '../desk/adf';
import type { Issue } from '../records';
import { refuse } from '../refusal';
import { fields as catalogue } from '../world/fields';
import type { TimeField } from '../search/search-index';
import { propertyField, propertyForm, type Alias } from './property-field';
import type { SearchField } from './search-field';

const unknownValue = (text: string, field: string) =>
  refuse(400, `The value '${text}' does not exist for the field '${field}'.`);

const time = (read: (issue: Issue) => number | null, indexed?: TimeField): SearchField => ({
  kind: 'time',
  read: (issue) => [read(issue)],
  resolve: Number,
  ...(indexed ? { indexed } : {}),
});

const text = (read: (issue: Issue) => readonly (string | null)[]): SearchField => ({
  kind: 'text',
  read: (issue) => read(issue).map((one) => one && one.toLowerCase()),
  resolve: (written) => written.toLowerCase(),
});

/** A field whose values are things of the site, found by id or name. */
const thing = (
  name: string,
  map: ReadonlyMap<string, Readonly<{ id: string; name: string }>>,
  read: SearchField['read'],
): SearchField => ({
  kind: 'id',
  read,
  resolve: (written) => findByName(map, written)?.id ?? unknownValue(written, name),
});

const person = (desk: Desk, read: (issue: Issue) => readonly (string | null)[]): SearchField => ({
  kind: 'id',
  read,
  resolve: (written) => {
    if (desk.records.people.has(written)) return written;
    return [...desk.records.people.values()].find(({ displayName }) => displayName === written)?.accountId ?? written;
  },
});

/** Every project names its own components: a name means those of all projects, an id one. */
const component = (desk: Desk): SearchField => ({
  kind: 'id',
  read: (issue) => componentsOf(desk, issue).flatMap(({ id, name }) => [id, name.toLowerCase()]),
  resolve(written) {
    const { components } = desk.records;
    if (components.has(written)) return written;
    return findByName(components, written)?.name.toLowerCase() ?? unknownValue(written, 'component');
  },
});

function builtIn(desk: Desk): Readonly<Record<string, SearchField>> {
  const { records } = desk;
  const categories = new Map(
    [
      ['2', 'To Do', 'new'],
      ['4', 'In Progress', 'indeterminate'],
      ['3', 'Done', 'done'],
    ].map(([id = '', name = '', key = '']) => [key, { id, name }]),
  );
  const byKey: SearchField = {
    kind: 'id',
    read: ({ id }) => [id],
    resolve: (written) =>
      records.keys.get(written.toUpperCase()) ?? (records.issues.has(written) ? written : `none:${written}`),
    sort: ({ id }) => Number(id),
  };
  return {
    project: {
      kind: 'id',
      read: ({ projectId }) => [projectId],
      resolve: (written) => findProject(desk, written)?.id ?? unknownValue(written, 'project'),
    },
    key: byKey,
    issuekey: byKey,
    id: byKey,
    issue: byKey,
    issuetype: thing('issuetype', records.issueTypes, ({ typeId }) => [typeId]),
    status: thing('status', records.statuses, ({ statusId }) => [statusId]),
    statuscategory: {
      kind: 'id',
      read: (issue) => [statusOf(desk, issue).category],
      resolve: (written) =>
        [...categories].find(([key, { id, name }]) =>
          [key, id, name.toLowerCase()].includes(written.toLowerCase()),
        )?.[0] ?? unknownValue(written, 'statusCategory'),
    },
    resolution: thing('resolution', records.resolutions, ({ resolutionId }) => [resolutionId]),
    priority: {
      ...thing('priority', records.priorities, ({ priorityId }) => [priorityId]),
      sort: ({ priorityId }) => (priorityId === null ? -Infinity : -Number(priorityId)),
    },
    reporter: person(desk, ({ reporterId }) => [reporterId]),
    creator: person(desk, ({ creatorId }) => [creatorId]),
    assignee: person(desk, ({ assigneeId }) => [assigneeId]),
    labels: { ...text(({ labels }) => labels), kind: 'id' },
    component: component(desk),
    created: time(({ createdAt }) => createdAt, 'created'),
    updated: time(({ updatedAt }) => updatedAt, 'updated'),
    resolutiondate: time(({ resolvedAt }) => resolvedAt, 'resolved'),
    statuscategorychangeddate: time(({ statusAt }) => statusAt),
    due: time(({ dueDate }) => (dueDate === null ? null : Date.parse(dueDate))),
    summary: text(({ summary }) => [summary]),
    description: text(({ description }) => [description && textOfAdf(description)]),
    comment: text(({ comments }) => comments.map(({ body }) => textOfAdf(body))),
    text: text(({ summary, description, comments }) => [
      summary,
      description && textOfAdf(description),
      ...comments.map(({ body }) => textOfAdf(body)),
    ]),
    'request type': {
      ...thing('Request Type', records.requestTypes, ({ requestTypeId }) => [requestTypeId]),
      resolve: (written) =>
        findByName(records.requestTypes, written.replace(/\s*\(.*\)$/, ''))?.id ??
        unknownValue(written, 'Request Type'),
    },
    organizations: thing('Organizations', records.organizations, ({ organizationIds }) => organizationIds),
    'request participants': person(desk, ({ participantIds }) => participantIds),
    team: thing('Team', records.teams, ({ teamId }) => [teamId]),
    satisfaction: { kind: 'number', read: ({ feedback }) => [feedback?.rating ?? null], resolve: Number },
    'satisfaction date': time(({ feedback }) => feedback?.at ?? null),
    parent: { ...byKey, read: ({ parentId }) => [parentId] },
    'request-channel-type': propertyField({ propertyKey: 'request.channel.type', path: 'value', type: 'string' }),
  };
}

const synonyms: Readonly<Record<string, string>> = {
  type: 'issuetype',
  resolved: 'resolutiondate',
  createddate: 'created',
  updateddate: 'updated',
  duedate: 'due',
  organization: 'organizations',
};

/** Finds fields by the names JQL knows them by: system names, custom names, `cf[…]`, property paths and aliases. */
export function createSearchFields(desk: Desk, aliases: () => readonly Alias[]): (name: string) => SearchField {
  const fields = builtIn(desk);
  return (name) => {
    const lower = name.toLowerCase();
    const byNumber = /^(?:cf\[|customfield_)(\d+)\]?$/.exec(lower)?.[1];
    const custom = byNumber && catalogue.find(({ schema }) => String(schema.customId) === byNumber)?.name.toLowerCase();
    const found = fields[synonyms[custom ?? lower] ?? custom ?? lower];
    if (found) return found;
    const property = propertyForm.exec(name);
    if (property) return propertyField({ propertyKey: property[1] ?? '', path: property[2] ?? '', type: 'any' });
    const alias = aliases().find((one) => one.name.toLowerCase() === lower);
    return alias
      ? propertyField(alias)
      : refuse(400, `Field '${name}' does not exist or you do not have permission to view it.`);
  };
}
