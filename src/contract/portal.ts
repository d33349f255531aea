import * as v from 'valibot';
import { answer, expectation, followUp, instant, reason, score } from './answer';
import type { Contract } from './contract';
import { improvementStates } from '../domain/improvements/improvement';
import { stepRefusals } from './follow-up';
import { preferencesContract } from './preferences';

/** Why the panel takes no answer; each is shown with what is still possible. */
export const refusals = [
  'not-resolved',
  'not-yours',
  'agents-do-not-rate',
  'closed',
  'switched-off',
  'sign-in',
  'withdrawn',
  'not-a-request',
] as const;

const open = v.object({
  state: v.literal('open'),
  requestKey: v.string(),
  customerName: v.string(),
  /** Name of the agent who resolved it; null when nobody was assigned. */
  resolvedBy: v.nullable(v.string()),
  resolvedAt: instant,
  /** False when nobody asked and the customer says it of their own accord. */
  asked: v.boolean(),
  /** Why nobody asked, where it is a rest period: when this person was last asked and until when they rest. */
  rest: v.optional(v.nullable(v.object({ askedAt: instant, until: instant }))),
  closesAt: instant,
  restDays: v.number(),
  alarmLevel: v.number(),
  asksExpectation: v.boolean(),
  asksLostTime: v.boolean(),
  /** The project's own question; null means the standard wording of the customer's language. */
  question: v.nullable(v.string()),
  /** Who reads the answer; null when the project names nobody. */
  reader: v.nullable(v.object({ name: v.string(), by: instant })),
  answer: v.nullable(answer),
  /** Number of the revision shown; 0 when there is no answer yet. Sent back with the next one. */
  revision: v.number(),
  followUp: v.nullable(followUp),
  canReopen: v.boolean(),
});

const refused = v.object({
  state: v.literal('refused'),
  because: v.picklist(refusals),
  /** When a `closed` survey closed. */
  closedAt: v.optional(v.nullable(instant)),
  /** Whether this person can still re-open the request; absent means no. */
  canReopen: v.optional(v.boolean()),
  /** The answer that stands, where this person gave one before the survey closed. */
  answer: v.nullable(answer),
  followUp: v.nullable(followUp),
});

export const survey = v.variant('state', [open, refused]);
export type SurveyView = v.InferOutput<typeof survey>;

const outcome = v.variant('kind', [
  v.object({ kind: v.literal('saved'), survey }),
  v.object({
    kind: v.literal('refused'),
    because: v.picklist([...refusals, 'changed-elsewhere', 'comment-too-long']),
    survey,
  }),
]);

/** The customer's panel under a resolved request. */
export const portal = {
  readSurvey: { input: v.object({}), output: survey },
  submitAnswer: {
    input: v.pipe(
      v.object({
        /** Null takes an answer back. */
        solved: v.nullable(v.boolean()),
        score: v.nullable(score),
        reasons: v.pipe(v.array(reason), v.maxLength(6)),
        expectation: v.nullable(expectation),
        comment: v.nullable(v.string()),
        lostMinutes: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(60 * 24 * 30))),
        wantsContact: v.boolean(),
        majorConcern: v.boolean(),
        /** The revision the customer saw when they answered. */
        revision: v.pipe(v.number(), v.integer(), v.minValue(0)),
        /** Made by the screen for this one press of a button, so that a repeated send counts once. */
        token: v.pipe(v.string(), v.minLength(8), v.maxLength(36)),
      }),
      v.check((given) => given.score === null || given.solved === true, 'A score belongs to a request that is solved.'),
    ),
    output: outcome,
  },
  reopenRequest: {
    input: v.object({ comment: v.pipe(v.string(), v.maxLength(2_000)) }),
    output: v.variant('kind', [
      v.object({ kind: v.literal('reopened') }),
      v.object({ kind: v.literal('refused'), because: v.picklist(['no-way-back', ...refusals]) }),
    ]),
  },
  /** "Did we put it right?", asked once after each remedy. */
  answerRecovery: {
    input: v.object({ said: v.picklist(['yes', 'no']), words: v.nullable(v.pipe(v.string(), v.maxLength(2_000))) }),
    output: v.variant('kind', [
      v.object({ kind: v.literal('saved'), survey }),
      v.object({ kind: v.literal('refused'), because: v.picklist([...refusals, ...stepRefusals]), survey }),
    ]),
  },
  /** "You said – we did": improvements of this project in words approved for customers; empty while there are none for the customer's own. */
  readImprovements: {
    input: v.object({}),
    output: v.object({
      entries: v.array(
        v.object({
          state: v.picklist(improvementStates),
          ...{ said: v.string(), did: v.string(), at: instant },
          /** Named as what keeps this customer's own trouble from coming back. */
          isYours: v.boolean(),
        }),
      ),
    }),
  },
  /** "Ask me less often, or stop", where the customer reads how often we ask. The same calls as in "My surveys". */
  readPreferences: preferencesContract.readPreferences,
  snooze: preferencesContract.snooze,
  stop: preferencesContract.stop,
  startAgain: preferencesContract.startAgain,
} satisfies Contract;
