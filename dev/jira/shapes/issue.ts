import type { Desk } from '../desk/desk';
import type { Change, History, Issue } from '../records';
import { fields as catalogue } from '../world/fields';
import { wantedFields, writeFields } from './issue-fields';
import { jiraTime } from './time';
import { userDetails } from './user';

export const historyBean = (desk: Desk, { id, at, authorId, items }: History) => ({
  id,
  author: userDetails(desk, authorId),
  created: jiraTime(at),
  items: items.map((item): Change => ({ ...item })),
});

/** Newest first and capped, unlike the changelog operation, which is whole and oldest first. */
function changelogOf(desk: Desk, { histories }: Issue, most: number) {
  const latest = histories.slice(-most).reverse();
  return {
    startAt: 0,
    maxResults: latest.length,
    total: histories.length,
    histories: latest.map((history) => historyBean(desk, history)),
  };
}

export type Wish = Readonly<{
  fields: readonly string[];
  properties: readonly string[];
  expand: readonly string[];
  histories: number;
  /** All of them unless told otherwise. */
  comments?: number;
}>;

const pick = (values: Readonly<Record<string, unknown>>, wanted: readonly string[]) =>
  wanted.includes('*all')
    ? values
    : Object.fromEntries(wanted.flatMap((key) => (key in values ? [[key, values[key]]] : [])));

export const fieldNames = () => Object.fromEntries(catalogue.map(({ id, name }) => [id, name]));

export function issueBean(desk: Desk, issue: Issue, wish: Wish) {
  const wanted = wantedFields(wish.fields);
  return {
    expand: 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations',
    id: issue.id,
    self: `${desk.siteUrl}/rest/api/3/issue/${issue.id}`,
    key: issue.key,
    fields: writeFields(desk, issue, wanted, wish.comments),
    ...(wish.properties.length > 0 ? { properties: pick(issue.properties, wish.properties) } : {}),
    ...(wish.expand.includes('changelog') ? { changelog: changelogOf(desk, issue, wish.histories) } : {}),
  };
}
