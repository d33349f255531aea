import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import type { FurtherView, ViewProps } from './view-name';

/** The views beside the figures, each loaded by those who open it. */
export const furtherViews: Readonly<Record<FurtherView, LazyExoticComponent<ComponentType<ViewProps>>>> = {
  patterns: lazy(async () => ({ default: (await import('../patterns/patterns-start')).PatternsStart })),
  catalogue: lazy(async () => ({ default: (await import('../catalogue/catalogue-start')).CatalogueStart })),
  months: lazy(async () => ({ default: (await import('../months/months-start')).MonthsStart })),
  maturity: lazy(async () => ({ default: (await import('../maturity/maturity-start')).MaturityStart })),
  improvements: lazy(async () => ({
    default: (await import('../improvements/improvements-start')).ImprovementsStart,
  })),
  causes: lazy(async () => ({ default: (await import('../causes/causes-start')).CausesStart })),
  noncompliances: lazy(async () => ({
    default: (await import('../noncompliances/noncompliances-start')).NoncompliancesStart,
  })),
  review: lazy(async () => ({ default: (await import('../review/review-start')).ReviewStart })),
};
