import * as v from 'valibot';
import { usualChanges } from '../../domain/improvements/change-setting';
import { usualDigest } from '../../domain/review/digest-setting';
import { usualTargets } from '../../domain/follow-ups/follow-up-targets';

const target = v.object({ amount: v.number(), unit: v.picklist(['days', 'hours']) });

/** Settings of the loop as they lie in storage; what an older version never saved fills in from the defaults. */
export const storedLoop = {
  changes: v.optional(v.object({ jql: v.nullable(v.string()), days: v.number() }), () => usualChanges),
  targets: v.optional(v.object({ read: target, contact: target, remedy: target }), () => usualTargets),
  causes: v.optional(v.object({ own: v.array(v.string()) }), () => ({ own: [] })),
  digest: v.optional(
    v.object({
      ...{ on: v.boolean(), hour: v.number(), weekdays: v.array(v.number()) },
      ...{ projectId: v.nullable(v.string()), issueTypeId: v.nullable(v.string()) },
    }),
    () => usualDigest,
  ),
};
