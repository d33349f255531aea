import type { StripFigure } from '../../../../../src/contract/strip';
import type { TargetFigure } from '../../../../../src/domain/figures/target';

/** The strip counts who responded under a name of its own. */
export const targetOf: Partial<Record<StripFigure['figure'], TargetFigure>> = {
  'sla-breached': 'sla-breached',
  reopened: 'reopened',
  'eligible-responding': 'response-people',
};
