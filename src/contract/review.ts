import * as v from 'valibot';
import { followUpProblems } from '../domain/follow-ups/follow-up-problem';
import { followUpKinds } from '../domain/follow-ups/follow-up-routing';
import { visitKinds } from '../domain/review/review';
import { expectation, followUpStates, instant, reason, score } from './answer';
import type { Contract } from './contract';
import { count, day, list } from './figure-parts';

const name = v.nullable(v.string());
/** `<issueId>:<cycle>`. */
const key = v.pipe(v.string(), v.regex(/^\d{1,15}:\d{1,4}$/));
/** Made by the screen for one press of a button. */
export const token = v.pipe(v.string(), v.regex(/^[0-9a-f-]{8,36}$/));
const words = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));

const unread = v.object({
  key,
  issueKey: v.string(),
  /** Null once the account is closed or erased. */
  customer: name,
  organisation: name,
  requestType: name,
  team: name,
  agent: name,
  score: v.nullable(score),
  solved: v.boolean(),
  reasons: list(reason),
  expectation: v.nullable(expectation),
  comment: name,
  wantsContact: v.boolean(),
  majorConcern: v.boolean(),
  /** False when the customer said it of their own accord. */
  asked: v.boolean(),
  answeredAt: instant,
  /** From the request being raised to the first reply, and to its resolution. */
  firstReplyMs: v.nullable(v.number()),
  resolutionMs: v.number(),
  sla: v.nullable(v.picklist(['met', 'missed'])),
  reopens: count,
  owes: v.boolean(),
  followUp: v.nullable(v.object({ state: v.picklist(followUpStates), issueKey: name, dueAt: v.nullable(instant) })),
});
export type UnreadView = v.InferOutput<typeof unread>;

const page = v.object({
  kind: v.literal('review'),
  total: count,
  owing: count,
  /** The first thirty: those that owe a follow-up, then the others, each oldest first. */
  answers: list(unread),
  /** Working days at whose end nothing from before was unread. */
  inARow: count,
  isTodayOpen: v.boolean(),
  /** From answer to first read, this week; null when nothing was read yet. */
  medianReadMs: v.nullable(v.number()),
  reads: count,
  /** People with two unhappy answers or more within 90 days. */
  repeat: list(v.object({ name, organisation: name, count, latestAt: instant })),
  /** More people than these. */
  repeatMore: v.boolean(),
  /** The latest morning digest; null where none is written. */
  digest: v.nullable(
    v.object({
      day: day,
      issueKey: name,
      problem: v.nullable(v.picklist(followUpProblems)),
    }),
  ),
});
export type ReviewPage = v.InferOutput<typeof page>;

const refused = v.object({ kind: v.literal('refused'), because: v.picklist(['not-allowed', 'gone']) });
const answered = v.variant('kind', [page, refused]);

const visit = v.object({
  token,
  kind: v.picklist(visitKinds),
  day: day,
  place: words(200),
  people: words(500),
  seen: words(2_000),
  actions: v.pipe(v.string(), v.trim(), v.maxLength(2_000)),
});
export type VisitView = v.InferOutput<typeof visit>;

const beyond = v.object({
  kind: v.literal('beyond'),
  /** Logged in the last 90 days; they carry no score and stand apart from the figures. */
  complaints: count,
  visits: list(visit),
  /** Where follow-ups of the last 90 days went. */
  routed: list(v.object({ kind: v.picklist(followUpKinds), count })),
});
export type BeyondView = v.InferOutput<typeof beyond>;
const beyondAnswered = v.variant('kind', [beyond, refused]);

/** The daily review, a view of the Satisfaction page; for administrators of the project. Every act answers with the page as it then stands. */
export const review = {
  readReview: { input: v.object({}), output: answered },
  markRead: { input: v.object({ keys: v.pipe(v.array(key), v.minLength(1), v.maxLength(100)) }), output: answered },
  followUpByHand: { input: v.object({ key }), output: answered },
  /** Posts these words as a public comment by whoever presses the button. */
  thank: { input: v.object({ key, words: words(1_000) }), output: answered },
  readBeyond: { input: v.object({}), output: beyondAnswered },
  logVisit: { input: visit, output: beyondAnswered },
} satisfies Contract;
