import * as v from 'valibot';
import { improvementStates, noImprovements } from '../domain/improvements/improvement';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(128));
const mostStatuses = 100;

/** Which issues are improvements, and what their statuses mean; a status that is not named goes by its category. */
export const improvements = v.optional(
  v.object({
    projectId: v.nullable(id),
    issueTypeId: v.nullable(id),
    states: v.pipe(v.record(id, v.picklist(improvementStates)), v.maxEntries(mostStatuses)),
    rejectedResolutions: v.pipe(v.array(id), v.maxLength(mostStatuses)),
  }),
  () => noImprovements,
);
