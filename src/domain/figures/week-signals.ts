import type { ControlLimits } from '../statistics/control-limits';
import { ewma } from '../statistics/ewma';
import type { Count, Interval } from '../statistics/interval';

export type SignalRule = 'ewma-below' | 'ewma-above' | 'laney-below' | 'laney-above';
/** `k` and `n` of a week that is over and in which somebody answered. */
export type WeekCount = Readonly<{ monday: number; count: Count }>;
export type WeekSignal = Readonly<{ limits: Interval; signal: SignalRule | null }>;
type Side = 'below' | 'above';

/** Roberts’ λ and the L that goes with it (reference §1.5). */
const smoothing = { lambda: 0.2, width: 2.7 };

/**
 * Weeks a new level is learnt from after a shift. Simulated with shifts of 5 to 28 points at 20 to 200 answers a week: 1.4 to 1.8
 * signals in the year after one, where a chart that never restarts gives 7 to 56.
 */
export const learntFrom = 12;

/** Weeks from the first or from a restart on, up to the one in which the EWMA leaves its limits; all of them where it never does. */
function untilShift(weeks: readonly WeekCount[], chart: ControlLimits) {
  const smoothed = ewma(
    weeks.map(({ count }) => chart.standardise(count)),
    smoothing,
  );
  const at = smoothed.findIndex(({ outside }) => outside !== null);
  return at < 0 ? { length: weeks.length, shift: null } : { length: at + 1, shift: smoothed[at]?.outside ?? null };
}

const outsideOf = ({ k, n }: Count, { lower, upper }: Interval): Side | null =>
  k / n < lower ? 'below' : k / n > upper ? 'above' : null;

/** How many weeks after a shift teach the new level: at least twelve, with both satisfied and other customers among them. */
function lessonOf(weeks: readonly WeekCount[]) {
  let [k, n, length] = [0, 0, 0];
  for (const { count } of weeks) {
    if (length >= learntFrom && k > 0 && k < n) break;
    [k, n, length] = [k + count.k, n + count.n, length + 1];
  }
  return { length, learnt: length >= learntFrom && k > 0 && k < n ? { k, n } : null };
}

/** Weeks up to the shift that ends them. What follows a week beyond Laney’s limit on the same side is not told again. */
function watched(weeks: readonly WeekCount[], chart: ControlLimits, shift: Side | null): readonly WeekSignal[] {
  const outside = weeks.map(({ count }) => outsideOf(count, chart.limitsOf(count.n)));
  return weeks.map(({ count }, i) => {
    const early = i === weeks.length - 1 ? shift : null;
    const side = outside[i] ?? early;
    const isNews = side !== null && outside[i - 1] !== side;
    return {
      limits: chart.limitsOf(count.n),
      signal: isNews ? (`${outside[i] ? 'laney' : 'ewma'}-${side}` as const) : null,
    };
  });
}

/** Weeks that teach a new level: the old limits hold, and only what lies beyond the other one is told. */
function taught(weeks: readonly WeekCount[], chart: ControlLimits, shift: Side | null): readonly WeekSignal[] {
  return weeks.map(({ count }) => {
    const limits = chart.limitsOf(count.n);
    const outside = outsideOf(count, limits);
    return { limits, signal: outside && outside !== shift ? (`laney-${outside}` as const) : null };
  });
}

/**
 * Signals week by week. A week outside Laney’s limits is told by that rule, one in which the EWMA leaves its own by the EWMA’s. Then
 * the level has shifted: the weeks that follow teach a new one, from which the EWMA starts again, so that a shift is not told for
 * ever.
 */
export function weekSignals(weeks: readonly WeekCount[], baseline: ControlLimits): ReadonlyMap<number, WeekSignal> {
  const found: WeekSignal[] = [];
  let chart = baseline;
  while (found.length < weeks.length) {
    const { length, shift } = untilShift(weeks.slice(found.length), chart);
    found.push(...watched(weeks.slice(found.length, found.length + length), chart, shift));
    const lesson = lessonOf(weeks.slice(found.length));
    found.push(...taught(weeks.slice(found.length, found.length + lesson.length), chart, shift));
    chart = lesson.learnt ? chart.atLevel(lesson.learnt) : chart;
  }
  return new Map(weeks.flatMap(({ monday }, i) => (found[i] ? [[monday, found[i]] as const] : [])));
}
