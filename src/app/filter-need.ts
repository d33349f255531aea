import { UnknownSettings } from '../domain/project-settings';
import { isRefusal } from '../ports/refusal';
import type { RequestFilters } from '../ports/request-filters';
import type { Settings } from '../ports/settings';
import type { Need } from './figure-needs';

export type FilterNeedPorts = Readonly<{
  settings: Pick<Settings, 'read'>;
  filters: Pick<RequestFilters, 'whyUnusable'>;
}>;

type FilterNeed = Extract<Need, { kind: 'filter-unusable' }>;

/** A filter that broke after it was saved keeps everybody from being asked, so its owner has to know. No call where none is set. */
export async function filterNeed(
  { settings, filters }: FilterNeedPorts,
  projectId: number,
): Promise<readonly FilterNeed[]> {
  try {
    const { on, exclusions } = (await settings.read(projectId)).settings;
    if (!on || exclusions.jql === null) return [];
    const says = await filters.whyUnusable(exclusions.jql);
    return says === null ? [] : [{ kind: 'filter-unusable', says }];
  } catch (error) {
    // Figures can be read whatever becomes of the settings.
    if (error instanceof UnknownSettings || isRefusal(error)) return [];
    throw error;
  }
}
