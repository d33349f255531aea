import * as v from 'valibot';
import { longestCause, mostCauses } from '../domain/follow-ups/cause';
import { longestChangeJql, mostChangeDays, usualChanges } from '../domain/improvements/change-setting';
import { usualDigest } from '../domain/review/digest-setting';
import { usualTargets } from '../domain/follow-ups/follow-up-targets';

const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const id = v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(128)));

/** What counts as a change of the service, and for how many days. */
export const changes = v.optional(
  v.object({
    jql: v.nullable(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(longestChangeJql))),
    days: whole(1, mostChangeDays),
  }),
  () => usualChanges,
);

const target = v.object({ amount: whole(1, 200), unit: v.picklist(['days', 'hours']) });

/** By when a follow-up is to be read, answered by a person and put right; working time. */
export const targets = v.optional(v.object({ read: target, contact: target, remedy: target }), () => usualTargets);

/** Causes of the project's own, offered beside the grid. */
export const causes = v.optional(
  v.object({
    own: v.pipe(
      v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(longestCause))),
      v.maxLength(mostCauses),
    ),
  }),
  () => ({ own: [] }),
);

export const digest = v.optional(
  v.object({
    on: v.boolean(),
    hour: whole(0, 23),
    weekdays: v.pipe(v.array(whole(1, 7)), v.minLength(1), v.maxLength(7)),
    ...{ projectId: id, issueTypeId: id },
  }),
  () => usualDigest,
);
