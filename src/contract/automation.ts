import * as v from 'valibot';
import { contactWays } from '../domain/follow-ups/cause';
import { complaintWays, longestComplaint } from '../domain/follow-ups/complaint';

/** Smart values that found nothing come as empty text, numbers and yes/no as text. */
const blank = (value: unknown) =>
  value === null || (typeof value === 'string' && value.trim() === '') ? undefined : value;
const given = v.pipe(v.unknown(), v.transform(blank));
const flag = v.pipe(
  v.union([v.boolean(), v.pipe(v.string(), v.trim(), v.toLowerCase(), v.picklist(['true', 'false', 'yes', 'no']))]),
  v.transform((value) => value === true || value === 'true' || value === 'yes'),
);
const word = <const L extends readonly string[]>(list: L) =>
  v.pipe(v.string(), v.trim(), v.toLowerCase(), v.picklist(list));

const issueKey = v.optional(
  v.pipe(
    v.string('Give the key of an issue, for example {{issue.key}}.'),
    v.trim(),
    v.toUpperCase(),
    v.regex(/^[A-Z][A-Z0-9_]+-\d+$/, 'Give the key of an issue, for example {{issue.key}}.'),
  ),
  '',
);

/** What an Automation rule tells its action; anything else in it is left alone. */
export const automationInputs = {
  ask: v.object({ issueKey }),
  complain: v.object({
    issueKey,
    words: v.optional(
      v.pipe(
        v.string('Say what the customer said.'),
        v.trim(),
        v.minLength(3, 'Say what the customer said.'),
        v.maxLength(longestComplaint, `What the customer said may have ${longestComplaint} characters.`),
      ),
      '',
    ),
    how: v.optional(v.pipe(given, v.optional(word(complaintWays), 'mail')), null),
    wantsContact: v.optional(v.pipe(given, v.optional(flag, false)), null),
    majorConcern: v.optional(v.pipe(given, v.optional(flag, false)), null),
    /** Tells two complaints in the same words apart. */
    reference: v.optional(v.pipe(given, v.optional(v.pipe(v.string(), v.maxLength(200)), '')), null),
  }),
  contacted: v.object({
    issueKey,
    how: v.optional(v.pipe(given, v.optional(word(contactWays), 'mail')), null),
    note: v.optional(v.pipe(given, v.optional(v.pipe(v.string(), v.trim(), v.maxLength(1_000)), '')), null),
  }),
};

/** What the rule can branch on. */
export type ActionOutcome = Readonly<{
  result: 'done' | 'nothing' | 'refused';
  /** Why, as a code; empty when it was done. */
  because: string;
  state: string;
}>;
