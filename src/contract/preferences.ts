import * as v from 'valibot';
import { instant } from './answer';
import type { Contract } from './contract';

const preferences = v.object({
  open: v.array(
    v.object({ requestKey: v.string(), summary: v.string(), askedAt: instant, closesAt: instant, url: v.string() }),
  ),
  snoozedUntil: v.nullable(instant),
  stopped: v.boolean(),
  restDays: v.number(),
  /** What is stored about this person, counted. */
  stored: v.object({
    answers: v.number(),
    comments: v.number(),
    lastAskedAt: v.nullable(instant),
    firstAnswerAt: v.nullable(instant),
  }),
});
export type Preferences = v.InferOutput<typeof preferences>;

/** "My surveys" in the portal's user menu. Every call answers with the page as it stands afterwards. */
export const preferencesContract = {
  readPreferences: { input: v.object({}), output: preferences },
  snooze: { input: v.object({ days: v.picklist([30, 90]) }), output: preferences },
  stop: { input: v.object({}), output: preferences },
  startAgain: { input: v.object({}), output: preferences },
  eraseComments: { input: v.object({}), output: preferences },
} satisfies Contract;
