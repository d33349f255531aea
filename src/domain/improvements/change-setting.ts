/**
 * What counts as a change of the service. Issues that match `jql` do, from the moment they were resolved and for
 * `days` days; null: this project tells of no changes.
 */
export type ChangeSetting = Readonly<{ jql: string | null; days: number }>;

export const usualChanges: ChangeSetting = { jql: null, days: 7 };

export const longestChangeJql = 500;
export const mostChangeDays = 30;
