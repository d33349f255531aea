import type { Change, Issue } from '../records';
import { nextId, type Desk } from './desk';

/**
 * Changes an issue and writes its history entry; gives back what changed. Everything that alters
 * an issue goes through here, so that search can tell what it looked like before.
 */
export function edit(
  desk: Desk,
  issue: Issue,
  authorId: string,
  change: () => readonly (Change | null)[],
): readonly Change[] {
  desk.index.remember(issue, issue.id);
  const items = change().filter((item) => item !== null);
  if (items.length === 0) return items;
  const at = desk.now();
  issue.histories.push({ id: nextId(desk.records, 'history'), at, authorId, items });
  issue.updatedAt = at;
  desk.index.note(issue);
  return items;
}

/** Marks an issue as updated without a history entry, as Jira does for comments. */
export function touch(desk: Desk, issue: Issue): void {
  desk.index.remember(issue, issue.id);
  issue.updatedAt = desk.now();
  desk.index.note(issue);
}

type Side = readonly [id: string | null, text: string | null];

/** Null when both sides are the same, since Jira writes no such item. */
export function changed(field: string, [from, fromString]: Side, [to, toText]: Side, fieldId = field): Change | null {
  if (from === to && fromString === toText) return null;
  const fieldtype = fieldId.startsWith('customfield_') ? 'custom' : 'jira';
  return { field, fieldId, fieldtype, from, fromString, to, toString: toText };
}
