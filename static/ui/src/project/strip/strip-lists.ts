import type { StripFigure } from '../../../../../src/contract/strip';
import type { RequestList } from '../project-calls';
import type { ViewName } from '../view-name';

/** Figures of things that are no requests open the view that lists these. */
export const viewOf: Partial<Record<StripFigure['figure'], ViewName>> = {
  noncompliances: 'noncompliances',
  'improvements-submitted': 'improvements',
  'improvements-rejected': 'improvements',
  'improvements-implemented': 'improvements',
  'improvements-backlog': 'improvements',
};

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
