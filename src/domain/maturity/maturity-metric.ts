/** The customer-facing metrics of the maturity page, in its order. */
export const maturityMetrics = [
  'satisfaction',
  'survey-coverage',
  'people-responding',
  'feedback-channels',
  'answers-read',
  'time-to-respond',
  'time-to-restore',
  'time-to-resolve',
  'within-sla',
  'first-line',
  'held',
  'defined-path',
  'contact-points',
  'customer-meetings',
  'recovery',
  'lost-time',
  'cost-per-contact',
  'cost-of-violations',
] as const;
export type MaturityMetric = (typeof maturityMetrics)[number];
