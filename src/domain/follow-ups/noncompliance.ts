import type { ClockStage } from './clock-stage';
import { clocksOf, type DueTimes, type Milestones } from './follow-up-clocks';
import { workingMs, type WorkingHours } from '../requests/working-time';

export const breaches = ['late-read', 'late-contact', 'late-remedy', 'closed-early'] as const;
export type Breach = (typeof breaches)[number];

/** One rule a follow-up broke: a target missed, or its issue closed in Jira before cause and prevention were known. */
export type Noncompliance = Readonly<{
  breach: Breach;
  /** When it came about: the moment it was due, or closed. */
  at: number;
  /** By how much, until it was made good or until now. */
  calendarMs: number;
  workingMs: number;
  state: 'open' | 'mended' | 'given-up';
}>;

export type Measured = Milestones & Readonly<{ due: DueTimes | null; isClosedEarly: boolean; earlyAt: number | null }>;

const named: Readonly<Record<ClockStage, Breach>> = {
  ...{ read: 'late-read', contact: 'late-contact', remedy: 'late-remedy' },
};

/** What a follow-up broke, in the order of its stages. What is given up is late until then; nobody makes it good any more. */
export function noncompliancesOf(one: Measured, hours: WorkingHours, now: number): readonly Noncompliance[] {
  const isGivenUp = one.state === 'given-up';
  const late = (one.due ? clocksOf(one, one.due, hours, now) : []).flatMap((clock): readonly Noncompliance[] => {
    if (!clock.isBreached) return [];
    const until = one.owedAt + clock.calendarMs;
    const state = clock.doneAt !== null ? 'mended' : isGivenUp ? 'given-up' : 'open';
    return [{ breach: named[clock.stage], at: clock.dueAt, ...between(clock.dueAt, until, hours), state }];
  });
  return [...late, ...closedEarly(one, hours, now)];
}

function closedEarly(one: Measured, hours: WorkingHours, now: number): readonly Noncompliance[] {
  const { earlyAt: at, isClosedEarly, state, remediedAt, closedAt } = one;
  if (at === null) return [];
  const breach = 'closed-early' as const;
  if (state === 'given-up') return [{ breach, at, ...between(at, closedAt ?? at, hours), state: 'given-up' }];
  if (isClosedEarly) return [{ breach, at, ...between(at, now, hours), state: 'open' }];
  // Made good by opening it again or by saying cause and prevention; only the latter has a moment of its own.
  return [{ breach, at, ...between(at, Math.max(at, remediedAt ?? at), hours), state: 'mended' }];
}

const between = (from: number, until: number, hours: WorkingHours) => ({
  calendarMs: Math.max(0, until - from),
  workingMs: workingMs(from, Math.max(from, until), hours),
});
