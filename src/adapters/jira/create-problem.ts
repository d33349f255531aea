import * as v from 'valibot';
import type { CreateProblem } from '../../ports/requests/issues';
import type { Refusal } from '../../ports/platform/refusal';

const errorBody = v.object({
  errors: v.optional(v.record(v.string(), v.string()), {}),
  errorMessages: v.optional(v.array(v.string()), []),
});
type ErrorBody = v.InferOutput<typeof errorBody>;

const byField: Readonly<Record<string, CreateProblem>> = {
  project: 'project-gone',
  pid: 'project-gone',
  issuetype: 'issue-type-gone',
  assignee: 'assignee-refused',
};

function bodyOf(says: string): ErrorBody {
  try {
    return v.parse(errorBody, JSON.parse(says));
  } catch {
    return { errors: {}, errorMessages: [says] };
  }
}

/** Jira's refusal of a new issue as something an owner can act on, and the field to blame. */
export type Blame = Readonly<{ problem: CreateProblem; fieldId: string | null }>;

const blame = (problem: CreateProblem, fieldId: string | null = null): Blame => ({ problem, fieldId });

/**
 * Told by status and fields alone, since Jira's words come in the language of the site: a field is wanted when
 * it is complained of though nobody sent it.
 */
export function blameFor({ status, says }: Pick<Refusal, 'status' | 'says'>, sent: readonly string[]): Blame {
  if (status === 401 || status === 403) return blame('no-permission');
  if (status === 404) return blame('project-gone');
  const { errors, errorMessages } = bodyOf(says);
  for (const [field, problem] of Object.entries(byField))
    if (field in errors && (field !== 'assignee' || sent.includes(field))) return blame(problem);
  const wanted = Object.keys(errors).find((field) => !sent.includes(field));
  if (wanted !== undefined) return blame('field-required', wanted);
  return blame(errorMessages.some((message) => /permission/i.test(message)) ? 'no-permission' : 'rejected');
}

/** Fields that Jira complains of. */
export const fieldsBlamed = ({ says }: Pick<Refusal, 'says'>): readonly string[] => Object.keys(bodyOf(says).errors);
