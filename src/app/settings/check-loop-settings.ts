import type { ProjectSettings } from '../../domain/settings/project-settings';
import type { Catalogue } from '../../ports/settings/catalogue';
import type { RequestFilters } from '../../ports/asking/request-filters';

type Ports = Readonly<{
  catalogue: Pick<Catalogue, 'findProject' | 'issueTypes'>;
  filters: Pick<RequestFilters, 'whyUnusable'>;
}>;

/** A field by its path, what is wrong with it, and Jira's own words about it. */
export type LoopProblem = Readonly<{
  field: string;
  code: 'required' | 'gone' | 'not-in-project' | 'filter';
  says?: string;
}>;

/** What cannot work: a query for changes that Jira refuses, a digest that has nowhere to go. */
export async function whyLoopFails(
  { catalogue, filters }: Ports,
  { changes: { jql }, digest }: Pick<ProjectSettings, 'changes' | 'digest'>,
): Promise<readonly LoopProblem[]> {
  const says = jql === null ? null : await filters.whyUnusable(jql);
  return [
    ...(says === null ? [] : [{ field: 'changes.jql', code: 'filter', says } as const]),
    ...(digest.on && digest.projectId !== null
      ? await whyDigestFails(catalogue, digest.projectId, digest.issueTypeId)
      : []),
  ];
}

async function whyDigestFails(
  catalogue: Ports['catalogue'],
  projectId: string,
  issueTypeId: string | null,
): Promise<readonly LoopProblem[]> {
  if (issueTypeId === null) return [{ field: 'digest.issueTypeId', code: 'required' }];
  const [project, types] = await Promise.all([
    catalogue.findProject(Number(projectId)),
    catalogue.issueTypes(Number(projectId)),
  ]);
  if (!project) return [{ field: 'digest.projectId', code: 'gone' }];
  return types.some(({ id }) => id === issueTypeId) ? [] : [{ field: 'digest.issueTypeId', code: 'not-in-project' }];
}
