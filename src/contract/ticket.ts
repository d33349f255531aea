import * as v from 'valibot';
import { candidateReasons } from '../domain/asking/eligibility';
import { answer, followUp, instant, score, wordsExpired } from './answer';
import type { Contract } from './contract';
import { followUpCalls, followUpPanel } from './follow-up';

const customer = v.nullable(v.object({ name: v.string(), organisation: v.nullable(v.string()) }));

const shared = {
  customer,
  /** The customer's last five scores in this project, oldest first. */
  lastFive: v.array(v.object({ score, requestKey: v.string(), answeredAt: instant })),
  followUp: v.nullable(followUp),
};

/** The agent's panel, state first. */
export const ticketState = v.variant('state', [
  v.object({ state: v.literal('not-resolved'), ...shared }),
  /** Resolved before the app came, or so long ago that it is only counted. */
  v.object({ state: v.literal('not-known'), ...shared }),
  v.object({
    state: v.literal('not-asked'),
    reason: v.picklist(candidateReasons),
    /** Why an agent did not want it asked, in their words. */
    note: v.nullable(v.string()),
    /** For `resting`, when and for which request this person was asked, and when the next ask can come. */
    rest: v.nullable(v.object({ askedAt: instant, requestKey: v.nullable(v.string()), nextFrom: instant })),
    ...shared,
  }),
  v.object({ state: v.literal('planned'), askAt: instant, delayMinutes: v.number(), ...shared }),
  v.object({
    state: v.literal('asked'),
    askedAt: instant,
    closesAt: instant,
    remindedAt: v.nullable(instant),
    ...shared,
  }),
  v.object({ state: v.literal('expired'), askedAt: instant, closedAt: instant, ...shared }),
  v.object({
    state: v.literal('answered'),
    asked: v.boolean(),
    answer,
    wordsExpired,
    readAt: v.nullable(instant),
    ...shared,
  }),
  /** What a rated agent sees where the project limits it. */
  v.object({ state: v.literal('limited'), ...shared }),
]);
export type TicketState = v.InferOutput<typeof ticketState>;

const acted = v.variant('kind', [
  v.object({ kind: v.literal('done'), ticket: ticketState }),
  v.object({ kind: v.literal('refused'), because: v.picklist(['too-late', 'not-allowed']), ticket: ticketState }),
]);

export const ticket = {
  /** On the issue of a follow-up the panel leads through its life instead. */
  readTicket: { input: v.object({}), output: v.union([ticketState, followUpPanel]) },
  /** Withdraws a planned or open survey; the reason is kept in the ledger. */
  doNotAsk: {
    input: v.object({ reason: v.pipe(v.string(), v.trim(), v.minLength(3), v.maxLength(300)) }),
    output: acted,
  },
  /** Asks in spite of a rest period or sampling; never against the customer's own wish. */
  askAnyway: { input: v.object({}), output: acted },
  ...followUpCalls,
} satisfies Contract;
