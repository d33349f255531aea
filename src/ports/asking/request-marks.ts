/** What JQL and Automation see of a request: its property `aftercare`. */
export type RequestMark = Readonly<{
  state: 'not-asked' | 'planned' | 'asked' | 'answered' | 'expired' | 'withdrawn';
  cycle: number;
  score: number | null;
  satisfied: 'yes' | 'no' | null;
  /** ISO 8601 instant. */
  answeredAt: string | null;
  /** Key of the follow-up issue, or `owed`. */
  followUp: string | null;
  /** How far the follow-up has come; null where there is none. */
  followUpState: string | null;
  /** Whether the customer said that it was put right; null while they have not said. */
  recovered: 'yes' | 'no' | null;
  reason: string | null;
}>;

export interface RequestMarks {
  set(issueId: number, mark: RequestMark): Promise<void>;
  /** Up to 100 issues in one call. Jira carries it out shortly afterwards. */
  setMany(marks: ReadonlyMap<number, RequestMark>): Promise<void>;
  /** Takes the marks off all requests. Jira carries it out shortly afterwards. */
  clearAll(): Promise<void>;
}
