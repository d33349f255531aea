import { eraseClosedAccounts, type ErasePorts } from '../app/erase-closed-accounts';
import { healAnswers, type HealPorts } from '../app/heal-answers';
import { sweepLostEvents, type SweepPorts } from '../app/sweep-lost-events';
import { schedule } from './schedule';

export type DailyPorts = SweepPorts & HealPorts & ErasePorts;

const twoDaysInMinutes = 2 * 24 * 60;

/** The long look back: whatever the hourly work missed in two days, and Atlassian's privacy cycle. */
export const daily = (ports: DailyPorts) =>
  schedule(ports, 840, [
    { name: 'sweeping two days', run: () => sweepLostEvents(ports, twoDaysInMinutes) },
    { name: 'healing two days', run: () => healAnswers(ports, 48) },
    { name: 'privacy', run: (mayContinue) => eraseClosedAccounts(ports, mayContinue) },
  ]);
