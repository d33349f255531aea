import * as v from 'valibot';
import { books, comparisons, periods } from '../domain/figures/period';
import { reasons } from '../domain/answering/reason';
import { scores } from '../domain/answering/score';
import { instant } from './answer';
import type { Contract } from './contract';
import { factRange } from './fact-range';
import {
  change,
  count,
  dates,
  day,
  followUps,
  interval,
  list,
  named,
  packedRefusal,
  share,
  shareFields,
  slaBySatisfaction,
} from './figure-parts';
import { marker, need, words } from './figure-records';
import { figureTargets, sight } from './rights';
import { stripFigure } from './strip';
import { week } from './week';

export type ShareView = v.InferOutput<typeof share>;
export type ChangeView = v.InferOutput<typeof change>;
export type NeedView = v.InferOutput<typeof need>;
export type WordsView = v.InferOutput<typeof words>;

const filter = {
  period: v.optional(v.union([v.picklist(periods), dates]), 'weeks-13'),
  /** What the period is compared with. */
  against: v.optional(v.picklist(comparisons), 'previous'),
  /** Whether an answer counts on its own day or on the day its request was resolved. */
  book: v.optional(v.picklist(books), 'answer-day'),
  requestType: v.optional(v.nullable(count), null),
  organisation: v.optional(v.nullable(count), null),
  team: v.optional(v.nullable(count), null),
  channel: v.optional(v.nullable(count), null),
  priority: v.optional(v.nullable(count), null),
  audience: v.optional(v.picklist(['customers', 'sponsors']), 'customers'),
};
export const figuresFilter = v.object(filter);

const line = v.object({
  satisfied: share,
  change,
  /** Mean of the five-point scale; null below 20 scores, where its interval would say nothing. */
  mean: v.nullable(v.object({ value: v.number(), interval })),
  response: v.object({
    /** Distinct people who answered, of distinct people whose resolved requests passed rules 1–4. */
    people: share,
    change,
    /** Answers of surveys asked. */
    surveys: share,
  }),
  /** The share among all eligible people if the odds of dissatisfaction among the silent are half, the same or twice those of the others. */
  silent: v.nullable(v.object({ half: v.number(), same: v.number(), twice: v.number() })),
  /** The share post-stratified to all eligible requests; null under a filter, or where volumes or answers are too few. */
  weighted: v.nullable(v.object({ share: v.number(), standardError: v.number(), interval })),
  /** Answers nobody asked for; shown, but apart. */
  volunteered: share,
});

const reasonCount = v.object({ reason: v.picklist(reasons), count });

const distribution = v.object({
  /** Best first; `share` is weighted and null below five scores. */
  scores: list(v.object({ score: v.picklist(scores), count, share: v.nullable(v.number()) })),
  /** People who said "not solved" and so gave no score. */
  notSolved: count,
  /** Most frequent first. */
  reasonsOfLow: list(reasonCount),
  reasonsOfHigh: list(reasonCount),
  /** How many answers stand behind each of the two lists. */
  low: count,
  high: count,
});

const requestType = v.object({
  ...shareFields,
  ...named.entries,
  /** Share shrunk towards all (beta-binomial empirical Bayes) with its posterior interval; orders the list. */
  shrunk: v.nullable(v.object({ share: v.number(), interval })),
  /** Places it may hold: those whose intervals overlap share them. Null below n = 20. */
  rank: v.nullable(v.object({ from: count, to: count })),
  change,
});
export type RequestTypeView = v.InferOutput<typeof requestType>;

const cell = v.object({
  ...shareFields,
  team: count,
  /** Share minus the share of all; null below n = 20. */
  distance: v.nullable(v.number()),
  /** Differs from all the rest together, all cells tested at once (Benjamini–Hochberg, 5 %). */
  beyondNoise: v.boolean(),
});

const typeByTeam = v.object({
  teams: list(v.object({ ...named.entries, all: share })),
  /** The most answered request types, and how many more there are. */
  ...{ rows: list(v.object({ ...named.entries, all: share, cells: list(cell) })), more: count },
});

