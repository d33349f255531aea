import * as v from 'valibot';
import type { CreateProblem } from '../../ports/issues';
import type { Refusal } from '../../ports/refusal';

const errorBody = v.object({
  errors: v.optional(v.record(v.string(), v.string()), {}),
  errorMessages: v.optional(v.array(v.string()), []),
});

const byField: Record<string, CreateProblem> = {
  project: 'project-gone',
  pid: 'project-gone',
  issuetype: 'issue-type-gone',
  assignee: 'assignee-refused',
};

function bodyOf(says: string): v.InferOutput<typeof errorBody> {
  try {
    return v.parse(errorBody, JSON.parse(says));
  } catch {
    return { errors: {}, errorMessages: [says] };
  }
}

/** Jira's refusal of a new issue as something an owner can act on. */
export function problemOf({ status, says }: Pick<Refusal, 'status' | 'says'>): CreateProblem {
  if (status === 401 || status === 403) return 'no-permission';
  if (status === 404) return 'project-gone';
  const { errors } = bodyOf(says);
  for (const [field, problem] of Object.entries(byField)) if (field in errors) return problem;
  return Object.values(errors).some((message) => /required/i.test(message)) ? 'field-required' : 'rejected';
}
