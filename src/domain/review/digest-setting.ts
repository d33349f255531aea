/**
 * Whether, when and where the morning digest is written: an issue of the day in this project, at or after this hour
 * of the reporting time zone on these days of the week (1 is Monday). Without a project of its own it goes where
 * follow-ups go.
 */
export type DigestSetting = Readonly<{
  on: boolean;
  hour: number;
  weekdays: readonly number[];
  projectId: string | null;
  issueTypeId: string | null;
}>;

export const usualDigest: DigestSetting = {
  ...{ on: false, hour: 8, weekdays: [1, 2, 3, 4, 5] },
  ...{ projectId: null, issueTypeId: null },
};
