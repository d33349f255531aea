import * as v from 'valibot';
import { isAdf, isTooLong } from '../desk/adf';
import { componentsIn } from '../desk/components';
import { findByName, findIssue, findProject, isAgent, type Desk } from '../desk/desk';
import type { NewIssue } from '../desk/issues';
import { tooLong } from './comment-routes';
import { organizationsField, participantsField, requestTypeField, teamField } from '../world/fields';

/** What a caller may say about an issue; read by field, so that every wrong one is told at once. */
export type Input = Partial<
  NewIssue & { resolutionId: string | null; projectId: string; typeId: string; summary: string }
>;

/** `home` is the project the issue is in or to be made in. */
type Read = (desk: Desk, value: unknown, home: string | null) => Input | string;

const ref = v.object({
  id: v.optional(v.union([v.string(), v.number()])),
  key: v.optional(v.string()),
  name: v.optional(v.string()),
  accountId: v.optional(v.nullable(v.string())),
});

/** Jira takes `{id}`, `{key}`, `{name}` or `{accountId}`; null empties a field. */
export function nameIn(value: unknown): string | null {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  const parsed = v.safeParse(ref, value);
  if (!parsed.success) return null;
  const { id, key, name, accountId } = parsed.output;
  return String(id ?? key ?? accountId ?? name ?? '') || null;
}

const readProject: Read = (desk, value) => {
  const found = findProject(desk, nameIn(value) ?? '');
  return found ? { projectId: found.id } : 'Specify a valid project ID or key';
};

const readType: Read = ({ records }, value) => {
  const found = findByName(records.issueTypes, nameIn(value) ?? '');
  return found ? { typeId: found.id } : 'Specify a valid issue type';
};

const readSummary: Read = (_, value) => {
  if (typeof value !== 'string' || value.trim() === '') return 'You must specify a summary of the issue.';
  if (/[\r\n]/.test(value)) return 'The summary is invalid because it contains newline characters.';
  return value.length > 255 ? 'Summary must be less than 255 characters.' : { summary: value };
};

const readDescription: Read = (_, value) => {
  if (value === null) return { description: null };
  if (isAdf(value) && isTooLong(value)) return tooLong;
  return isAdf(value)
    ? { description: value }
    : 'Operation value must be an Atlassian Document (see the Atlassian Document Format)';
};

const readPriority: Read = ({ records }, value) => {
  if (value === null) return { priorityId: null };
  const found = findByName(records.priorities, nameIn(value) ?? '');
  return found ? { priorityId: found.id } : 'The priority selected is invalid.';
};

const readReporter: Read = ({ records }, value) => {
  const accountId = nameIn(value);
  if (accountId === null) return { reporterId: null };
  return records.people.has(accountId) ? { reporterId: accountId } : 'The reporter specified is not a user.';
};

const readAssignee: Read = ({ records }, value) => {
  const accountId = nameIn(value);
  if (accountId === null) return { assigneeId: null };
  const account = records.people.get(accountId);
  return account?.active && isAgent(account)
    ? { assigneeId: accountId }
    : `User '${accountId}' cannot be assigned issues.`;
};

const readLabels: Read = (_, value) => {
  if (value === null) return { labels: [] };
  const parsed = v.safeParse(v.array(v.string()), value);
  if (!parsed.success) return 'Labels must be an array of strings.';
  const spaced = parsed.output.find((label) => /\s/.test(label));
  return spaced === undefined ? { labels: parsed.output } : `The label '${spaced}' contains spaces which is invalid.`;
};

/** By id or name, among those of the issue's own project. */
const readComponents: Read = (desk, value, home) => {
  if (value === null) return { componentIds: [] };
  const parsed = v.safeParse(v.array(v.object({ id: v.optional(v.string()), name: v.optional(v.string()) })), value);
  if (!parsed.success) return 'data was not an array';
  const own = home === null ? [] : componentsIn(desk, home);
  const found = parsed.output.map(({ id, name }) =>
    own.find((one) => (id === undefined ? one.name.toLowerCase() === name?.toLowerCase() : one.id === id)),
  );
  const wrong = parsed.output[found.indexOf(undefined)];
  if (wrong)
    return wrong.id === undefined
      ? `Component name '${wrong.name}' is not valid`
      : `Component id '${wrong.id}' is not valid`;
  return { componentIds: [...new Set(found.flatMap((one) => one?.id ?? []))] };
};

const readDue: Read = (_, value) =>
  value === null || (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value))
    ? { dueDate: value }
    : 'Error parsing date string: expected yyyy-MM-dd.';

const readParent: Read = (desk, value) => {
  const found = findIssue(desk, nameIn(value) ?? '');
  return found ? { parentId: found.id } : 'Could not find issue by id or key.';
};

const readResolution: Read = ({ records }, value) => {
  if (value === null) return { resolutionId: null };
  const found = findByName(records.resolutions, nameIn(value) ?? '');
  return found ? { resolutionId: found.id } : 'The resolution selected is invalid.';
};

const readRequestType: Read = ({ records }, value) => {
  if (value === null) return { requestTypeId: null };
  const found = records.requestTypes.get(nameIn(value) ?? '');
  return found ? { requestTypeId: found.id } : 'The request type is not valid.';
};

const readMany =
  (wrong: string, isKnown: (desk: Desk, id: string) => boolean, keep: (ids: string[]) => Input): Read =>
  (desk, value) => {
    if (value === null) return keep([]);
    const ids = Array.isArray(value) ? value.map(nameIn) : [null];
    const known = ids.filter((id) => id !== null && isKnown(desk, id)).map(String);
    return known.length === ids.length ? keep(known) : wrong;
  };

const readTeam: Read = ({ records }, value) => {
  if (value === null) return { teamId: null };
  const found = findByName(records.teams, nameIn(value) ?? '');
  return found ? { teamId: found.id } : 'The team is not valid.';
};

/** Who reads what by field id. */
export const readers: Readonly<Record<string, Read>> = {
  project: readProject,
  issuetype: readType,
  summary: readSummary,
  description: readDescription,
  priority: readPriority,
  reporter: readReporter,
  assignee: readAssignee,
  labels: readLabels,
  components: readComponents,
  duedate: readDue,
  parent: readParent,
  resolution: readResolution,
  [requestTypeField]: readRequestType,
  [teamField]: readTeam,
  [organizationsField]: readMany(
    'The organization does not exist.',
    ({ records }, id) => records.organizations.has(id),
    (organizationIds) => ({ organizationIds }),
  ),
  [participantsField]: readMany(
    'The participant is not a user.',
    ({ records }, id) => records.people.has(id),
    (participantIds) => ({ participantIds }),
  ),
};
