import type { Wish } from '../../ports/improvements/improvements';
import type { Permissions } from '../../ports/settings/permissions';
import { makeImprovement, type MadeImprovement, type MakeImprovementPorts } from './make-improvement';
import { improvementRules } from './sync-improvements';

export type WishImprovementPorts = MakeImprovementPorts &
  Readonly<{ permissions: Pick<Permissions, 'mayAdminister' | 'mayCreateIssues'> }>;

export type WishedImprovement =
  MadeImprovement | Readonly<{ kind: 'refused'; because: 'not-allowed' | 'may-not-create' }>;

/** Makes what an administrator wishes for in the register of their project. */
export async function wishImprovement(ports: WishImprovementPorts, wish: Wish): Promise<WishedImprovement> {
  if (!(await ports.permissions.mayAdminister(wish.projectId))) return { kind: 'refused', because: 'not-allowed' };
  if (!(await isMade(ports, wish.token)) && !(await mayMakeImprovement(ports, wish.projectId)))
    return { kind: 'refused', because: 'may-not-create' };
  return makeImprovement(ports, wish);
}

/** A press again is told of what the first one made. */
export const isMade = async ({ wishes }: Pick<MakeImprovementPorts, 'wishes'>, token: string): Promise<boolean> =>
  ((await wishes.find(token))?.issue ?? null) !== null;

/** The app makes the issue in its own name, so it asks whether its caller may. Without a register there is nothing to ask. */
export async function mayMakeImprovement(
  ports: MakeImprovementPorts & Readonly<{ permissions: Pick<Permissions, 'mayCreateIssues'> }>,
  projectId: number,
): Promise<boolean> {
  const rules = await improvementRules(ports, projectId);
  return rules === null || ports.permissions.mayCreateIssues(Number(rules.projectId));
}
