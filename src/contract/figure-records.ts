import * as v from 'valibot';
import { reasons } from '../domain/answering/reason';
import { scores } from '../domain/answering/score';
import { followUpStates, instant } from './answer';
import { count, day, list, named, share } from './figure-parts';
import { signalRules } from './signal-rules';

/** The first few issues, and how many more there are. */
const issues = { issues: list(v.object({ issueKey: v.string() })), more: count };

/** What needs the service owner now; gravest first, empty when nothing does. */
export const need = v.variant('kind', [
  /** The filter of whom not to ask cannot be used any more, in Jira's words; nobody is asked until it is mended. */
  v.object({ kind: v.literal('filter-unusable'), says: v.string() }),
  /** The app may not see who is in the groups left in peace; nobody is asked until it may. */
  v.object({ kind: v.literal('groups-unseen') }),
  /** The database was this full last night although old requests are packed; percent, above a hundred where Forge allows it for a while. */
  v.object({ kind: v.literal('room-short'), percent: count }),
  /** Answers nobody has read that owe a follow-up. */
  v.object({ kind: v.literal('unread'), count, unhappy: count, wantContact: count, oldest: instant }),
  /** Follow-ups owed for a quarter of an hour or more whose issue could not be made, with the code of what stands in the way. */
  v.object({ kind: v.literal('stuck'), count, problem: v.nullable(v.string()), oldest: instant }),
  /** Follow-up issues open with nobody having contacted the customer. */
  v.object({ kind: v.literal('not-contacted'), count, oldest: instant, ...issues }),
  /** Follow-up issues nobody is assigned to. */
  v.object({ kind: v.literal('unassigned'), count, oldest: instant, ...issues }),
  /** Follow-up issues Jira would not link to their requests. */
  v.object({ kind: v.literal('unlinked'), count, ...issues }),
  /** Customers with an open follow-up who were unhappy at least twice within 90 days. */
  v.object({ kind: v.literal('repeat-unhappy'), count, ...issues }),
  /** Customers who said it was not put right. */
  v.object({ kind: v.literal('not-put-right'), count, ...issues }),
  /** Request type × team below all the rest, beyond noise. */
  v.object({ kind: v.literal('below-the-rest'), requestType: named, team: named, cell: share, rest: share }),
  /** The newest signal of the period. */
  v.object({ kind: v.literal('signal'), week: day, rule: v.picklist(signalRules) }),
]);

/** Something that may explain a change. For settings and wordings the title is who changed them. */
export const marker = v.object({
  day,
  kind: v.picklist(['deployment', 'wording', 'settings', 'improvement']),
  title: v.string(),
  issueKey: v.nullable(v.string()),
});

export const words = v.object({
  issueKey: v.string(),
  comment: v.string(),
  score: v.nullable(v.picklist(scores)),
  solved: v.boolean(),
  reasons: list(v.picklist(reasons)),
  majorConcern: v.boolean(),
  answeredAt: instant,
  requestType: v.nullable(v.string()),
  /** Null once the account is closed or erased. */
  customer: v.nullable(v.string()),
  organisation: v.nullable(v.string()),
  followUp: v.nullable(v.object({ state: v.picklist(followUpStates), issueKey: v.nullable(v.string()) })),
});
