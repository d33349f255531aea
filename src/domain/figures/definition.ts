/** What a figure is: one entry each, from which docs/kpis.md is made. Screens show it in the viewer's language under the same id. */
export type Definition = Readonly<{
  name: string;
  unit: 'share' | 'count' | 'points' | 'score' | 'time' | 'money';
  formula: string;
  numerator: string;
  denominator: string;
  leftOut: string;
  source: string;
  better: 'up' | 'down' | 'neither';
}>;
