import type { Bucket } from '../../domain/figures/cover';
import type { Days } from '../../domain/figures/period';

/** Compares rollups with a count of what they were made from; each answer is a few statements over one month of one project. */
export interface FigureCheck {
  /** First and last day with records, project by project; what is packed cannot be compared any more. */
  recorded(): Promise<readonly (Days & Readonly<{ projectId: number }>)[]>;
  /** What disagrees in a month that begins on `month`; days that wait to be counted again are left out. */
  disagreeing(projectId: number, month: number): Promise<readonly Bucket[]>;
}
