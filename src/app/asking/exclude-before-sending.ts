import { whyExcluded, type Ineligible } from '../../domain/asking/eligibility';
import type { ProjectSettings } from '../../domain/settings/project-settings';
import type { Log } from '../../ports/platform/log';
import { isRefusal } from '../../ports/platform/refusal';
import type { RequestNow } from '../../ports/requests/requests';
import type { ExclusionPorts } from './read-exclusion-facts';

export type ExcludePorts = ExclusionPorts & Readonly<{ log: Log }>;

/** `unknown` when Jira could not say: nobody is written to on a guess. `filter` and `groups` wait for an administrator, `jira` for better times. */
export type Verdict =
  | Readonly<{ kind: 'free' }>
  | Readonly<{ kind: 'excluded'; because: Ineligible }>
  | Readonly<{ kind: 'unknown'; because: 'filter' | 'groups' | 'jira' }>;

const free: Verdict = { kind: 'free' };

/**
 * Looks once more whether requests of one project are to be left in peace: a label came later, somebody joined a
 * group, or search had not caught up when the request was resolved. No call where no filter and no group is set.
 */
export async function excludeBeforeSending(
  ports: ExcludePorts,
  settings: ProjectSettings,
  requests: readonly RequestNow[],
): Promise<ReadonlyMap<number, Verdict>> {
  const filtered = await filterSays(ports, settings, requests);
  const verdicts = requests.map(async (request) => {
    const verdict = await verdictOn(ports, settings, request, filtered);
    return [request.issueId, verdict] as const;
  });
  return new Map(await Promise.all(verdicts));
}

type Filtered = ReadonlySet<number> | Extract<Verdict, { kind: 'unknown' }>;
const found = (filtered: Filtered): filtered is ReadonlySet<number> => !('kind' in filtered);

async function filterSays(
  { filters, log }: ExcludePorts,
  { exclusions: { jql } }: ProjectSettings,
  requests: readonly RequestNow[],
): Promise<Filtered> {
  if (jql === null || requests.length === 0) return new Set();
  try {
    const matched = await filters.match(
      jql,
      requests.map(({ issueId }) => issueId),
    );
    if (matched.kind === 'matched') return matched.issueIds;
    log.warn('the filter of a project cannot be used; nobody is asked there until it is mended', {
      projectId: requests[0]?.projectId,
    });
    return { kind: 'unknown', because: 'filter' };
  } catch (error) {
    log.error('the filter of a project could not be applied; its surveys wait', error);
    return { kind: 'unknown', because: 'jira' };
  }
}

async function verdictOn(
  { directory, log }: ExcludePorts,
  settings: ProjectSettings,
  { issueId, reporterId, organisationIds }: RequestNow,
  filtered: Filtered,
): Promise<Verdict> {
  if (reporterId === null) return free;
  const excludedBy = (matchesFilter: boolean, groupIds: readonly string[]) =>
    whyExcluded(settings, { matchesFilter, groupIds }, { accountId: reporterId, organisationIds });
  // What the settings alone decide needs nothing of Jira.
  const because = excludedBy(found(filtered) && filtered.has(issueId), []);
  if (because) return { kind: 'excluded', because };
  if (!found(filtered)) return filtered;
  if (settings.exclusions.groups.length === 0) return free;
  try {
    const byGroup = excludedBy(false, await directory.groupsOf(reporterId));
    return byGroup ? { kind: 'excluded', because: byGroup } : free;
  } catch (error) {
    log.error('the groups of a customer could not be read; their survey waits', error);
    return { kind: 'unknown', because: isRefusal(error) && error.isFinal ? 'groups' : 'jira' };
  }
}
