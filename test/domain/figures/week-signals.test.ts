import { laney } from '../../../src/domain/statistics/control-limits';
import { learntFrom, weekSignals, type WeekCount } from '../../../src/domain/figures/week-signals';

/** Weeks of a hundred answers each; levels in points, with a scatter of two points about them. */
const weeks = (...levels: readonly (readonly [level: number, count: number])[]): readonly WeekCount[] =>
  levels
    .flatMap(([level, count]) => Array.from({ length: count }, () => level))
    .map((level, i) => ({ monday: i * 7, count: { k: level + (i % 2 === 0 ? 2 : -2), n: 100 } }));

const baseline = laney(weeks([88, 26]).map(({ count }) => count));
const told = (of: readonly WeekCount[]) =>
  baseline === null
    ? []
    : [...weekSignals(of, baseline)].flatMap(([monday, { signal }]) =>
        signal === null ? [] : [{ week: monday / 7, signal }],
      );

describe('signals of weeks', () => {
  test('are none where nothing happens', () => expect(told(weeks([88, 60]))).toEqual([]));

  test('a lasting shift is told once, by the rule that found it', () => {
    expect(told(weeks([88, 5], [83, 60]))).toEqual([{ week: 9, signal: 'ewma-below' }]);
    expect(told(weeks([88, 5], [93, 60]))).toEqual([{ week: 8, signal: 'ewma-above' }]);
  });

  test('a shift beyond Laney’s limits is told once, too', () => {
    expect(told(weeks([88, 5], [60, 60]))).toEqual([{ week: 5, signal: 'laney-below' }]);
  });

  test('limits move to the new level once it is learnt, and are wider, since it is known from fewer answers', () => {
    const shift = 9;
    const found = baseline && weekSignals(weeks([88, 5], [83, 40]), baseline);
    const at = (week: number) => found?.get(week * 7)?.limits;
    expect(at(shift + learntFrom)).toEqual(at(0));
    const { lower, upper } = at(shift + learntFrom + 1) ?? { lower: 0, upper: 0 };
    expect((lower + upper) / 2).toBeCloseTo(0.83, 2);
    expect(upper - lower).toBeGreaterThan(3 * 2 * Math.sqrt((0.83 * 0.17) / 100));
  });

  test('a second shift, down or back up, is told anew', () => {
    expect(told(weeks([88, 5], [83, 20], [74, 20]))).toEqual([
      { week: 9, signal: 'ewma-below' },
      { week: 27, signal: 'ewma-below' },
    ]);
    expect(told(weeks([88, 5], [78, 20], [88, 20])).map(({ signal }) => signal)).toEqual(['laney-below', 'ewma-above']);
  });

  test('by the first of two rules alone, and what lies beyond the other limit is told while a level is learnt', () => {
    const shifted = weeks([88, 5], [78, 7], [98, 1], [78, 3]);
    expect(told(shifted).map(({ signal }) => signal)).toEqual(['laney-below', 'laney-above']);
  });

  test('one bad week is told once and teaches no new level', () => {
    const found = weeks([88, 10], [60, 1], [88, 40]);
    expect(told(found)).toEqual([{ week: 10, signal: 'laney-below' }]);
  });

  test('weeks in which all are satisfied teach no level without room above it', () => {
    const full = Array.from({ length: 30 }, (_, i) => ({ monday: i * 7, count: { k: 100, n: 100 } }));
    const after = [
      ...full,
      { monday: 210, count: { k: 99, n: 100 } },
      ...full.map((week) => ({ ...week, monday: week.monday + 217 })),
    ];
    expect(told(after).map(({ signal }) => signal)).toEqual(['laney-above']);
  });

  test('no weeks have no signals', () => expect(told([])).toEqual([]));
});
