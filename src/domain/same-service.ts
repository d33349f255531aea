/** What tells the service of an issue in Jira: its components and, where it is a request, its request type. */
export type ServiceMarks = Readonly<{ components: readonly string[]; requestType: string | null }>;

/** Whether two issues are about the same service: a component in common, else the same request type. */
export function isSameService(one: ServiceMarks, other: ServiceMarks): boolean {
  if (one.components.some((id) => other.components.includes(id))) return true;
  return one.requestType !== null && one.requestType === other.requestType;
}

const dayMs = 86_400_000;

/** Whether something implemented then still explains what was raised now. */
export const isShortlyBefore = (implementedAt: number | null, raisedAt: number, days: number) =>
  implementedAt !== null && implementedAt <= raisedAt && implementedAt >= raisedAt - days * dayMs;
