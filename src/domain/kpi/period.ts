/** Periods the page offers by name; anything else is two dates. A running week, month or quarter ends today. */
export const periods = [
  'weeks-4',
  'weeks-13',
  'weeks-26',
  'weeks-52',
  'this-month',
  'last-month',
  'this-quarter',
  'last-quarter',
] as const;
export type PeriodName = (typeof periods)[number];

/** What a period is compared with: as many days or weeks just before it, or the same a year earlier. */
export const comparisons = ['previous', 'year-before'] as const;
export type Comparison = (typeof comparisons)[number];

/** On which day an answer counts: its own, or the one on which its request was resolved. */
export const books = ['answer-day', 'resolution-day'] as const;
export type Book = (typeof books)[number];
