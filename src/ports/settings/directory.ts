import type { Named } from '../requests/requests';

/** People and groups of the site, to be left in peace. */
export interface Directory {
  /** Ids of the groups a person is in; none when the person is gone. One call, kept for some minutes. */
  groupsOf(accountId: string): Promise<readonly string[]>;
  /** People whose name or address holds these words, at most 20. */
  findPeople(search: string): Promise<readonly Named[]>;
  findGroups(search: string): Promise<readonly Named[]>;
  /** Names of people by account id; those who are gone are absent. */
  namesOfPeople(accountIds: readonly string[]): Promise<readonly Named[]>;
  namesOfGroups(groupIds: readonly string[]): Promise<readonly Named[]>;
}
