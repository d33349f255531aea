import { findProject, type Desk } from '../desk/desk';
import { refuseFields } from '../refusal';
import { fields as catalogue } from '../world/fields';
import { nameIn, readers, type Input } from './issue-field-readers';

export const nameOfField = (id: string) => catalogue.find((field) => field.id === id)?.name ?? id;

export const cannotBeSet = (id: string) =>
  `Field '${nameOfField(id)}' cannot be set. It is not on the appropriate screen, or unknown.`;

/** Reads `fields` of a create, edit or transition call; refuses with one message per wrong field. */
export function readFields(
  desk: Desk,
  fields: Readonly<Record<string, unknown>>,
  /** The project of the issue, unless the fields name it. */
  issueProject: string | null = null,
): Input {
  const named = nameIn(fields['project']);
  const home = named === null ? issueProject : (findProject(desk, named)?.id ?? null);
  const errors: Record<string, string> = {};
  let input: Input = {};
  for (const [id, value] of Object.entries(fields)) {
    const read = readers[id];
    const result = read ? read(desk, value, home) : cannotBeSet(id);
    if (typeof result === 'string') errors[id] = result;
    else input = { ...input, ...result };
  }
  if (Object.keys(errors).length > 0) refuseFields(errors);
  return input;
}

export const editableFields = Object.keys(readers).filter((id) => id !== 'project');
