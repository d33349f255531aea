import type { ClockStage } from './clock-stage';
import { workingDayMs, type WorkingHours } from '../requests/working-time';

/** How long a stage of a follow-up may take, in working time counted from the answer. */
export type Target = Readonly<{ amount: number; unit: 'days' | 'hours' }>;
export type Targets = Readonly<Record<ClockStage, Target>>;

export const usualTargets: Targets = {
  read: { amount: 1, unit: 'days' },
  contact: { amount: 1, unit: 'days' },
  remedy: { amount: 5, unit: 'days' },
};

const hourMs = 3_600_000;

/** A target as working time. */
export const targetMs = ({ amount, unit }: Target, hours: WorkingHours) =>
  unit === 'days' ? amount * workingDayMs(hours) : amount * hourMs;
