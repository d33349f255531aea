import * as v from 'valibot';
import { candidateReasons } from '../domain/asking/eligibility';
import { noExclusions } from '../domain/asking/exclusions';
import { mostRules } from '../domain/follow-ups/follow-up-routing';
import { noTargets } from '../domain/figures/target';
import type { ProjectSettings } from '../domain/settings/project-settings';
import { usualRights } from '../domain/settings/rights';
import { instant } from './answer';
import type { Contract } from './contract';
import { figureTargets, rights } from './rights';
import { routingRule } from './routing';
import { causes, changes, digest, targets } from './follow-up-settings';
import { improvements } from './improvement-settings';
import { escalation, keeping, rates, waitingStatuses } from './service-settings';

const days = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const mostIds = 200;
const ids = v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(128))), v.maxLength(mostIds));

const exclusions = v.object({
  /** Requests that this JQL finds are not asked about. */
  jql: v.nullable(
    v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2_000, 'Please use at most 2,000 characters.')),
  ),
  /** Account ids. */
  people: ids,
  /** Group ids. */
  groups: ids,
  /** Organisation ids. */
  organisations: ids,
});

const schema = v.object({
  schema: v.literal(1),
  on: v.boolean(),
  /** Minutes between the resolution and the ask. */
  delayMinutes: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(60 * 24 * 30)),
  restDays: days(0, 365),
  /** Days an asked survey stays open. */
  closesDays: days(1, 90),
  /** Days after the ask; null sends no reminder. */
  reminderDays: v.nullable(days(1, 60)),
  /** Scores up to and including this one are unhappy. */
  alarmLevel: v.picklist([1, 2, 3]),
  /** Request type ids that are not asked. */
  excludedRequestTypes: v.array(v.string()),
  /** Resolution ids that are not asked. */
  excludedResolutions: v.array(v.string()),
  exclusions: v.exactOptional(exclusions, noExclusions),
  /** Share of requests asked, 0.01 to 1. */
  sampling: v.pipe(v.number(), v.minValue(0.01), v.maxValue(1)),
  asksExpectation: v.boolean(),
  asksLostTime: v.boolean(),
  /** The project's own question by locale; an absent locale uses the standard wording. */
  question: v.record(v.string(), v.pipe(v.string(), v.trim(), v.minLength(3), v.maxLength(200))),
  followUp: v.object({
    /** Null until chosen: follow-ups then stay owed and the owner is told. */
    projectId: v.nullable(v.string()),
    issueTypeId: v.nullable(v.string()),
    /** Account id of the person who looks after follow-ups; null leaves them unassigned. */
    assignee: v.nullable(v.string()),
    /** First match, before the target above. */
    rules: v.exactOptional(v.pipe(v.array(routingRule), v.maxLength(mostRules)), []),
  }),
  /** The rated agent sees that there is an answer, but neither score nor words. */
  limitRatedAgent: v.boolean(),
  escalation,
  waitingStatuses,
  rates,
  keeping,
  /** Who sees figures, single answers, comments and names. */
  rights: v.exactOptional(rights, usualRights),
  /** What figures should reach. */
  targetFigures: v.exactOptional(figureTargets, noTargets),
  ...{ changes, targets, causes, digest, improvements },
});
/** Project settings, schema version 1. Stored under a growing version number; never edited in place. */
export const projectSettings: v.GenericSchema<unknown, ProjectSettings> = schema;

const named = v.object({ id: v.string(), name: v.string() });

const page = v.object({
  settings: projectSettings,
  /** 0 while the defaults are in force. */
  version: v.number(),
  savedBy: v.nullable(v.string()),
  savedAt: v.nullable(instant),
  projectName: v.string(),
  projectKey: v.string(),
  requestTypes: v.array(named),
  resolutions: v.array(named),
  /** Statuses its requests can be in. */
  statuses: v.optional(v.array(named), []),
  projects: v.array(v.object({ id: v.string(), key: v.string(), name: v.string() })),
  issueTypes: v.array(named),
  assignees: v.array(named),
  /** Organisations that requests of this site came from; for rules. */
  organisations: v.optional(v.array(named), []),
  /** Names of the people and groups left in peace; who or what is gone has none. */
  leftInPeace: v.object({ people: v.array(named), groups: v.array(named) }),
  /** What Jira finds wrong with the saved filter, in its words; while there is something, nobody is asked. */
  filterProblem: v.nullable(v.string()),
  /** The app may not see who is in the groups left in peace; while that is so, nobody is asked. */
  groupsUnseen: v.boolean(),
  /** Candidates of the last 30 days by what was decided on them. */
  last30: v.object({
    resolved: v.number(),
    eligible: v.number(),
    asked: v.number(),
    answered: v.number(),
    byReason: v.array(v.object({ reason: v.picklist(candidateReasons), count: v.number() })),
  }),
  /** What keeps follow-ups from being opened, where something does. */
  problem: v.nullable(v.string()),
  /** Open follow-ups that Jira will not link to their requests. */
  unlinked: v.number(),
});
export type SettingsPage = v.InferOutput<typeof page>;

export const settings = {
  readSettings: { input: v.object({}), output: page },
  saveSettings: {
    input: v.object({ base: v.number(), settings: projectSettings }),
    output: v.variant('kind', [
      v.object({ kind: v.literal('saved'), page }),
      /** Somebody else saved in the meantime; nothing was changed. */
      v.object({ kind: v.literal('conflict'), by: v.nullable(v.string()), at: instant, page }),
      v.object({
        kind: v.literal('invalid'),
        problems: v.array(v.object({ field: v.string(), code: v.string(), says: v.exactOptional(v.string()) })),
      }),
    ]),
  },
  /** People or groups by a part of their name, to be left in peace. */
  findToLeaveOut: {
    input: v.object({
      kind: v.picklist(['people', 'groups']),
      search: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
    }),
    output: v.object({ found: v.array(named) }),
  },
  /** Issue types and people that fit a follow-up project, when another project is chosen. */
  readFollowUpChoices: {
    input: v.object({ projectId: v.string() }),
    output: v.object({ issueTypes: v.array(named), assignees: v.array(named) }),
  },
} satisfies Contract;
