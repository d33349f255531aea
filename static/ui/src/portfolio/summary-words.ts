import type { ProjectSummary } from '../../../../src/contract/portfolio';
import { numbersIn } from '../project/numbers';
import { useScreen } from '../kit/screen-context';

type Share = ProjectSummary['satisfied'];

/** How one project's figures are said: never a share without its interval and n. */
export function useSummaryWords() {
  const { say, viewer } = useScreen();
  const numbers = numbersIn(viewer.locale);
  const share = ({ standing, share: value, k, n }: Share) => {
    if (standing === 'hidden') return say('portfolio.hidden');
    if (n === 0) return '–';
    return value === null
      ? say('portfolio.kOfN', { k: numbers.count(k), n: numbers.count(n) })
      : numbers.percent(value);
  };
  return {
    numbers,
    share,
    interval: ({ interval }: Share) => (interval ? numbers.percents(interval) : '–'),
    /** What stands beside a share: its interval and n. */
    sureness: (one: Share) => (one.interval ? `${numbers.percents(one.interval)}, n\u00a0${numbers.count(one.n)}` : ''),
    count: (n: number | null) => (n === null ? say('portfolio.hidden') : numbers.count(n)),
    verdict: ({ change: { verdict, difference } }: ProjectSummary) =>
      verdict === 'change'
        ? say(`portfolio.verdict.change.${(difference ?? 0) > 0 ? 'better' : 'worse'}`)
        : say(`portfolio.verdict.${verdict}`),
    points: ({ change: { difference } }: ProjectSummary) =>
      difference === null ? '' : say('portfolio.points', { points: numbers.points(difference) }),
  };
}
