import type { RoutingRule } from '../../domain/follow-ups/follow-up-routing';
import type { ProjectSettings } from '../../domain/settings/project-settings';
import type { Catalogue } from '../../ports/settings/catalogue';

/** A field by its path, and what is wrong with it. */
export type RuleProblem = Readonly<{ field: string; code: 'required' | 'gone' | 'not-in-project' }>;

type Offers = Readonly<{ isThere: boolean; types: ReadonlySet<string>; people: ReadonlySet<string> }>;

/** What in the rules cannot work: a project that is gone, a type it has not got, people who cannot be assigned there. */
export async function whyRulesFail(
  catalogue: Pick<Catalogue, 'findProject' | 'issueTypes' | 'assignees'>,
  { rules = [], projectId }: ProjectSettings['followUp'],
): Promise<readonly RuleProblem[]> {
  const targets = new Set(rules.flatMap((rule) => rule.projectId ?? projectId ?? []));
  const offered = new Map(
    await Promise.all([...targets].map(async (id) => [id, await offersOf(catalogue, Number(id))] as const)),
  );
  return rules.flatMap((rule, n) =>
    problemsOf(rule, `followUp.rules.${n}`, offered.get(rule.projectId ?? projectId ?? '')),
  );
}

async function offersOf(
  catalogue: Pick<Catalogue, 'findProject' | 'issueTypes' | 'assignees'>,
  projectId: number,
): Promise<Offers> {
  const [project, types, people] = await Promise.all([
    catalogue.findProject(projectId),
    catalogue.issueTypes(projectId),
    catalogue.assignees(projectId),
  ]);
  const ids = (list: readonly Readonly<{ id: string }>[]) => new Set(list.map(({ id }) => id));
  return { isThere: project !== null, types: ids(types), people: ids(people) };
}

function problemsOf(rule: RoutingRule, path: string, offers: Offers | undefined): readonly RuleProblem[] {
  const { projectId, issueTypeId, assignee } = rule;
  const problem = (field: string, code: RuleProblem['code']): RuleProblem => ({ field: `${path}.${field}`, code });
  if (!offers) return [problem('projectId', 'required')];
  if (!offers.isThere) return [problem('projectId', 'gone')];
  const needed = assignee.mode === 'person' ? [assignee.person] : assignee.mode === 'rotation' ? assignee.people : [];
  return [
    ...(projectId !== null && issueTypeId === null ? [problem('issueTypeId', 'required')] : []),
    ...(projectId !== null && issueTypeId !== null && !offers.types.has(issueTypeId)
      ? [problem('issueTypeId', 'not-in-project')]
      : []),
    ...(assignee.mode === 'rotation' && assignee.people.length === 0 ? [problem('assignee', 'required')] : []),
    ...(needed.every((id) => offers.people.has(id)) ? [] : [problem('assignee', 'not-in-project')]),
  ];
}
