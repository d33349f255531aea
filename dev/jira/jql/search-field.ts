import type { Issue } from '../records';
import type { TimeField } from '../search/search-index';

export type Value = string | number;

/** How one JQL field is compared: what an issue has there, and what a written value means. */
export type SearchField = Readonly<{
  kind: 'id' | 'text' | 'time' | 'number';
  read: (issue: Issue) => readonly (Value | null)[];
  /** The value to compare with; refuses what the site does not have. */
  resolve: (text: string) => Value;
  sort?: (issue: Issue) => Value | null;
  indexed?: TimeField;
}>;
