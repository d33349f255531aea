import { clockStages, type ClockStage } from './clock-stage';
import type { FollowUpState } from './follow-up';
import { targetMs, type Targets } from './follow-up-targets';
import { afterWorkingMs, workingMs, type WorkingHours } from '../requests/working-time';

/** By when each stage is due, in epoch ms. */
export type DueTimes = Readonly<Record<ClockStage, number>>;

export type Clock = Readonly<{
  stage: ClockStage;
  /** Null while it runs. */
  doneAt: number | null;
  calendarMs: number;
  workingMs: number;
  targetMs: number;
  dueAt: number;
  isBreached: boolean;
}>;

export type Milestones = Readonly<{
  state: FollowUpState;
  owedAt: number;
  readAt: number | null;
  contactedAt: number | null;
  remediedAt: number | null;
  /** When it was given up; stops the clocks that still ran. */
  closedAt: number | null;
}>;

/** By when each stage is due under these targets. Frozen when a follow-up is owed: later targets move no clock. */
export function dueTimes(owedAt: number, hours: WorkingHours, targets: Targets): DueTimes {
  const due = (stage: ClockStage) => afterWorkingMs(owedAt, targetMs(targets[stage], hours), hours);
  return { read: due('read'), contact: due('contact'), remedy: due('remedy') };
}

/** The clocks of a follow-up, in calendar and in working time. What the customer found not put right runs on. */
export function clocksOf(one: Milestones, due: DueTimes, hours: WorkingHours, now: number): readonly Clock[] {
  const { state, owedAt, readAt, contactedAt, remediedAt, closedAt } = one;
  const done = { read: readAt, contact: contactedAt, remedy: state === 'not-recovered' ? null : remediedAt };
  return clockStages.map((stage) => {
    const doneAt = done[stage];
    const until = Math.max(owedAt, doneAt ?? (state === 'given-up' ? (closedAt ?? now) : now));
    return {
      ...{ stage, doneAt, calendarMs: until - owedAt, workingMs: workingMs(owedAt, until, hours) },
      ...{ targetMs: workingMs(owedAt, due[stage], hours), dueAt: due[stage], isBreached: until > due[stage] },
    };
  });
}
