import { route } from '@forge/api';
import * as v from 'valibot';
import type { Severity } from '../../domain/follow-ups/follow-up';
import { isRefusal } from '../../ports/platform/refusal';
import { read } from './http';

const page = v.object({
  fields: v.array(
    v.object({
      fieldId: v.string(),
      name: v.optional(v.string()),
      allowedValues: v.optional(v.array(v.looseObject({ id: v.optional(v.string()) }))),
    }),
  ),
});

/** What can be set when an issue is made in a project: which fields, and which priorities. */
export type CreateFields = Readonly<{
  offers: (fieldId: string) => boolean;
  nameOf: (fieldId: string) => string;
  priorityOf: (severity: Severity) => string | null;
}>;

/** Jira would not tell: everything ordinary is tried, a due date is not, and the project's own default priority stands. */
const unknown: CreateFields = {
  offers: (fieldId) => fieldId !== 'duedate',
  nameOf: (fieldId) => fieldId,
  priorityOf: () => null,
};

const keptMs = 10 * 60 * 1_000;
const remembered = new Map<string, Readonly<{ fields: CreateFields; at: number }>>();

/** One call per project and issue type, then remembered for a while by the process. */
export async function createFields(projectId: string, issueTypeId: string): Promise<CreateFields> {
  const key = `${projectId}:${issueTypeId}`;
  const now = Date.now();
  const known = remembered.get(key);
  if (known && Math.abs(now - known.at) < keptMs) return known.fields;
  const fields = await discover(projectId, issueTypeId);
  if (fields !== unknown) remembered.set(key, { fields, at: now });
  return fields;
}

/** What was remembered turned out to be wrong. */
export const forgetCreateFields = (projectId: string, issueTypeId: string): void =>
  void remembered.delete(`${projectId}:${issueTypeId}`);

async function discover(projectId: string, issueTypeId: string): Promise<CreateFields> {
  try {
    const { fields } = await read(
      route`/rest/api/3/issue/createmeta/${projectId}/issuetypes/${issueTypeId}?maxResults=200`,
      page,
    );
    if (fields.length === 0) return unknown;
    const ids = new Set(fields.map(({ fieldId }) => fieldId));
    const priorities = fields.find(({ fieldId }) => fieldId === 'priority')?.allowedValues ?? [];
    return {
      offers: (fieldId) => ids.has(fieldId),
      nameOf: (id) => fields.find(({ fieldId }) => fieldId === id)?.name ?? id,
      priorityOf: (severity) =>
        pick(
          priorities.flatMap(({ id }) => id ?? []),
          severity,
        ),
    };
  } catch (error) {
    if (isRefusal(error) && error.isFinal) return unknown;
    throw error;
  }
}

/** Jira lists priorities from the highest down: the grave take the first, the serious the second, others the default. */
function pick(priorities: readonly string[], severity: Severity): string | null {
  if (severity === 'moderate') return null;
  const wanted = severity === 'grave' ? 0 : Math.min(1, priorities.length - 1);
  return priorities[wanted] ?? null;
}
