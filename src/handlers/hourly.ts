import { healAnswers, type HealPorts } from '../app/heal-answers';
import { remind, type RemindPorts } from '../app/remind';
import { sweepLostEvents, type SweepPorts } from '../app/sweep-lost-events';
import { schedule, type Task } from './schedule';

export type HourlyPorts = SweepPorts & RemindPorts & HealPorts & Readonly<{ more: readonly Task[] }>;

const hourMs = 3_600_000;

/** What may wait an hour: events that never came, reminders, surveys that closed, answers that a crash cut short. */
export const hourly = (ports: HourlyPorts) =>
  schedule(ports, 540, [
    { name: 'sweeping', run: () => sweepLostEvents(ports) },
    { name: 'reminding', run: () => remind(ports) },
    { name: 'closing', run: () => touchClosed(ports) },
    { name: 'healing', run: () => healAnswers(ports) },
    ...ports.more,
  ]);

/** Two hours back, so that an hour whose schedule failed is not forgotten. */
function touchClosed({ cycles, clock }: HourlyPorts): Promise<void> {
  const now = clock.now();
  return cycles.touchExpired(new Date(now.getTime() - 2 * hourMs), now);
}
