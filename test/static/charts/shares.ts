import type { ShareView } from '../../../src/contract/project';
import type { Drawn } from '../../../static/ui/src/charts/share';
import type { Week } from '../../../static/ui/src/charts/weeks/week-geometry';

/** k of n as the app sends it, with the Wilson interval at 95 %. */
export function aShare(k: number, n: number): ShareView {
  const standing = n === 0 ? 'none' : n < 5 ? 'few' : n < 20 ? 'thin' : 'solid';
  if (standing === 'none' || standing === 'few') return { k, n, standing, share: null, interval: null };
  const { share, low, high } = drawn(k, n);
  return { k, n, standing, share, interval: { lower: low, upper: high } };
}

/** The same, ready to be drawn. */
export function drawn(k: number, n: number): Drawn {
  const z = 1.959964;
  const share = k / n;
  const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const reach = (z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
  return { share, low: middle - reach, high: middle + reach, isThin: n < 20 };
}

export const aWeek = (key: string, answers: ShareView | null, given: Partial<Week> = {}): Week => ({
  key,
  month: null,
  answers,
  earlier: false,
  ...given,
});
