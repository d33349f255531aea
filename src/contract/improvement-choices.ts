import * as v from 'valibot';
import type { Contract } from './contract';

const named = v.object({ id: v.string(), name: v.string() });

/** What the settings page offers for the improvement register, once a project and an issue type are chosen. */
export const improvementChoices = {
  readImprovementChoices: {
    input: v.object({ projectId: v.string(), issueTypeId: v.nullable(v.string()) }),
    output: v.object({
      issueTypes: v.array(named),
      statuses: v.array(v.object({ ...named.entries, category: v.picklist(['new', 'indeterminate', 'done']) })),
    }),
  },
} satisfies Contract;
