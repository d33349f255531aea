import type { Figure } from '../../../../src/domain/kpi/figure';

const lowerIsBetter: readonly Figure[] = [
  'escalations',
  'noncompliances',
  'major-concerns',
  'sla-breached',
  'reopened',
];

/** Whether a difference is to the good: fewer breaches are, fewer satisfied customers are not. */
export const isBetter = (figure: Figure, difference: number) => lowerIsBetter.includes(figure) === difference < 0;
