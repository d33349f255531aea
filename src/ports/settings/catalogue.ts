import type { Named } from '../requests/requests';

/** What a project has to choose from. All as the app sees it; sorted by name. */
export interface Catalogue {
  /** Null when the project is gone. */
  findProject(projectId: number): Promise<(Named & Readonly<{ key: string }>) | null>;
  projects(): Promise<readonly (Named & Readonly<{ key: string }>)[]>;
  requestTypes(projectId: number): Promise<readonly Named[]>;
  resolutions(): Promise<readonly Named[]>;
  /** Statuses that issues of the project can be in; empty when the app may not see them. */
  statuses(projectId: number): Promise<readonly Named[]>;
  /** Issue types the app can create there; empty when it may not. */
  issueTypes(projectId: number): Promise<readonly Named[]>;
  /** People who can be assigned to issues of the project, at most 200. */
  assignees(projectId: number): Promise<readonly Named[]>;
}
