import { checkFigures, type CheckFiguresPorts } from '../app/figures/check-figures';
import { closeDuplicateFollowUps, type DuplicatePorts } from '../app/follow-ups/close-duplicate-follow-ups';
import { eraseClosedAccounts, type ErasePorts } from '../app/keeping/erase-closed-accounts';
import { expireWords, type ExpireWordsPorts } from '../app/keeping/expire-words';
import { followSiteTimeZone, type FollowZonePorts } from '../app/figures/follow-site-time-zone';
import { recomputeFigures } from '../app/figures/recompute-figures';
import { healAnswers, type HealPorts } from '../app/answering/heal-answers';
import { healUnmetAnswers, type UnmetPorts } from '../app/follow-ups/heal-unmet-answers';
import { packOldRequests, type PackPorts } from '../app/keeping/pack-old-requests';
import { sweepLostEvents, type SweepPorts } from '../app/asking/sweep-lost-events';
import { watchStorage, type WatchStoragePorts } from '../app/keeping/watch-storage';
import { schedule } from './schedule';

export type DailyPorts = SweepPorts &
  HealPorts &
  ErasePorts &
  ExpireWordsPorts &
  UnmetPorts &
  DuplicatePorts &
  CheckFiguresPorts &
  FollowZonePorts &
  WatchStoragePorts &
  PackPorts;

const twoDaysInMinutes = 2 * 24 * 60;

/** The long look back: whatever the hourly work missed in two days, and Atlassian's privacy cycle. */
export const daily = (ports: DailyPorts) =>
  schedule(ports, 840, [
    { name: 'sweeping two days', run: () => sweepLostEvents(ports, twoDaysInMinutes) },
    { name: 'healing two days', run: () => healAnswers(ports, 48) },
    { name: 'healing answers without a follow-up', run: (mayContinue) => healUnmetAnswers(ports, mayContinue) },
    { name: 'closing duplicates', run: (mayContinue) => closeDuplicateFollowUps(ports, mayContinue) },
    { name: 'following the time zone', run: (mayContinue) => followSiteTimeZone(ports, mayContinue) },
    { name: 'making figures', run: async (mayContinue) => void (await recomputeFigures(ports, mayContinue)) },
    { name: 'checking figures', run: (mayContinue) => checkFigures(ports, mayContinue) },
    { name: 'expiring words and names', run: (mayContinue) => expireWords(ports, mayContinue) },
    { name: 'privacy', run: (mayContinue) => eraseClosedAccounts(ports, mayContinue) },
    { name: 'packing old requests', run: (mayContinue) => packOldRequests(ports, mayContinue) },
    { name: 'watching storage', run: () => watchStorage(ports) },
  ]);
