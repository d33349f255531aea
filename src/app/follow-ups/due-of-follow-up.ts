import { dueTimes, type DueTimes } from '../../domain/follow-ups/follow-up-clocks';
import { usualTargets } from '../../domain/follow-ups/follow-up-targets';
import { UnknownSettings } from '../../domain/settings/project-settings';
import { usualHours } from '../../domain/requests/working-time';
import type { Settings } from '../../ports/settings/settings';

/** By when the stages of a follow-up of this project are due, by its targets; settings of a newer version count as the usual ones. */
export async function dueUnder(
  settings: Pick<Settings, 'read' | 'reportingTimeZone'>,
  projectId: number,
  owedAt: number,
): Promise<DueTimes> {
  const [targets, zone] = await Promise.all([targetsOf(settings, projectId), settings.reportingTimeZone()]);
  return dueTimes(owedAt, usualHours(zone), targets);
}

async function targetsOf(settings: Pick<Settings, 'read'>, projectId: number) {
  try {
    return (await settings.read(projectId)).settings.targets;
  } catch (error) {
    if (error instanceof UnknownSettings) return usualTargets;
    throw error;
  }
}
