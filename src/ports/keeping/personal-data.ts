/** An account the app stores something about, and when it last did (epoch ms). */
export type StoredAccount = Readonly<{ accountId: string; updatedAt: number }>;

export interface PersonalData {
  /** Accounts with an id after `after` in order of id, at most `limit`. */
  accounts(after: string, limit: number): Promise<readonly StoredAccount[]>;
  /** Takes the person out of every record: words are deleted, ids blanked; scores stay as counts. Can be repeated. */
  erase(accountId: string): Promise<void>;
}

export interface AccountReports {
  /** Reports up to 90 accounts to Atlassian; answers the ids of those that were closed and have to be erased. */
  report(accounts: readonly StoredAccount[]): Promise<readonly string[]>;
}
