import * as v from 'valibot';
import { owedFor } from '../domain/answering/answer';
import { causeKinds, causeSources, contactWays } from '../domain/follow-ups/cause';
import { followUpStates } from '../domain/follow-ups/follow-up';
import { clockStages } from '../domain/follow-ups/clock-stage';
import { answer, instant, score, wordsExpired } from './answer';
import type { Contract } from './contract';
import { token } from './review';

const words = (longest: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(longest));

const cause = v.object({
  kind: v.picklist(causeKinds),
  source: v.picklist(causeSources),
  /** What it was more precisely; empty when it needs no more words. */
  detail: v.pipe(v.string(), v.trim(), v.maxLength(160)),
});

const prevention = v.variant('kind', [
  v.object({
    kind: v.literal('improvement'),
    issueKey: v.pipe(
      v.string(),
      v.trim(),
      v.toUpperCase(),
      v.regex(/^[A-Z][A-Z0-9_]+-\d+$/, 'The key of an issue looks like CARE-17.'),
    ),
  }),
  v.object({ kind: v.literal('none'), why: words(1_000) }),
]);

/** What a form may send: also an improvement that is yet to be made, once per token. */
const chosenPrevention = v.variant('kind', [
  ...prevention.options,
  v.object({ kind: v.literal('new-improvement'), token, title: v.pipe(words(200), v.minLength(3)) }),
]);

const stageClock = v.object({
  stage: v.picklist(clockStages),
  /** Null while it runs. */
  doneAt: v.nullable(instant),
  calendarMs: v.number(),
  workingMs: v.number(),
  targetMs: v.number(),
  dueAt: instant,
  isBreached: v.boolean(),
});

/** The panel on the issue of a follow-up: how far it has come, and what leads further. */
export const followUpPanel = v.object({
  state: v.literal('follow-up'),
  life: v.picklist(followUpStates),
  issueKey: v.string(),
  request: v.object({ key: v.string(), summary: v.nullable(v.string()) }),
  customer: v.object({ name: v.nullable(v.string()), organisation: v.nullable(v.string()) }),
  owner: v.nullable(v.string()),
  owedFor: v.picklist(owedFor),
  /** Null when it was taken back, there never was one, or the viewer is the rated agent in a project that limits them. */
  answer: v.nullable(answer),
  wordsExpired,
  /** False for the rated agent in a project that limits them. */
  mayStep: v.boolean(),
  lastFive: v.array(v.object({ score, requestKey: v.string(), answeredAt: instant })),
  owedAt: instant,
  openedAt: v.nullable(instant),
  readAt: v.nullable(instant),
  contact: v.nullable(
    v.object({
      how: v.picklist(contactWays),
      by: v.nullable(v.string()),
      at: v.nullable(instant),
      note: v.nullable(v.string()),
    }),
  ),
  remedy: v.nullable(
    v.object({ cause: v.nullable(cause), prevention: v.nullable(prevention), outcome: v.string(), at: instant }),
  ),
  /** What the customer said to "Did we put it right?", with their words to a no. */
  recovery: v.nullable(
    v.object({ said: v.picklist(['yes', 'no', 'silent']), words: v.nullable(v.string()), at: v.nullable(instant) }),
  ),
  askedAt: v.nullable(instant),
  /** `gone` when the issue was deleted or hidden from the app, with nobody's reason. */
  givenUp: v.nullable(v.object({ why: v.nullable(v.string()), gone: v.boolean(), at: v.nullable(instant) })),
  /** How often the customer said that it was not put right. */
  round: v.number(),
  /** Closed in Jira before cause and prevention were known: a noncompliance until they are. */
  isClosedEarly: v.boolean(),
  /** Why Jira's issue is not where it ought to be yet. */
  behind: v.nullable(v.picklist(['no-way', 'no-permission', 'failed'])),
  clocks: v.array(stageClock),
  /** What has to be known before it counts as put right. */
  missing: v.array(v.picklist(['contact', 'cause', 'prevention', 'outcome'])),
  /** Causes of the project's own, offered beside the grid. */
  ownCauses: v.optional(v.array(v.string()), []),
  /** Improvements to choose from; null where the project keeps no register. */
  improvements: v.optional(v.nullable(v.array(v.object({ issueKey: v.string(), title: v.string() }))), null),
  /** Causes of what was put right in this project in the last 13 weeks. */
  causes: v.array(v.object({ kind: v.picklist(causeKinds), source: v.picklist(causeSources), count: v.number() })),
});
export type FollowUpPanelView = v.InferOutput<typeof followUpPanel>;

export const stepRefusals = [
  'not-open-yet',
  'not-contacted',
  'already-closed',
  'not-asked',
  'cause-missing',
  'prevention-missing',
  'outcome-missing',
  'why-missing',
  'changed-elsewhere',
  'not-allowed',
  'not-a-follow-up',
  'improvement-unknown',
  'improvement-pending',
  'improvement-refused',
  'improvement-not-allowed',
] as const;

const stepped = v.variant('kind', [
  v.object({ kind: v.literal('done'), panel: followUpPanel }),
  v.object({ kind: v.literal('refused'), because: v.picklist(stepRefusals), panel: v.nullable(followUpPanel) }),
]);

/** What leads a follow-up further; each call answers with the panel as it stands then. */
export const followUpCalls = {
  markContacted: {
    input: v.object({
      how: v.picklist(contactWays),
      note: v.optional(v.nullable(v.pipe(v.string(), v.trim(), v.maxLength(1_000))), null),
    }),
    output: stepped,
  },
  markRemedied: { input: v.object({ cause, prevention: chosenPrevention, outcome: words(1_000) }), output: stepped },
  giveUp: { input: v.object({ why: words(1_000) }), output: stepped },
} satisfies Contract;
