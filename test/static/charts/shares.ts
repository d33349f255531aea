import type { Share } from '../../../static/ui/src/charts/share';
import type { Week } from '../../../static/ui/src/charts/week-geometry';

/** A share with the Wilson interval at 95 %, for pictures that need one. */
export function aShare(satisfied: number, n: number): Share {
  const z = 1.959964;
  const share = satisfied / n;
  const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const reach = (z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
  return { satisfied, n, share, low: middle - reach, high: middle + reach };
}

export const aWeek = (key: string, answers: Share | null, given: Partial<Week> = {}): Week => ({
  key,
  month: null,
  answers,
  earlier: false,
  ...given,
});
