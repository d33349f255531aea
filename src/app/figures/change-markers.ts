import isEqual from 'lodash/isEqual';
import { dayOf } from '../../domain/calendar';
import type { ChangeMarker } from '../../domain/figures/change-marker';
import { within, type Days } from '../../domain/figures/period';
import type { SettingsVersion } from '../../domain/settings/project-settings';
import type { People } from '../../ports/settings/permissions';
import type { Settings } from '../../ports/settings/settings';

export type ChangeMarkerPorts = Readonly<{
  settings: Pick<Settings, 'history'>;
  people: Pick<People, 'nameOf'>;
}>;

type Saved = Readonly<{ day: number; kind: 'wording' | 'settings'; by: string | null }>;

/** Versions against the one before each: a new question breaks the trend, anything else is only said. The first changes nothing. */
function savedChanges(newestFirst: readonly SettingsVersion[], timeZone: string): readonly Saved[] {
  return newestFirst.slice(0, -1).flatMap(({ settings, savedAt, savedBy }, i) => {
    const before = newestFirst[i + 1]?.settings;
    if (savedAt === null || !before) return [];
    const kind = isEqual(settings.question, before.question) ? 'settings' : 'wording';
    return [{ day: dayOf(savedAt, timeZone), kind, by: savedBy }];
  });
}

/** What was changed in the settings during a period, and by whom (as title): once a day for each kind, oldest first. */
export async function settingsMarkers(
  { settings, people }: ChangeMarkerPorts,
  projectId: number,
  period: Days,
  timeZone: string,
): Promise<readonly ChangeMarker[]> {
  const found = new Map<string, Saved>();
  for (const change of savedChanges(await settings.history(projectId), timeZone))
    if (within(change.day, period) && !found.has(`${change.day}/${change.kind}`))
      found.set(`${change.day}/${change.kind}`, change);
  const markers = [...found.values()].map(async ({ day, kind, by }): Promise<ChangeMarker> => {
    const name = by === null ? null : await people.nameOf(by).catch(() => null);
    return { day, kind, title: name ?? '', issueKey: null };
  });
  return (await Promise.all(markers)).sort((a, b) => a.day - b.day);
}
