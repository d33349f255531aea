import * as v from 'valibot';
import { causeKinds, causeSources } from '../domain/follow-ups/cause';
import { paretoOrders } from '../domain/figures/cause-pareto';
import { improvementSources, improvementStates } from '../domain/improvements/improvement';
import { instant } from './answer';
import type { Contract } from './contract';
import { change, count, day, list, named, share } from './figure-parts';
import { token } from './review';

const words = (least: number, most: number) => v.pipe(v.string(), v.trim(), v.minLength(least), v.maxLength(most));
export const causePlace = v.object({ kind: v.picklist(causeKinds), source: v.picklist(causeSources) });
const causes = v.pipe(v.array(causePlace), v.maxLength(9), v.readonly());
const state = v.picklist(improvementStates);

export const longestTitle = 200;
export const longestSaid = 300;
export const longestDid = 1_000;

const effect = v.object({
  /** Follow-ups with these causes, of all answers, since the day of the implementation. */
  now: share,
  change,
  /** Follow-ups since then whose cause nobody has chosen yet. */
  open: count,
});

const entry = v.object({
  issueId: count,
  issueKey: v.string(),
  title: v.string(),
  state,
  /** As Jira calls it. */
  status: v.string(),
  resolution: v.nullable(v.string()),
  history: list(v.object({ at: instant, state })),
  source: v.picklist(improvementSources),
  /** Chosen here. */
  causes,
  /** Of the follow-ups that name it as their prevention. */
  linkedCauses: causes,
  followUps: count,
  /** Null before it is implemented, and where no cause is known. */
  effect: v.nullable(effect),
  /** When its issue was found deleted or moved away. */
  leftAt: v.nullable(instant),
  said: v.string(),
  did: v.string(),
  /** `outdated`: approved for another state than it is in now, and so not shown. */
  published: v.picklist(['no', 'shown', 'outdated']),
  publishedAt: v.nullable(instant),
});
export type ImprovementView = v.InferOutput<typeof entry>;

const page = v.object({
  kind: v.literal('improvements'),
  /** False until the settings say which issues are improvements. */
  configured: v.boolean(),
  entries: list(entry),
  /** Jira could not be asked just now: states may lag by up to an hour. */
  lags: v.boolean(),
});
export type ImprovementsPage = v.InferOutput<typeof page>;

const refusals = [
  ...['not-allowed', 'not-configured', 'may-not-create', 'gone', 'state-changed'],
  ...['project-gone', 'issue-type-gone', 'field-required', 'assignee-refused', 'no-permission', 'rejected'],
] as const;
const refused = v.object({ kind: v.literal('refused'), because: v.picklist(refusals) });
export type ImprovementRefusal = v.InferOutput<typeof refused>['because'];

/** What is wished: made by the screen for one press of a button. */
export const newImprovement = {
  token,
  title: words(3, longestTitle),
  details: v.pipe(v.string(), v.trim(), v.maxLength(4_000)),
};

export const madeImprovement = v.variant('kind', [
  v.object({ kind: v.literal('created'), issueKey: v.string() }),
  /** Jira has not confirmed it yet; it stands in the register within the hour. */
  v.object({ kind: v.literal('pending') }),
  refused,
]);
export type MadeImprovementView = v.InferOutput<typeof madeImprovement>;

const weight = v.object({
  cause: causePlace,
  followUps: count,
  people: count,
  lostMinutes: v.number(),
  /** How many customers said how much time they lost. */
  lostTold: count,
  details: list(v.string()),
  /** Shares (0 to 1) of all people and of all lost time that this cause and those before it make up. */
  peopleUpTo: v.number(),
  lostUpTo: v.number(),
  /** Improvements that are to remove it and have not left. */
  improvements: list(v.object({ issueKey: v.string(), state })),
});
export type CauseView = v.InferOutput<typeof weight>;

const worse = v.object({
  issueKey: v.string(),
  title: v.string(),
  day,
  requestType: named,
  now: share,
  change,
});

const causesPage = v.object({
  kind: v.literal('causes'),
  days: count,
  rows: list(weight),
  /** Follow-ups of the time whose cause nobody has chosen yet. */
  unknown: count,
  asksLostTime: v.boolean(),
  repeat: list(
    v.object({ name: v.nullable(v.string()), organisation: v.nullable(v.string()), count, latestAt: instant }),
  ),
  /** More people than these. */
  repeatMore: v.boolean(),
  /** Null where the settings do not say what a change is. */
  changes: v.nullable(v.object({ days: count, deployments: count, compared: count, worse: list(worse) })),
});
export type CausesPage = v.InferOutput<typeof causesPage>;

export const causeDays = [30, 90, 180, 365] as const;

/** The improvement register and the causes, two views of the Satisfaction page; for administrators of the project. */
export const improvements = {
  readImprovements: { input: v.object({}), output: v.variant('kind', [page, refused]) },
  createImprovement: {
    input: v.object({ ...newImprovement, source: v.picklist(['cause', 'driver', 'hand']), causes }),
    output: madeImprovement,
  },
  /** Words for customers, of the state the owner saw; shown only with their approval, and only while it is in that state. */
  publishImprovement: {
    input: v.pipe(
      v.object({
        issueId: count,
        said: v.pipe(v.string(), v.trim(), v.maxLength(longestSaid)),
        did: v.pipe(v.string(), v.trim(), v.maxLength(longestDid)),
        state,
        isPublished: v.boolean(),
      }),
      v.check(({ did, isPublished }) => !isPublished || did !== '', 'Please say what was decided or done.'),
    ),
    output: v.variant('kind', [page, refused]),
  },
  linkCauses: { input: v.object({ issueId: count, causes }), output: v.variant('kind', [page, refused]) },
  readCauses: {
    input: v.object({
      days: v.optional(v.picklist(causeDays), 90),
      by: v.optional(v.picklist(paretoOrders), 'people'),
    }),
    output: v.variant('kind', [causesPage, refused]),
  },
} satisfies Contract;
