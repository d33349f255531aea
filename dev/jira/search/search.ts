import { isHidden, type Desk } from '../desk/desk';
import type { Asking, Hint, Test } from '../jql/asking';
import { compile } from '../jql/compile';
import { parseJql, type Order } from '../jql/parse';
import type { Alias } from '../jql/property-field';
import type { SearchField } from '../jql/search-field';
import { createSearchFields } from '../jql/search-fields';
import type { Issue } from '../records';
import { refuse } from '../refusal';

export type Search = (jql: string, asker: Asker) => readonly Issue[];
type Asker = Readonly<{
  accountId: string;
  timeZone: string;
  reconcile: readonly string[];
  mayBrowse: (issue: Issue) => boolean;
}>;

function candidates(desk: Desk, hint: Hint): Iterable<Issue> {
  if (hint === null) return desk.records.issues.values();
  const ids = hint.kind === 'ids' ? hint.ids : desk.index.within(hint.field, hint.from, hint.to);
  return [...ids].flatMap((id) => desk.records.issues.get(id) ?? []);
}

/** Matches issues as search sees them, which may be a while ago; what is named in `reconcile` is seen as it is. */
function find(desk: Desk, test: Test, hint: Hint, lag: number, reconcile: readonly string[]): Issue[] {
  const past = desk.index.pastViews(lag);
  for (const id of reconcile) past.delete(id);
  const found: Issue[] = [];
  for (const issue of candidates(desk, hint)) if (!past.has(issue.id) && test(issue)) found.push(issue);
  for (const [id, view] of past) {
    const issue = desk.records.issues.get(id);
    if (issue && view && test(view)) found.push(issue);
  }
  return found;
}

const sortValue = (field: SearchField, issue: Issue) => field.sort?.(issue) ?? field.read(issue)[0] ?? null;

function sorter(orders: readonly Order[], fieldNamed: (name: string) => SearchField) {
  const fields = orders.map(({ field, descending }) => ({ field: fieldNamed(field), sign: descending ? -1 : 1 }));
  return (one: Issue, other: Issue) => {
    for (const { field, sign } of fields) {
      const [left, right] = [sortValue(field, one), sortValue(field, other)];
      if (left === right) continue;
      if (left === null || right === null) return left === null ? 1 : -1;
      return left < right ? -sign : sign;
    }
    return Number(other.id) - Number(one.id);
  };
}

/** Search by JQL; only what restricts the issues is allowed, as Jira asks. */
export function createSearch(desk: Desk, searchLag: () => number, aliases: () => readonly Alias[]): Search {
  const fieldNamed = createSearchFields(desk, aliases);
  const membersOf = (group: string) =>
    [...desk.records.groups.values()].find(({ name }) => name === group)?.memberIds ??
    refuse(
      400,
      `Function 'membersOf' can not generate a list of usernames for group '${group}'; the group does not exist.`,
    );
  return (jql, { accountId, timeZone, reconcile, mayBrowse }) => {
    const { where, orderBy } = parseJql(jql);
    if (where === null)
      return refuse(400, 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.');
    const asking: Asking = { now: desk.now(), timeZone, accountId, fieldNamed, membersOf };
    const { test, hint } = compile(where, asking);
    const byOrder = sorter(orderBy, fieldNamed);
    const seen = (issue: Issue) => !isHidden(desk, issue) && mayBrowse(issue);
    return find(desk, test, hint, searchLag(), reconcile).filter(seen).sort(byOrder);
  };
}
