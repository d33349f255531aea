/** What tells the service of an issue in Jira: the names of its components and, where it is a request, its request type. */
export type ServiceMarks = Readonly<{ components: readonly string[]; requestType: string | null }>;

const folded = (name: string) => name.trim().toLowerCase();

/**
 * Whether two issues are about the same service: a component in common, else the same request type. Every project has
 * components of its own, so the same one in two projects is the one of the same name.
 */
export function isSameService(one: ServiceMarks, other: ServiceMarks): boolean {
  const others = new Set(other.components.map(folded));
  if (one.components.some((name) => others.has(folded(name)))) return true;
  return one.requestType !== null && one.requestType === other.requestType;
}

const dayMs = 86_400_000;

/** Whether something implemented then still explains what was raised now. */
export const isShortlyBefore = (implementedAt: number | null, raisedAt: number, days: number) =>
  implementedAt !== null && implementedAt <= raisedAt && implementedAt >= raisedAt - days * dayMs;
