import type { Share } from './share';

/** Figures a service owner may set a target for, as shares. */
export const targetFigures = ['satisfied', 'response-people', 'sla-breached', 'reopened'] as const;
export type TargetFigure = (typeof targetFigures)[number];

/** Where less is better, as the dictionary says too. */
const atMost: readonly TargetFigure[] = ['sla-breached', 'reopened'];

/** What each figure should reach, 0…1: at least where more is better, at most where less is. Null: no target. */
export type FigureTargets = Readonly<Record<TargetFigure, number | null>>;

export const noTargets: FigureTargets = {
  satisfied: null,
  'response-people': null,
  'sla-breached': null,
  reopened: null,
};

/** `met`, `missed`: the whole interval lies on that side. `open`: it holds the target, so that nobody can tell yet. */
export type TargetVerdict = 'met' | 'missed' | 'open';

/** How a share stands to its target; null where it has no interval. */
export function againstTarget(figure: TargetFigure, { interval }: Share, target: number): TargetVerdict | null {
  if (!interval) return null;
  const isLeast = !atMost.includes(figure);
  if (interval.lower >= target) return isLeast ? 'met' : interval.lower > target ? 'missed' : 'open';
  if (interval.upper <= target) return isLeast ? (interval.upper < target ? 'missed' : 'open') : 'met';
  return 'open';
}
