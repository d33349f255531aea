import type { Account, Issue, SlaCycle, SlaMetric, SlaTimer } from '../records';
import { mediumPriorityId, waitingForCustomer } from '../world/projects';
import { readFrom, type Desk } from './desk';

const hour = 3_600_000;

export const slaNames: Readonly<Record<SlaMetric, string>> = {
  'first-response': 'Time to first response',
  resolution: 'Time to resolution',
};

/** A request without a priority falls under the goal for everything else. */
const hoursToResolve = ({ records }: Desk, { priorityId }: Issue) =>
  readFrom(records.priorities, priorityId ?? mediumPriorityId).resolutionHours;

const goalOf = (desk: Desk, issue: Issue, metric: SlaMetric) =>
  (metric === 'first-response' ? 8 : hoursToResolve(desk, issue)) * hour;

const begin = (desk: Desk, issue: Issue, metric: SlaMetric): SlaCycle => ({
  startedAt: desk.now(),
  goalMs: goalOf(desk, issue, metric),
  stoppedAt: null,
  pausedAt: issue.statusId === waitingForCustomer && metric === 'resolution' ? desk.now() : null,
  pausedMs: 0,
});

export function startSlas(desk: Desk, issue: Issue): void {
  issue.slas = {
    'first-response': { cycles: [begin(desk, issue, 'first-response')], breached: null },
    resolution: { cycles: [begin(desk, issue, 'resolution')], breached: null },
  };
}

export const ongoingCycle = ({ cycles }: SlaTimer): SlaCycle | null => {
  const last = cycles.at(-1);
  return last && last.stoppedAt === null ? last : null;
};

function stop(timer: SlaTimer, now: number): void {
  const cycle = ongoingCycle(timer);
  if (!cycle) return;
  if (cycle.pausedAt !== null) cycle.pausedMs += now - cycle.pausedAt;
  cycle.pausedAt = null;
  cycle.stoppedAt = now;
}

/** Anybody who is not a customer answering in public is a first response. */
export function hearAnswer({ now }: Desk, issue: Issue, author: Account | null): void {
  const bySupport = author !== null && author.accountId !== issue.reporterId && author.role !== 'none';
  if (issue.slas && bySupport) stop(issue.slas['first-response'], now());
}

/** A set resolution stops the clocks; a cleared one starts a new cycle of the resolution clock. */
export function followResolution(desk: Desk, issue: Issue): void {
  if (!issue.slas) return;
  const { 'first-response': first, resolution } = issue.slas;
  if (issue.resolutionId !== null) [first, resolution].forEach((timer) => stop(timer, desk.now()));
  else if (!ongoingCycle(resolution)) resolution.cycles.push(begin(desk, issue, 'resolution'));
}

/** The resolution clock rests while the customer is asked something. */
export function followStatus(desk: Desk, issue: Issue): void {
  const cycle = issue.slas && ongoingCycle(issue.slas.resolution);
  if (!cycle) return;
  const waits = issue.statusId === waitingForCustomer;
  if (waits && cycle.pausedAt === null) cycle.pausedAt = desk.now();
  if (!waits && cycle.pausedAt !== null) {
    cycle.pausedMs += desk.now() - cycle.pausedAt;
    cycle.pausedAt = null;
  }
}

export type SlaReading = Readonly<{ goalMs: number; elapsedMs: number; breachAt: number; breached: boolean }>;

/** What the clock shows; where the record says otherwise, the goal is moved so that the numbers agree with it. */
export function readCycle(timer: SlaTimer, cycle: SlaCycle, now: number): SlaReading {
  const end = cycle.stoppedAt ?? cycle.pausedAt ?? now;
  const elapsedMs = Math.max(0, end - cycle.startedAt - cycle.pausedMs);
  const breached = timer.breached ?? elapsedMs > cycle.goalMs;
  const contradicted = breached !== elapsedMs > cycle.goalMs;
  const goalMs = !contradicted ? cycle.goalMs : breached ? Math.floor(elapsedMs * 0.9) : elapsedMs + hour;
  return { goalMs, elapsedMs, breachAt: cycle.startedAt + cycle.pausedMs + goalMs, breached };
}
