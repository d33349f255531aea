import type { Issue } from '../records';
import type { TimeField } from '../search/search-index';
import type { SearchField } from './search-field';

/** Who asks, when, and what the names in a query mean. */
export type Asking = Readonly<{
  now: number;
  timeZone: string;
  accountId: string;
  fieldNamed: (name: string) => SearchField;
  membersOf: (group: string) => readonly string[];
}>;

export type Test = (issue: Issue) => boolean;

/** Where to look: ids, or a stretch of time; null means everywhere. */
export type Hint =
  | Readonly<{ kind: 'ids'; ids: readonly string[] }>
  | Readonly<{ kind: 'time'; field: TimeField; from: number; to: number }>
  | null;

export type Compiled = Readonly<{ test: Test; hint: Hint }>;
