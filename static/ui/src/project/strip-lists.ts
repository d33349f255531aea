import type { StripFigure } from '../../../../src/contract/project';
import type { RequestList } from './project-calls';

/** The list of requests a figure of the strip counts; a figure without one opens nothing. */
export const listOf: Partial<Record<StripFigure['figure'], RequestList>> = {
  escalations: 'escalated',
  'major-concerns': 'major-concerns',
  'sla-breached': 'sla-breached',
  reopened: 'reopened',
  'eligible-responding': 'eligible',
  'response-people': 'eligible',
  'response-surveys': 'asked',
  satisfied: 'satisfied',
  volunteered: 'volunteered',
};
