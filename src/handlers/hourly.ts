import { continueBackFills, type BackFillPorts } from '../app/asking/back-fill';
import { carryOutDueDuties, type DutyPorts } from '../app/follow-ups/carry-out-duties';
import { closeSilentRecoveries } from '../app/follow-ups/close-silent-recoveries';
import { findDeployments, type FindDeploymentsPorts } from '../app/improvements/find-deployments';
import { finishWishes, type MakeImprovementPorts } from '../app/improvements/make-improvement';
import { syncImprovements } from '../app/improvements/sync-improvements';
import { continueZoneMove, type MovePorts } from '../app/figures/follow-site-time-zone';
import { healAnswers, type HealPorts } from '../app/answering/heal-answers';
import { healComplaints } from '../app/follow-ups/log-complaint';
import { raiseFollowUps, type RaiseFollowUpsPorts } from '../app/follow-ups/raise-follow-ups';
import { recomputeWhenDue, type PacePorts } from '../app/figures/recompute-figures';
import { remind, type RemindPorts } from '../app/asking/remind';
import { sweepLostEvents, type SweepPorts } from '../app/asking/sweep-lost-events';
import { dateFollowUps, watchFollowUps, type WatchPorts } from '../app/follow-ups/watch-follow-ups';
import { writeDigests, type DigestPorts } from '../app/review/write-digests';
import { schedule } from './schedule';

export type HourlyPorts = SweepPorts &
  RemindPorts &
  HealPorts &
  RaiseFollowUpsPorts &
  PacePorts &
  DutyPorts &
  WatchPorts &
  BackFillPorts &
  MakeImprovementPorts &
  FindDeploymentsPorts &
  DigestPorts &
  MovePorts &
  Parameters<typeof healComplaints>[0];

const hourMs = 3_600_000;

/**
 * What may wait an hour: events that never came, reminders, surveys that closed, answers that a crash cut short,
 * follow-ups with a loose end, and figures, which the page counts live until then.
 */
export const hourly = (ports: HourlyPorts) =>
  schedule(ports, 540, [
    { name: 'sweeping', run: () => sweepLostEvents(ports) },
    { name: 'reminding', run: () => remind(ports) },
    { name: 'renewing marks', run: () => renewMarks(ports) },
    { name: 'healing', run: () => healAnswers(ports) },
    { name: 'healing complaints', run: () => healComplaints(ports) },
    { name: 'following up', run: (mayContinue) => raiseFollowUps(ports, mayContinue) },
    { name: 'catching up with Jira', run: (mayContinue) => carryOutDueDuties(ports, mayContinue) },
    { name: 'watching follow-ups', run: (mayContinue) => watchFollowUps(ports, mayContinue) },
    { name: 'dating follow-ups', run: () => dateFollowUps(ports) },
    { name: 'writing digests', run: (mayContinue) => writeDigests(ports, mayContinue) },
    { name: 'closing silent recoveries', run: () => closeSilentRecoveries(ports) },
    { name: 'back-filling', run: (mayContinue) => continueBackFills(ports, mayContinue) },
    { name: 'making improvements', run: (mayContinue) => finishWishes(ports, mayContinue) },
    { name: 'watching improvements', run: (mayContinue) => syncImprovements(ports, mayContinue) },
    { name: 'finding deployments', run: (mayContinue) => findDeployments(ports, mayContinue) },
    { name: 'following the time zone', run: (mayContinue) => continueZoneMove(ports, mayContinue) },
    { name: 'figures', run: (mayContinue) => recomputeWhenDue(ports, mayContinue) },
  ]);

/**
 * Lets marks follow what changed without a change in the ledger: surveys that closed, answers and follow-ups whose
 * mark failed. Six hours back, so that hours whose schedule failed are not forgotten.
 */
async function renewMarks({ cycles, clock }: HourlyPorts): Promise<void> {
  const now = clock.now();
  const since = new Date(now.getTime() - 6 * hourMs);
  await cycles.touchExpired(since, now);
  await cycles.touchAnswered(since, now);
}
