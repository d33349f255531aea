import type { Desk } from '../desk/desk';
import { ongoingCycle, readCycle, slaNames } from '../desk/slas';
import type { Issue, SlaCycle, SlaMetric, SlaTimer } from '../records';
import { deskTime, duration } from './time';

export const slaIds: Readonly<Record<SlaMetric, string>> = { 'first-response': '1', resolution: '2' };

function cycleBean(desk: Desk, timer: SlaTimer, cycle: SlaCycle) {
  const { goalMs, elapsedMs, breachAt, breached } = readCycle(timer, cycle, desk.now());
  return {
    startTime: deskTime(cycle.startedAt),
    ...(cycle.stoppedAt === null ? {} : { stopTime: deskTime(cycle.stoppedAt) }),
    breachTime: deskTime(breachAt),
    breached,
    ...(cycle.stoppedAt === null ? { paused: cycle.pausedAt !== null, withinCalendarHours: true } : {}),
    goalDuration: duration(goalMs),
    elapsedTime: duration(elapsedMs),
    remainingTime: duration(goalMs - elapsedMs),
  };
}

/** One promise as both APIs write it; an issue without clocks has none. */
export function slaBean(desk: Desk, issue: Issue, metric: SlaMetric) {
  const timer = issue.slas?.[metric];
  if (!timer) return null;
  const ongoing = ongoingCycle(timer);
  return {
    id: slaIds[metric],
    name: slaNames[metric],
    _links: { self: `${desk.siteUrl}/rest/servicedeskapi/request/${issue.id}/sla/${slaIds[metric]}` },
    completedCycles: timer.cycles
      .filter(({ stoppedAt }) => stoppedAt !== null)
      .map((cycle) => cycleBean(desk, timer, cycle)),
    ...(ongoing ? { ongoingCycle: cycleBean(desk, timer, ongoing) } : {}),
    slaDisplayFormat: 'NEW_SLA_FORMAT',
  };
}