const page = v.object({
  kind: v.literal('figures'),
  asOf: instant,
  /** IANA name of the one reporting time zone of the site. */
  timeZone: v.string(),
  period: dates,
  against: dates,
  /** Days whose figures are still being recomputed and so may lag; 0 as a rule. */
  behindDays: count,
  /** Requests of the period that were resolved before this day are packed: counted, but neither listed nor in drivers. Null as a rule. */
  packedBefore: v.nullable(day),
  /** What this viewer sees, by the project's rights and Jira's permissions. */
  sight,
  /** What figures should reach, as shares. */
  targets: figureTargets,
  /** What may explain a change, oldest first. */
  markers: list(marker),
  needs: list(need),
  line,
  weeks: list(week),
  distribution,
  requestTypes: list(requestType),
  typeByTeam,
  /** Null when no answer of the period had an SLA. */
  sla: v.nullable(slaBySatisfaction),
  /** Null where answers are kept anonymous and a step would describe a few people. */
  followUps: v.nullable(followUps),
  strip: list(stripFigure),
  /** The latest ten; null for viewers who may not see them. */
  words: v.nullable(list(words)),
});
export type FiguresPage = v.InferOutput<typeof page>;

const refused = v.object({
  kind: v.literal('refused'),
  because: v.picklist(['not-allowed', 'period-invalid', 'too-few-people', 'packed', 'too-many']),
  since: packedRefusal.since,
  /** `too-many`: how many requests the filter would look at. */ requests: v.exactOptional(count),
  /** Whether the viewer may change the settings, where figures are refused. */
  administers: v.exactOptional(v.boolean()),
});

const listed = v.object({
  issueKey: v.string(),
  requestType: v.nullable(v.string()),
  team: v.nullable(v.string()),
  resolvedAt: instant,
  score: v.nullable(v.picklist(scores)),
  /** Null where there is no answer. */
  solved: v.nullable(v.boolean()),
  answeredAt: v.nullable(instant),
});
export type ListedRequest = v.InferOutput<typeof listed>;

/** Which requests stand behind a number on the page. */
export const requestLists = [
  'scored',
  'satisfied',
  'not-satisfied',
  /** Scores of 1 and 2. */
  'dissatisfied',
  'not-solved',
  'volunteered',
  'major-concerns',
  'eligible',
  'asked',
  'answered',
  'closed',
  'sla-breached',
  'reopened',
  'sla-met-not-satisfied',
  'escalated',
] as const;

/** The Satisfaction page. Names and definitions of figures: `domain/figures/dictionary`. */
export const project = {
  readFigures: { input: figuresFilter, output: v.variant('kind', [page, refused]) },
  /** The requests behind a figure, newest first, 50 at a time. Narrowed by the filter and by what was clicked. */
  readRequests: {
    input: v.object({
      ...filter,
      list: v.picklist(requestLists),
      score: v.optional(v.nullable(v.picklist(scores)), null),
      reason: v.optional(v.nullable(v.picklist(reasons)), null),
      fact: v.optional(v.nullable(factRange), null),
      /** Monday of one week of the trend. */
      week: v.optional(v.nullable(day), null),
      /** From `next` of the page before. */
      after: v.optional(v.nullable(v.string()), null),
    }),
    output: v.variant('kind', [
      v.object({
        kind: v.literal('requests'),
        requests: list(listed),
        next: v.nullable(v.string()),
        /** What was resolved before this day is packed and not listed; null as a rule. */
        packedBefore: v.nullable(day),
        /** Finds the requests of this page in Jira. */ jql: v.string(),
      }),
      refused,
    ]),
  },
  /** What the filters offer. Organisations may be many: the first hundred whose name holds `search`, and the one that is chosen. */
  readFilters: {
    input: v.object({
      search: v.optional(v.pipe(v.string(), v.maxLength(100)), ''),
      organisation: v.optional(v.nullable(count), null),
    }),
    output: v.variant('kind', [
      v.object({
        kind: v.literal('filters'),
        requestTypes: list(named),
        teams: list(named),
        channels: list(named),
        priorities: list(named),
        organisations: list(named),
        /** There are more organisations than these: another search finds others. */
        hasMore: v.boolean(),
      }),
      refused,
    ]),
  },
} satisfies Contract;
