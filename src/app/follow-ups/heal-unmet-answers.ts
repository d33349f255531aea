import { whyFollowUp } from '../../domain/answering/answer';
import { dayOf } from '../../domain/calendar';
import { cycleKey } from '../../domain/requests/cycle';
import { answerKey } from '../../domain/follow-ups/follow-up';
import type { Clock } from '../../ports/platform/clock';
import type { FollowUps, WakeFollowUps } from '../../ports/follow-ups/follow-ups';
import type { Log } from '../../ports/platform/log';
import type { Settings } from '../../ports/settings/settings';
import type { UnmetAnswers } from '../../ports/follow-ups/unmet-answers';

export type UnmetPorts = Readonly<{
  unmetAnswers: UnmetAnswers;
  followUps: Pick<FollowUps, 'owe'>;
  wakeFollowUps: WakeFollowUps;
  settings: Pick<Settings, 'read' | 'reportingTimeZone' | 'projects'>;
  clock: Clock;
  log: Log;
}>;

const dayMs = 86_400_000;
/** A week: longer than any outage the hourly look outlives, short enough that a new alarm level does not dig up the past. */
const lookBackDays = 7;
const most = 200;

/** Owes what an unhappy answer owes and never got, whatever went wrong on its way. */
export async function healUnmetAnswers(ports: UnmetPorts, mayContinue: () => boolean): Promise<void> {
  const { settings, clock, wakeFollowUps } = ports;
  const zone = await settings.reportingTimeZone();
  const day = dayOf(clock.now().getTime() - lookBackDays * dayMs, zone);
  let owed = 0;
  for (const projectId of await settings.projects()) {
    if (!mayContinue()) break;
    owed += await healProject(ports, projectId, day);
  }
  if (owed > 0) await wakeFollowUps.wake();
}

async function healProject({ unmetAnswers, followUps, settings, log }: UnmetPorts, projectId: number, day: number) {
  const { alarmLevel } = (await settings.read(projectId)).settings;
  const unmet = await unmetAnswers.since(projectId, day, alarmLevel, most);
  for (const { requestId, requestKey, cycle, said, answeredAt } of unmet) {
    const owedFor = whyFollowUp(said, alarmLevel);
    if (!owedFor) continue;
    const dedupeKey = answerKey(cycleKey(requestId, cycle));
    await followUps.owe({ dedupeKey, projectId, requestId, requestKey, owedFor }, new Date(answeredAt));
  }
  if (unmet.length > 0) log.warn('answers without their follow-up were found', { projectId, answers: unmet.length });
  return unmet.length;
}
