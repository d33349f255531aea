import type { OwedFor } from '../answering/answer';
import type { Severity } from './follow-up';
import { unitInterval } from '../hash';
import type { Reason } from '../answering/reason';
import type { Score } from '../answering/score';

/** Which practice takes a follow-up on. The neighbours of satisfaction management, and its own general desk. */
export const followUpKinds = ['general', 'incident', 'slm', 'change', 'catalogue', 'request'] as const;
export type FollowUpKind = (typeof followUpKinds)[number];

export const severities: readonly Severity[] = ['grave', 'serious', 'moderate'];

export type RoutedTo =
  | Readonly<{ mode: 'usual' }>
  | Readonly<{ mode: 'person'; person: string }>
  | Readonly<{ mode: 'nobody' }>
  | Readonly<{ mode: 'rotation'; people: readonly string[] }>
  /** The lead of the service project, or of the project the follow-up goes to. */
  | Readonly<{ mode: 'service-owner' | 'project-lead' }>;

/** What a rule looks at. Everything given has to hold; an empty list, null or false asks for nothing. */
export type RoutingCondition = Readonly<{
  severities: readonly Severity[];
  maxScore: Score | null;
  notSolved: boolean;
  majorConcern: boolean;
  wantsContact: boolean;
  complaint: boolean;
  /** The request comes after a change of the service, as the project's settings tell changes. */
  afterChange: boolean;
  /** One of them is enough. */
  reasons: readonly Reason[];
  requestTypes: readonly string[];
  organisations: readonly string[];
}>;

/** Where follow-ups of a condition go. Without a project of its own a rule uses the usual one. */
export type RoutingRule = Readonly<{
  when: RoutingCondition;
  kind: FollowUpKind;
  projectId: string | null;
  issueTypeId: string | null;
  /** Null goes by how grave the answer is. */
  urgency: Severity | null;
  assignee: RoutedTo;
  /** Hours from the answer until the follow-up is due; null sets no date. */
  dueHours: number | null;
  /** Who is told of everything that happens to the issue. */
  watchers: readonly string[];
}>;

export type UsualTarget = Readonly<{ projectId: string | null; issueTypeId: string | null; assignee: string | null }>;

/** What routing knows of a follow-up. */
export type RoutedStory = Readonly<{
  dedupeKey: string;
  owedFor: OwedFor;
  severity: Severity;
  score: Score | null;
  isSolved: boolean | null;
  reasons: readonly Reason[];
  wantsContact: boolean;
  majorConcern: boolean;
  isAfterChange: boolean;
  requestTypeId: string | null;
  organisationId: string | null;
  ratedAgent: string | null;
}>;

export type Route = Readonly<{
  kind: FollowUpKind;
  /** Number of the rule that decided, from 1; null where none applied. */
  rule: number | null;
  projectId: string | null;
  issueTypeId: string | null;
  severity: Severity;
  /** Where a lead is wanted: who gets it when there is none, or the lead was rated. */
  assignee: string | null;
  /** Whose lead is to have it, before `assignee`. */
  lead: 'service-project' | 'target-project' | null;
  dueHours: number | null;
  watchers: readonly string[];
}>;

/**
 * Decides where a follow-up goes: the first rule that applies, else the usual target. It depends on the
 * follow-up alone, so a retry routes the same, and it never names the agent who was rated.
 */
export function routeFollowUp(rules: readonly RoutingRule[], usual: UsualTarget, story: RoutedStory): Route {
  const found = rules.findIndex(({ when }) => applies(when, story));
  const rule = rules[found];
  if (!rule)
    return {
      ...{ kind: 'general', rule: null, projectId: usual.projectId, issueTypeId: usual.issueTypeId },
      ...{ severity: story.severity, assignee: unlessRated(usual.assignee, story), dueHours: null },
      ...{ lead: null, watchers: [] },
    };
  const target = rule.projectId === null ? usual : rule;
  return {
    ...{ kind: rule.kind, rule: found + 1, projectId: target.projectId, issueTypeId: target.issueTypeId },
    ...{ severity: rule.urgency ?? story.severity, dueHours: rule.dueHours },
    ...{ assignee: assigneeOf(rule, usual, story), lead: leadOf(rule), watchers: rule.watchers },
  };
}

function applies(when: RoutingCondition, story: RoutedStory): boolean {
  const among = (list: readonly string[], id: string | null) => list.length === 0 || (id !== null && list.includes(id));
  return (
    among(when.severities, story.severity) &&
    (when.maxScore === null || (story.score !== null && story.score <= when.maxScore)) &&
    (!when.notSolved || story.isSolved === false) &&
    (!when.majorConcern || story.majorConcern) &&
    (!when.wantsContact || story.wantsContact) &&
    (!when.complaint || story.owedFor === 'complaint') &&
    (!when.afterChange || story.isAfterChange) &&
    (when.reasons.length === 0 || when.reasons.some((reason) => story.reasons.includes(reason))) &&
    among(when.requestTypes, story.requestTypeId) &&
    among(when.organisations, story.organisationId)
  );
}

/** Nobody follows up on a rating of their own work. */
const unlessRated = (person: string | null, { ratedAgent }: Pick<RoutedStory, 'ratedAgent'>) =>
  person === ratedAgent ? null : person;

function leadOf({ assignee: { mode } }: RoutingRule): Route['lead'] {
  if (mode === 'service-owner') return 'service-project';
  return mode === 'project-lead' ? 'target-project' : null;
}

/** Who gets it once the lead is known. */
export const withLead = (route: Route, lead: string | null, story: Pick<RoutedStory, 'ratedAgent'>) =>
  lead === null || lead === story.ratedAgent ? route.assignee : lead;

/** Whether any of the rules has to know of changes, which takes looking for them. */
export const asksForChanges = (rules: readonly RoutingRule[]) => rules.some(({ when }) => when.afterChange);

function assigneeOf({ assignee, projectId }: RoutingRule, usual: UsualTarget, story: RoutedStory): string | null {
  const fallBack = projectId === null ? unlessRated(usual.assignee, story) : null;
  switch (assignee.mode) {
    case 'nobody':
      return null;
    case 'usual':
      return unlessRated(usual.assignee, story);
    case 'service-owner':
    case 'project-lead':
      return fallBack;
    case 'person':
      return unlessRated(assignee.person, story) ?? fallBack;
    case 'rotation': {
      const people = assignee.people.filter((person) => person !== story.ratedAgent);
      return people[Math.floor(unitInterval(story.dedupeKey) * people.length)] ?? fallBack;
    }
  }
}

/** A rule that takes everything, to start from. */
export const newRule: RoutingRule = {
  when: {
    ...{ severities: [], maxScore: null, notSolved: false, majorConcern: false, wantsContact: false },
    ...{ complaint: false, afterChange: false, reasons: [], requestTypes: [], organisations: [] },
  },
  ...{ kind: 'general', projectId: null, issueTypeId: null, urgency: null },
  ...{ assignee: { mode: 'usual' }, dueHours: null, watchers: [] },
};

export const mostRules = 20;
export const mostWatchers = 10;
