import * as v from 'valibot';
import { followUpStates } from '../domain/follow-ups/follow-up';
import { reasons } from '../domain/answering/reason';
import { scores } from '../domain/answering/score';

export const score = v.picklist(scores);
export const reason = v.picklist(reasons);
export const expectation = v.picklist(['faster', 'as-expected', 'slower']);
/** ISO 8601 instant with offset Z. */
export const instant = v.pipe(v.string(), v.isoTimestamp());

export { longestComment } from '../domain/answering/survey-answering';

/** What the customer said, as screens show it. */
export const answer = v.object({
  solved: v.boolean(),
  /** Null when the request is not solved: then no score is asked. */
  score: v.nullable(score),
  reasons: v.array(reason),
  expectation: v.nullable(expectation),
  comment: v.nullable(v.string()),
  lostMinutes: v.nullable(v.number()),
  wantsContact: v.boolean(),
  majorConcern: v.boolean(),
  answeredAt: instant,
});
export type AnswerView = v.InferOutput<typeof answer>;

/** The answer has no words, and is older than the project keeps them. */
export const wordsExpired = v.optional(v.boolean());

export { followUpStates };

/** A follow-up as customer and agent see it. */
export const followUp = v.object({
  state: v.picklist(followUpStates),
  /** Null until the issue exists; customers see the state, agents also the key. */
  issueKey: v.nullable(v.string()),
  owner: v.nullable(v.string()),
  owedAt: instant,
  openedAt: v.nullable(instant),
  contactedAt: v.nullable(instant),
  remedyAt: v.nullable(instant),
  closedAt: v.nullable(instant),
  /** What the customer said to "Did we put it right?", and whether they are asked. */
  recovery: v.optional(v.nullable(v.picklist(['yes', 'no', 'silent']))),
  recoveryAt: v.optional(v.nullable(instant)),
  asksRecovery: v.optional(v.boolean()),
  /** What was done, in words the customer may read. */
  outcome: v.nullable(v.string()),
});
export type FollowUpView = v.InferOutput<typeof followUp>;
