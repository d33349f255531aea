import type { ImprovementRules } from '../../domain/improvements/improvement';
import type { Catalogue } from '../../ports/settings/catalogue';

export type ImprovementRulesProblem = Readonly<{
  field: `improvements.${'projectId' | 'issueTypeId'}`;
  code: 'required' | 'gone' | 'not-in-project';
}>;

/** What keeps a register from working: a project that is gone, no issue type, or one the project has not got. */
export async function whyRegisterFails(
  catalogue: Pick<Catalogue, 'findProject' | 'issueTypes'>,
  { projectId, issueTypeId }: ImprovementRules,
): Promise<readonly ImprovementRulesProblem[]> {
  if (projectId === null) return [];
  if (issueTypeId === null) return [{ field: 'improvements.issueTypeId', code: 'required' }];
  const [project, types] = await Promise.all([
    catalogue.findProject(Number(projectId)),
    catalogue.issueTypes(Number(projectId)),
  ]);
  if (!project) return [{ field: 'improvements.projectId', code: 'gone' }];
  return types.some(({ id }) => id === issueTypeId)
    ? []
    : [{ field: 'improvements.issueTypeId', code: 'not-in-project' }];
}
