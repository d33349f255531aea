import type { Days } from '../../domain/figures/period';

/** The time zone the site itself keeps, an IANA name. */
export interface SiteTimeZone {
  read(): Promise<string>;
}

/** Days of records in the reporting time zone. */
export interface ReportingZone {
  /** From now on days are told in this zone. */
  keep(timeZone: string): Promise<void>;
  /**
   * Gives everything of a project that happened between two moments this day, wherever within two days of it the records had put
   * it. An answer belongs to the day of its first revision. May be repeated; a few statements.
   */
  moveTo(projectId: number, day: number, from: number, until: number): Promise<void>;
  /** First and last day with records, project by project. */
  recorded(): Promise<readonly (Days & Readonly<{ projectId: number }>)[]>;
}
