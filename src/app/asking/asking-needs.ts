import { UnknownSettings } from '../../domain/settings/project-settings';
import { isRefusal } from '../../ports/platform/refusal';
import type { RequestFilters } from '../../ports/asking/request-filters';
import type { Settings } from '../../ports/settings/settings';
import type { Need } from '../figures/figure-needs';
import { groupsSeen, type GroupPorts } from './groups-seen';

export type AskingNeedsPorts = GroupPorts &
  Readonly<{
    settings: Pick<Settings, 'read'>;
    filters: Pick<RequestFilters, 'whyUnusable'>;
  }>;

type AskingNeed = Extract<Need, { kind: 'filter-unusable' | 'groups-unseen' }>;

/**
 * A filter that broke after it was saved, or groups Jira hides from the app, keep everybody from being asked, so the
 * owner has to know. No call where none is set.
 */
export async function askingNeeds(ports: AskingNeedsPorts, projectId: number): Promise<readonly AskingNeed[]> {
  try {
    const { settings, savedBy } = await ports.settings.read(projectId);
    if (!settings.on) return [];
    const { jql, groups } = settings.exclusions;
    const [says, seen] = await Promise.all([
      jql === null ? null : ports.filters.whyUnusable(jql),
      groupsSeen(ports, groups, savedBy),
    ]);
    return [
      ...(says === null ? [] : [{ kind: 'filter-unusable' as const, says }]),
      ...(seen === null ? [{ kind: 'groups-unseen' as const }] : []),
    ];
  } catch (error) {
    // Figures can be read whatever becomes of the settings.
    if (error instanceof UnknownSettings || isRefusal(error)) return [];
    throw error;
  }
}
