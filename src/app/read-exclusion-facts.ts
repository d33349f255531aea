import { type ExclusionFacts, noFacts } from '../domain/exclusions';
import type { ProjectSettings } from '../domain/project-settings';
import type { Directory } from '../ports/directory';
import type { RequestFilters } from '../ports/request-filters';

export type ExclusionPorts = Readonly<{
  filters: Pick<RequestFilters, 'match'>;
  directory: Pick<Directory, 'groupsOf'>;
}>;

/**
 * What only Jira can say of one request, asked only where a setting needs it. A filter Jira does not understand says
 * nothing here: it is tried again before the ask, and nobody is asked until it can be used.
 */
export async function readExclusionFacts(
  { filters, directory }: ExclusionPorts,
  { exclusions: { jql, groups } }: Pick<ProjectSettings, 'exclusions'>,
  { issueId, reporterId }: Readonly<{ issueId: number; reporterId: string | null }>,
): Promise<ExclusionFacts> {
  if (jql === null && groups.length === 0) return noFacts;
  const [matched, groupIds] = await Promise.all([
    jql === null ? null : filters.match(jql, [issueId]),
    groups.length === 0 || reporterId === null ? [] : directory.groupsOf(reporterId),
  ]);
  return { matchesFilter: matched?.kind === 'matched' && matched.issueIds.has(issueId), groupIds };
}
