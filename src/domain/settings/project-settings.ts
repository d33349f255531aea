import type { CauseSetting } from '../follow-ups/cause';
import { noImprovements, type ImprovementRules } from '../improvements/improvement';
import { usualChanges, type ChangeSetting } from '../improvements/change-setting';
import { usualDigest, type DigestSetting } from '../review/digest-setting';
import { type EscalationRule, usualEscalation } from '../requests/escalation';
import { type KeepingSetting, usualKeeping } from '../keeping/keeping-setting';
import { type Exclusions, noExclusions } from '../asking/exclusions';
import type { RoutingRule } from '../follow-ups/follow-up-routing';
import { usualTargets, type Targets } from '../follow-ups/follow-up-targets';
import { type ServiceRates, usualRates } from './service-rates';
import { noTargets, type FigureTargets } from '../figures/target';
import { usualRights, type Rights } from './rights';
import type { WaitingStatuses } from '../requests/waiting-status';

/**
 * How one service project asks and follows up. The wire schema in the contract is checked against
 * this type, so the two cannot drift apart.
 */
export type ProjectSettings = Readonly<{
  schema: 1;
  on: boolean;
  delayMinutes: number;
  restDays: number;
  closesDays: number;
  reminderDays: number | null;
  alarmLevel: 1 | 2 | 3;
  excludedRequestTypes: readonly string[];
  excludedResolutions: readonly string[];
  exclusions: Exclusions;
  sampling: number;
  asksExpectation: boolean;
  asksLostTime: boolean;
  question: Readonly<Record<string, string>>;
  followUp: Readonly<{
    projectId: string | null;
    issueTypeId: string | null;
    assignee: string | null;
    /** Tried from the top; what none of them takes goes to the target above. Versions saved before there were rules have none. */
    rules?: readonly RoutingRule[];
  }>;
  limitRatedAgent: boolean;
  /** What counts as an escalation; each cycle keeps what the rule said when it was resolved. */
  escalation: EscalationRule;
  /** Where a request waits for the customer; each cycle keeps how long it did by the choice of its day. */
  waitingStatuses: WaitingStatuses;
  rates: ServiceRates;
  /** What counts as a change of the service. */
  changes: ChangeSetting;
  /** How long each stage of a follow-up may take; one that is owed keeps those of its day. */
  targets: Targets;
  causes: CauseSetting;
  digest: DigestSetting;
  keeping: KeepingSetting;
  /** Who sees figures, answers, comments and names. Versions saved before there were rights have none. */
  rights?: Rights;
  /** What figures should reach. Absent in versions saved before there were targets. */
  targetFigures?: FigureTargets;
  improvements: ImprovementRules;
}>;

/** A version of a project's settings; version 0 is the defaults, saved by nobody. */
export type SettingsVersion = Readonly<{
  version: number;
  settings: ProjectSettings;
  savedBy: string | null;
  savedAt: number | null;
}>;

export const defaultSettings: ProjectSettings = {
  schema: 1,
  on: true,
  delayMinutes: 240,
  restDays: 14,
  closesDays: 14,
  reminderDays: 5,
  alarmLevel: 2,
  excludedRequestTypes: [],
  excludedResolutions: [],
  exclusions: noExclusions,
  sampling: 1,
  asksExpectation: true,
  asksLostTime: false,
  question: {},
  followUp: { projectId: null, issueTypeId: null, assignee: null },
  limitRatedAgent: false,
  escalation: usualEscalation,
  waitingStatuses: null,
  rates: usualRates,
  changes: usualChanges,
  targets: usualTargets,
  causes: { own: [] },
  digest: usualDigest,
  keeping: usualKeeping,
  rights: usualRights,
  targetFigures: noTargets,
  improvements: noImprovements,
};

/** A project nobody has set up: the defaults stand ready, and nobody is asked. */
export const notSetUp: SettingsVersion = {
  version: 0,
  settings: { ...defaultSettings, on: false },
  savedBy: null,
  savedAt: null,
};

/** Stored settings of a schema this version of the app does not know, written by a newer one. */
export class UnknownSettings extends Error {
  constructor(readonly projectId: number) {
    super(
      `The satisfaction settings of project ${projectId} were saved by another version of Aftercare. Update the app, or save the settings again.`,
    );
    this.name = 'UnknownSettings';
  }
}
