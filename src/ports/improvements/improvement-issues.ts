import type { FieldChange, StatusCategory } from '../../domain/improvements/improvement';

/** An issue that is, or was, an improvement. */
export type ImprovementIssue = Readonly<{
  issueId: number;
  key: string;
  projectId: string;
  issueTypeId: string;
  title: string;
  status: Readonly<{ id: string; name: string; category: StatusCategory }>;
  resolution: Readonly<{ id: string; name: string }> | null;
  createdAt: number;
}>;

export type ProjectStatus = ImprovementIssue['status'];

/** Issues of the improvement register, as the app sees them. */
export interface ImprovementIssues {
  /** Null when it is gone, or hidden from the app. */
  find(issueId: number): Promise<ImprovementIssue | null>;
  /** Up to 100 in one call; those that are gone are absent. */
  findMany(issueIds: readonly number[]): Promise<ReadonlyMap<number, ImprovementIssue>>;
  /** Issues of a project and type updated within the last minutes, at most `limit`; null means whenever. Search lags behind. */
  updated(
    target: Readonly<{ projectId: string; issueTypeId: string }>,
    minutes: number | null,
    limit: number,
  ): Promise<readonly ImprovementIssue[]>;
  /** Changes of status and resolution, oldest first. */
  changesOf(issueId: number): Promise<readonly FieldChange[]>;
  /** Statuses an issue of this type can have; empty where the app may not see them. */
  statuses(projectId: string, issueTypeId: string): Promise<readonly ProjectStatus[]>;
}
