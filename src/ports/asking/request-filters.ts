/** What a filter says of some requests; `unusable` when Jira does not understand it, in Jira's words. */
export type Matched =
  Readonly<{ kind: 'matched'; issueIds: ReadonlySet<number> }> | Readonly<{ kind: 'unusable'; says: string }>;

/** Filters in Jira's query language, judged and applied by Jira as the app sees it. */
export interface RequestFilters {
  /** What Jira finds wrong with a filter, in its words; null when it can be used. One call. */
  whyUnusable(jql: string): Promise<string | null>;
  /** Which of these issues, at most 100, the filter finds. One call. */
  match(jql: string, issueIds: readonly number[]): Promise<Matched>;
}
