/** Every figure that has an entry in the dictionary. */
export const figures = [
  'satisfied',
  'mean',
  'distribution',
  'change',
  'response-people',
  'response-surveys',
  'silent',
  'weighted',
  'volunteered',
  'weeks',
  'reasons',
  'request-types',
  'type-by-team',
  'sla-by-satisfaction',
  'follow-ups',
  'put-right',
  'major-concerns',
  'sla-breached',
  'reopened',
  'eligible-responding',
] as const;
export type Figure = (typeof figures)[number];
