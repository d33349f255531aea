import { noTargets } from '../../domain/figures/target';
import { notSetUp, UnknownSettings } from '../../domain/settings/project-settings';
import type { Settings } from '../../ports/settings/settings';

/** What the project's settings say of its figures; the usual where they are those of another version. */
export async function figureRules(stored: Pick<Settings, 'read'>, projectId: number) {
  try {
    const { targetFigures, alarmLevel } = (await stored.read(projectId)).settings;
    return { targets: targetFigures ?? noTargets, alarmLevel };
  } catch (error) {
    if (error instanceof UnknownSettings) return { targets: noTargets, alarmLevel: notSetUp.settings.alarmLevel };
    throw error;
  }
}
