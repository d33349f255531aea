import { isoDay, mondayOf } from '../calendar';
import { nothing, satisfiedOf, type Sums } from './answer-cell';
import { laney } from '../statistics/control-limits';
import type { ComparedPeriods } from './period';
import { leastForShare, shareOf, type Share } from './share';
import { effective } from '../statistics/weighting';
import { weekSignals, type SignalRule } from './week-signals';
import type { Count, Interval } from '../statistics/interval';

export type Week = Share &
  Readonly<{
    start: string;
    running: boolean;
    period: 'now' | 'before';
    limits: Interval | null;
    signal: SignalRule | null;
  }>;

/** Weeks a baseline needs before limits mean anything. */
const leastBaseline = 20;

type Point = Readonly<{ monday: number; sums: Sums; count: Count }>;

function mondays(from: number, to: number): readonly number[] {
  const found = [];
  for (let monday = mondayOf(from); monday <= to; monday += 7) found.push(monday);
  return found;
}

/** Weeks that say what is normal: enough of them, and enough of both kinds of answers, without which a single one lies outside. */
function teaches(points: readonly Point[]): boolean {
  const [k, n] = points.reduce(([satisfied, all], { count }) => [satisfied + count.k, all + count.n], [0, 0]);
  return points.length >= leastBaseline && Math.min(k, n - k) >= leastForShare;
}

/**
 * What is normal: the weeks before the period where they suffice, else all complete weeks. Null where neither do.
 */
function baselineOf(points: readonly Point[], periodStart: number, today: number): readonly Count[] | null {
  const filled = points.filter(({ count, monday }) => count.n > 0 && monday + 6 < today);
  const earlier = filled.filter(({ monday }) => monday < periodStart);
  const chosen = [earlier, filled].find(teaches);
  return chosen ? chosen.map(({ count }) => count) : null;
}

function signalsOf(points: readonly Point[], baseline: readonly Count[] | null, today: number) {
  const chart = baseline && laney(baseline);
  // A share of fewer answers is not told, so neither is where it lies.
  const complete = points.filter(({ count, monday }) => count.n >= leastForShare && monday + 6 < today);
  return chart ? weekSignals(complete, chart) : null;
}

/** Week by week: share, Wilson interval, Laney p′ limits and signals. Weeks of both periods; earlier ones only teach what is normal. */
export function weeksOf(
  sums: ReadonlyMap<number, Sums>,
  { now, before }: ComparedPeriods,
  today: number,
): readonly Week[] {
  const first = mondayOf(now.from);
  const known = [...sums.keys()].filter((monday) => monday <= now.to);
  const points = mondays(Math.min(now.from, ...known), now.to).map((monday) => {
    const of = sums.get(monday) ?? nothing;
    return { monday, sums: of, count: effective(satisfiedOf(of)) };
  });
  const signals = signalsOf(points, baselineOf(points, first, today), today);
  // A comparison with last year leaves a gap between the periods, which is not drawn.
  const isShown = (monday: number) => monday >= first || (monday + 6 >= before.from && monday <= before.to);
  return points
    .filter(({ monday }) => isShown(monday))
    .map(({ monday, sums: of }) => ({
      ...shareOf(satisfiedOf(of)),
      start: isoDay(monday),
      running: monday + 6 >= today,
      period: monday >= first ? 'now' : 'before',
      limits: signals?.get(monday)?.limits ?? null,
      signal: signals?.get(monday)?.signal ?? null,
    }));
}
