import { type ExclusionFacts, noFacts } from '../../domain/asking/exclusions';
import type { ProjectSettings } from '../../domain/settings/project-settings';
import type { Directory } from '../../ports/settings/directory';
import { isRefusal } from '../../ports/platform/refusal';
import type { RequestFilters } from '../../ports/asking/request-filters';

export type ExclusionPorts = Readonly<{
  filters: Pick<RequestFilters, 'match'>;
  directory: Pick<Directory, 'groupsOf'>;
}>;

/**
 * What only Jira can say of one request, asked only where a setting needs it. A filter Jira does not understand
 * and groups it does not show say nothing here: they are tried again before the ask, and nobody is asked until they can be used.
 */
export async function readExclusionFacts(
  { filters, directory }: ExclusionPorts,
  { exclusions: { jql, groups } }: Pick<ProjectSettings, 'exclusions'>,
  { issueId, reporterId }: Readonly<{ issueId: number; reporterId: string | null }>,
): Promise<ExclusionFacts> {
  if (jql === null && groups.length === 0) return noFacts;
  const [matched, groupIds] = await Promise.all([
    jql === null ? null : filters.match(jql, [issueId]),
    groups.length === 0 || reporterId === null ? [] : groupsShown(directory, reporterId),
  ]);
  return { matchesFilter: matched?.kind === 'matched' && matched.issueIds.has(issueId), groupIds };
}

/** A candidate must reach the ledger even where the app may not see groups, or no sweep would ever bring it there. */
async function groupsShown(directory: ExclusionPorts['directory'], accountId: string): Promise<readonly string[]> {
  try {
    return await directory.groupsOf(accountId);
  } catch (error) {
    if (isRefusal(error) && error.isFinal) return [];
    throw error;
  }
}
