/** Something that may explain a change in the figures, on the day it happened. */
export type ChangeMarker = Readonly<{
  /** Day number in the reporting time zone. */
  day: number;
  kind: 'deployment' | 'wording' | 'settings' | 'improvement';
  title: string;
  issueKey: string | null;
}>;
