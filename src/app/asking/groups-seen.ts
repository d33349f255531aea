import type { Directory } from '../../ports/settings/directory';
import { isRefusal } from '../../ports/platform/refusal';
import type { Named } from '../../ports/requests/requests';

export type GroupPorts = Readonly<{ directory: Pick<Directory, 'namesOfGroups' | 'groupsOf'> }>;

/**
 * Names of groups; null where the app may not see who is in them, which keeps everybody from being asked. Tried with
 * whoever saved the groups: that account exists.
 */
export async function groupsSeen(
  { directory }: GroupPorts,
  groups: readonly string[],
  savedBy: string | null,
): Promise<readonly Named[] | null> {
  if (groups.length === 0) return [];
  try {
    const [names] = await Promise.all([
      directory.namesOfGroups(groups),
      savedBy === null ? [] : directory.groupsOf(savedBy),
    ]);
    return names;
  } catch (error) {
    if (isRefusal(error) && error.isFinal) return null;
    throw error;
  }
}
