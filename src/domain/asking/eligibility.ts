import { type ExclusionFacts, isLeftInPeace } from './exclusions';
import { unitInterval } from '../hash';
import type { ProjectSettings } from '../settings/project-settings';

/**
 * Why a candidate is not asked, in the order in which the rules are tried: the first that applies
 * decides, and its name is kept. Design rules 1–4 make a candidate eligible; 5 and 6 only rest it.
 */
export const ineligible = [
  'not-a-request',
  'project-off',
  'no-reporter',
  'reporter-inactive',
  'reporter-is-agent',
  'reporter-is-app',
  'excluded-request-type',
  'excluded-resolution',
  'excluded-by-filter',
  'excluded-person',
  'no-human-touch',
  'handed-off',
  'thanks-only',
] as const;

/** Why an eligible candidate is left in peace. */
export const rested = ['opted-out', 'snoozed', 'resting', 'not-sampled', 'excluded-by-agent'] as const;

/** Why a planned survey was withdrawn at send time, or an open one afterwards. */
export const withdrawals = [
  'reopened',
  'deleted',
  'moved',
  'reporter-changed',
  'withdrawn-by-agent',
  'back-filled',
  'not-sendable',
  'already-answered',
  'filter-unusable',
] as const;

export const candidateReasons = [...ineligible, ...rested, ...withdrawals] as const;
export type CandidateReason = (typeof candidateReasons)[number];

/** A reason as it was stored; null for none, and for a word that this version does not know. */
export const toReason = (stored: string | null): CandidateReason | null =>
  candidateReasons.find((known) => known === stored) ?? null;

export type Ineligible = (typeof ineligible)[number];
export type Rested = (typeof rested)[number];
export type Withdrawal = (typeof withdrawals)[number];

export type Reporter = Readonly<{ accountId: string; active: boolean; kind: 'customer' | 'agent' | 'app' }>;

/** What the rules look at: the request as it was at its resolution. */
export type Candidate = Readonly<{
  key: string;
  requestTypeId: string | null;
  resolutionId: string;
  reporter: Reporter | null;
  assigneeId: string | null;
  organisationIds: readonly string[];
  facts: ExclusionFacts;
}>;

/** What a person wished, and when they were last asked anywhere on the site (epoch ms). */
export type AskHistory = Readonly<{ optedOut: boolean; snoozedUntil: number | null; askedAt: number | null }>;

export type Eligibility =
  | Readonly<{ kind: 'eligible'; inclusion: number }>
  | Readonly<{ kind: 'rests'; because: Rested; inclusion: number }>
  | Readonly<{ kind: 'ineligible'; because: Ineligible }>;

/**
 * Decides on a candidate at its resolution. Pure: the same candidate under the same settings gets
 * the same answer on every delivery, because sampling is drawn from a hash of the cycle key.
 */
export function decideEligibility(candidate: Candidate, settings: ProjectSettings): Eligibility {
  const because = whyIneligible(candidate, settings);
  if (because) return { kind: 'ineligible', because };
  const inclusion = settings.sampling;
  return unitInterval(candidate.key) < inclusion
    ? { kind: 'eligible', inclusion }
    : { kind: 'rests', because: 'not-sampled', inclusion };
}

function whyIneligible(candidate: Candidate, settings: ProjectSettings): Ineligible | null {
  const { reporter, requestTypeId } = candidate;
  if (requestTypeId === null) return 'not-a-request';
  if (!settings.on) return 'project-off';
  if (!reporter) return 'no-reporter';
  if (!reporter.active) return 'reporter-inactive';
  if (reporter.kind === 'agent' || reporter.accountId === candidate.assigneeId) return 'reporter-is-agent';
  if (reporter.kind === 'app') return 'reporter-is-app';
  if (settings.excludedRequestTypes.includes(requestTypeId)) return 'excluded-request-type';
  if (settings.excludedResolutions.includes(candidate.resolutionId)) return 'excluded-resolution';
  return whyExcluded(settings, candidate.facts, { ...candidate, accountId: reporter.accountId });
}

type Excluded = Extract<Ineligible, 'excluded-by-filter' | 'excluded-person'>;

/** The exclusions that can change between the resolution and the ask, so they are tried at both moments. */
export function whyExcluded(
  { exclusions }: Pick<ProjectSettings, 'exclusions'>,
  { matchesFilter, groupIds }: ExclusionFacts,
  { accountId, organisationIds }: Readonly<{ accountId: string; organisationIds: readonly string[] }>,
): Excluded | null {
  if (exclusions.jql !== null && matchesFilter) return 'excluded-by-filter';
  return isLeftInPeace(exclusions, { accountId, groupIds, organisationIds }) ? 'excluded-person' : null;
}

/**
 * Whether a person may be asked now; null when nothing speaks against it. Decided at send time,
 * because a rest period is spent by being asked, not by being planned.
 */
export function whyAtRest(history: AskHistory, restDays: number, now: number): Rested | null {
  if (history.optedOut) return 'opted-out';
  if (history.snoozedUntil !== null && now < history.snoozedUntil) return 'snoozed';
  // Without a rest no clock is asked: those of two workers may disagree by more than lies between two asks.
  if (restDays > 0 && history.askedAt !== null && now < restsUntil(history.askedAt, restDays)) return 'resting';
  return null;
}

const dayMs = 86_400_000;

/** Epoch ms from which a person asked at `askedAt` may be asked again. */
export const restsUntil = (askedAt: number, restDays: number) => askedAt + restDays * dayMs;
