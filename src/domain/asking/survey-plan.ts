import type { Cycle } from '../requests/cycle';
import type { Eligibility } from './eligibility';
import type { CandidateReason } from './eligibility';
import type { ProjectSettings } from '../settings/project-settings';

/** What is decided on a cycle when it is first seen. */
export type Plan = Readonly<{
  state: 'ineligible' | 'rested' | 'planned' | 'withdrawn';
  reason: CandidateReason | null;
  eligible: boolean;
  inclusion: number;
  /** Epoch ms at which the ask is due; null when nothing is planned. */
  askAt: number | null;
}>;

const minuteMs = 60_000;
const dayMs = 86_400_000;

/**
 * Plans the ask of a cycle. One that was re-opened before it came to our notice, or that is older than a
 * survey would have lived, is kept for the figures and asked no more.
 */
export function planAsk(cycle: Cycle, eligibility: Eligibility, settings: ProjectSettings, now: number): Plan {
  if (eligibility.kind === 'ineligible')
    return { state: 'ineligible', reason: eligibility.because, eligible: false, inclusion: 1, askAt: null };
  const { inclusion } = eligibility;
  const eligible = { eligible: true, inclusion, askAt: null } as const;
  if (eligibility.kind === 'rests') return { ...eligible, state: 'rested', reason: eligibility.because };
  if (cycle.endedAt !== null) return { ...eligible, state: 'withdrawn', reason: 'reopened' };
  const askAt = cycle.resolvedAt + settings.delayMinutes * minuteMs;
  if (askAt + settings.closesDays * dayMs < now) return { ...eligible, state: 'withdrawn', reason: 'back-filled' };
  return { ...eligible, state: 'planned', reason: null, askAt };
}

/**
 * What becomes of a cycle that a back-fill brings: counted as resolved, never asked. Nobody could have answered it,
 * so it is not among the eligible either, and response stays what it was.
 */
export const planBackFill = (isRequest: boolean): Plan => ({
  state: 'ineligible',
  reason: isRequest ? 'back-filled' : 'not-a-request',
  ...{ eligible: false, inclusion: 1, askAt: null },
});

/** Epoch ms at which a survey asked at `askedAt` closes. */
export const closesAt = (askedAt: number, settings: ProjectSettings) => askedAt + settings.closesDays * dayMs;
