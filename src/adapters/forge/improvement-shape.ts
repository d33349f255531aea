import * as v from 'valibot';
import { improvementStates } from '../../domain/improvements/improvement';

/** The rules of an improvement register as they lie in storage. */
export const storedImprovements = v.object({
  projectId: v.optional(v.nullable(v.string()), null),
  issueTypeId: v.optional(v.nullable(v.string()), null),
  states: v.optional(v.record(v.string(), v.picklist(improvementStates)), {}),
  rejectedResolutions: v.optional(v.array(v.string()), []),
});
