import type { CausePlace } from '../../domain/follow-ups/cause-place';
import type { CauseWeight } from '../../domain/figures/cause-pareto';
import type { Deployment, TypeDay } from '../../domain/figures/change-effects';

/** Follow-ups of answers by the moment they were owed; those of the same quarter of an hour together. */
export type CauseMoment = Readonly<{ owedAt: number; cause: CausePlace | null; count: number }>;

/** What dissatisfaction came from; each list is one statement. */
export interface Causes {
  /** Causes of follow-ups owed since, each with whom and what it cost. */
  weights(projectId: number, since: Date): Promise<readonly CauseWeight[]>;
  /** Follow-ups owed since whose cause nobody has chosen yet, given up ones apart. */
  unknown(projectId: number, since: Date): Promise<number>;
  moments(projectId: number, since: Date): Promise<readonly CauseMoment[]>;
  /** Scores of asked customers by day and request type. */
  typeDays(projectId: number, from: number, to: number): Promise<readonly TypeDay[]>;
  /** Answers of asked customers on the days of each window, in their order. */
  answered(projectId: number, windows: readonly Readonly<{ from: number; to: number }>[]): Promise<readonly number[]>;
}

export type FoundDeployment = Omit<Deployment, 'day'> & Readonly<{ at: number }>;

/** Changes that were implemented, kept so that pages need not ask Jira. */
export interface Deployments {
  since(projectId: number, since: Date): Promise<readonly FoundDeployment[]>;
  /** What Jira tells of the time since a moment replaces what was known of it. */
  replace(projectId: number, since: Date, found: readonly FoundDeployment[]): Promise<void>;
}
