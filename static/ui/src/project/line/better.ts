import type { Figure } from '../../../../../src/domain/figures/figure';

const lowerIsBetter: readonly Figure[] = [
  'escalations',
  'noncompliances',
  'major-concerns',
  'sla-breached',
  'reopened',
];

const neither: readonly Figure[] = ['improvements-submitted', 'improvements-rejected', 'improvements-backlog'];

/** Whether a difference is to the good: fewer breaches are, fewer satisfied customers are not. */
/** null: more is neither better nor worse. */
export const isBetter = (figure: Figure, difference: number): boolean | null =>
  neither.includes(figure) ? null : lowerIsBetter.includes(figure) === difference < 0;
