export interface Permissions {
  /** Whether the viewer administers the project; asked as the viewer, never from the payload. */
  mayAdminister(projectId: number): Promise<boolean>;
  /** Whether the viewer can see the project at all. */
  mayBrowse(projectId: number): Promise<boolean>;
}

export interface Agents {
  /** Whether this account works on requests of the project (can be assigned to them). */
  isAgent(accountId: string, projectId: number): Promise<boolean>;
}

export interface People {
  /** Display name of an account; null when it is closed or unknown. */
  nameOf(accountId: string): Promise<string | null>;
}
