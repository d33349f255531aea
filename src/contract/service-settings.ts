import * as v from 'valibot';
import { escalationSigns, usualEscalation } from '../domain/requests/escalation';
import { monthsKept, usualKeeping } from '../domain/keeping/keeping-setting';
import { usualRates } from '../domain/settings/service-rates';

const amount = v.optional(v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1_000_000))), null);

/** What counts as an escalation. */
export const escalation = v.optional(
  v.object({
    by: v.picklist(escalationSigns),
    /** A label of Jira's has no spaces. */
    label: v.pipe(v.string(), v.trim(), v.regex(/^\S{1,100}$/)),
  }),
  () => usualEscalation,
);

/** Ids of statuses in which the desk waits for the customer; null recognises them by their names. */
export const waitingStatuses = v.optional(
  v.nullable(v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(128))), v.maxLength(200))),
  null,
);

/** The owner's rates, for the costs on the maturity page. */
export const rates = v.optional(
  v.object({
    currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
    ...{ perContact: amount, perAgentHour: amount, minutesPerContact: amount, perSlaViolation: amount },
  }),
  () => usualRates,
);

const months = v.nullable(v.picklist(monthsKept));

/** How long words and names, and single requests, are kept. */
export const keeping = v.optional(v.object({ words: months, requests: months }), () => usualKeeping);
