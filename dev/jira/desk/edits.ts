import type { Actor } from '../../site/boundary';
import type { Adf, Change, Issue } from '../records';
import { organizationsField, participantsField, requestTypeField, teamField } from '../world/fields';
import { changed, edit } from './changelog';
import { changedComponents, componentIdsOf } from './components';
import { accountIdOf, nameOf, readFrom, type Desk } from './desk';
import { tellUpdated } from './events';
import { mailResolution } from './mail';
import { setResolution } from './workflow';
import { textOfAdf } from './adf';

/** What can be changed on an issue without a transition. */
export type Edits = Partial<{
  summary: string;
  description: Adf | null;
  typeId: string;
  priorityId: string | null;
  reporterId: string | null;
  assigneeId: string | null;
  labels: readonly string[];
  componentIds: readonly string[];
  dueDate: string | null;
  requestTypeId: string | null;
  organizationIds: readonly string[];
  participantIds: readonly string[];
  teamId: string | null;
  resolutionId: string | null;
}>;

type Named = ReadonlyMap<string, Readonly<{ name: string }>>;

const byName = (map: Named, id: string | null) => [id, id === null ? null : readFrom(map, id).name] as const;
const byPerson = (desk: Desk, id: string | null) => [id, nameOf(desk, id)] as const;
const byText = (text: string | null) => [null, text] as const;
const byNames = (names: readonly (string | null)[]) => [null, names.length === 0 ? null : names.join(', ')] as const;

/** Applies edits and gives back the history items; to be called inside `edit`. */
export function applyEdits(desk: Desk, issue: Issue, edits: Edits): readonly (Change | null)[] {
  const { records } = desk;
  const before = { ...issue };
  const { resolutionId, labels, organizationIds, participantIds, ...plain } = edits;
  Object.assign(issue, plain);
  if (labels) issue.labels = [...labels];
  if (organizationIds) issue.organizationIds = [...organizationIds];
  if (participantIds) issue.participantIds = [...participantIds];

  const both = <T>(write: (state: Issue) => T) => [write(before), write(issue)] as const;
  const organizationNames = ({ organizationIds: ids }: Issue) =>
    ids.map((id) => readFrom(records.organizations, id).name);
  const peopleNames = ({ participantIds: ids }: Issue) => ids.map((id) => nameOf(desk, id));
  return [
    resolutionId === undefined ? null : setResolution(desk, issue, resolutionId),
    changed('summary', ...both(({ summary }) => byText(summary))),
    edits.description === undefined
      ? null
      : changed('description', ...both(({ description }) => byText(description && textOfAdf(description)))),
    changed('issuetype', ...both(({ typeId }) => byName(records.issueTypes, typeId))),
    changed('priority', ...both(({ priorityId }) => byName(records.priorities, priorityId))),
    changed('reporter', ...both(({ reporterId }) => byPerson(desk, reporterId))),
    changed('assignee', ...both(({ assigneeId }) => byPerson(desk, assigneeId))),
    changed('labels', ...both((state) => byText(state.labels.join(' ')))),
    ...changedComponents(desk, componentIdsOf(before), componentIdsOf(issue)),
    changed('duedate', ...both(({ dueDate }) => [dueDate, dueDate] as const)),
    changed(
      'Request Type',
      ...both(({ requestTypeId }) => byName(records.requestTypes, requestTypeId)),
      requestTypeField,
    ),
    changed('Organizations', ...both((state) => byNames(organizationNames(state))), organizationsField),
    changed('Request participants', ...both((state) => byNames(peopleNames(state))), participantsField),
    changed('Team', ...both(({ teamId }) => byName(records.teams, teamId)), teamField),
  ];
}

/** Changes fields, writes the history and tells it. */
export function setFields(desk: Desk, issue: Issue, edits: Edits, actor: Actor): readonly Change[] {
  const wasResolved = issue.resolutionId !== null;
  const items = edit(desk, issue, accountIdOf(actor), () => applyEdits(desk, issue, edits));
  if (wasResolved !== (issue.resolutionId !== null)) mailResolution(desk, issue, accountIdOf(actor));
  tellUpdated(desk, issue, actor, items);
  return items;
}
