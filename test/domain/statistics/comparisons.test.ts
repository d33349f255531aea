import { againstTheRest } from '../../../src/domain/figures/against-the-rest';
import { satisfiedOf, sumsOf, type AnswerRow } from '../../../src/domain/figures/answer-cell';
import { figuresOf } from '../../../src/domain/figures/answer-figures';
import { foldAnswers } from '../../../src/domain/figures/answer-fold';
import { furthestBelow, typeByTeam, typeRows } from '../../../src/domain/figures/comparisons';
import { distributionOf } from '../../../src/domain/figures/distribution';
import { lineOf } from '../../../src/domain/figures/line';
import { slaBySatisfaction } from '../../../src/domain/figures/sla-by-satisfaction';
import { effective } from '../../../src/domain/statistics/weighting';
import { weeksOf } from '../../../src/domain/figures/weeks';
import { parseDay } from '../../../src/domain/calendar';
import { namedPeriod } from '../../../src/domain/figures/period';

const row = (given: Partial<AnswerRow>): AnswerRow => ({
  ...{
    bucket: 20_000,
    audience: 1,
    kind: 1,
    requestType: 1,
    team: 1,
    solved: true,
    score: 5,
    reasons: 0,
  },
  ...{ sla: null, major: false, inclusion: 1, count: 1 },
  ...given,
});
const everything = { requestType: null, team: null };
const figures = (rows: readonly AnswerRow[]) => figuresOf(foldAnswers(rows), everything);
/** k satisfied of n. */
const answers = (k: number, n: number, given: Partial<AnswerRow> = {}) =>
  [row({ score: 5, count: k, ...given }), row({ score: 2, count: n - k, ...given })].filter(({ count }) => count > 0);

describe('the one line', () => {
  const now = figures([
    ...[
      [5, 233],
      [4, 125],
      [3, 27],
      [2, 16],
      [1, 11],
    ].map(([score = 0, count = 0]) => row({ score, count })),
    row({ solved: false, score: null, count: 6 }),
    row({ kind: 2, score: 1, count: 9 }),
  ]);
  const before = figures(answers(330, 389));
  const line = lineOf(
    { answers: now.all, answered: 418, asked: 1_148, people: { eligible: 907, answered: 331 } },
    { answers: before.all, answered: 389, asked: 1_100, people: { eligible: 900, answered: 300 } },
  );

  test('says what the reference page says of its quarter', () => {
    expect(line.satisfied).toMatchObject({ k: 358, n: 412, standing: 'solid' });
    expect(line.satisfied.share).toBeCloseTo(0.869, 3);
    expect(line.satisfied.interval?.lower).toBeCloseTo(0.833, 3);
    expect(line.satisfied.interval?.upper).toBeCloseTo(0.898, 3);
    expect(line.change.verdict).toBe('noise');
    expect(line.response.people).toMatchObject({ k: 331, n: 907 });
    expect([line.silent?.twice, line.silent?.half].map((share) => Math.round((share ?? 0) * 100))).toEqual([80, 91]);
  });

  test('keeps what nobody asked for apart, and "not solved" out of the share', () => {
    expect(line.volunteered).toMatchObject({ k: 0, n: 9 });
    expect(distributionOf(now)).toMatchObject({ notSolved: 6, low: 54, high: 358 });
  });
});

describe('lists of request types and teams', () => {
  const now = figures([
    ...answers(112, 123, { requestType: 1, team: 1 }),
    ...answers(168, 184, { requestType: 2, team: 2 }),
    ...answers(47, 57, { requestType: 3, team: 2 }),
    ...answers(9, 31, { requestType: 3, team: 4 }),
    ...answers(13, 17, { requestType: 4, team: 3 }),
  ]);

  test('share ranks inside the noise, rank the worst last and leave small ones out', () => {
    const rows = typeRows(now, figures([]));
    expect(rows.map(({ id, rank }) => [id, rank])).toEqual([
      [2, { from: 1, to: 2 }],
      [1, { from: 1, to: 2 }],
      [3, { from: 3, to: 3 }],
      [4, null],
    ]);
    expect(rows.at(-1)).toMatchObject({ standing: 'thin', n: 17 });
    expect(rows.every(({ change }) => change.verdict === 'not-enough')).toBe(true);
  });

  test('rank a type whose customers are all satisfied first, however unequal the chances of being asked', () => {
    const uneven = Array.from({ length: 30 }, (_, type) =>
      [0.3, 0.05, 0.77, 0.011].map((inclusion, i) =>
        row({ requestType: 10 + type, score: 4 + (i % 2), inclusion, count: 20 + ((7 * type + 5 * i) % 11) }),
      ),
    ).flat();
    const rows = typeRows(figures([...uneven, ...answers(30, 60, { requestType: 1 })]), figures([]));
    expect(rows.map(({ rank }) => rank?.from)).toEqual([...Array.from({ length: 30 }, () => 1), 31]);
  });

  test('frame the one cell that differs from all the rest, all cells tested at once', () => {
    const heat = typeByTeam(now);
    expect(
      heat.rows.flatMap(({ cells }) =>
        cells.filter(({ beyondNoise }) => beyondNoise).map(({ team, k, n }) => [team, k, n]),
      ),
    ).toContainEqual([4, 9, 31]);
    expect(furthestBelow(heat)).toMatchObject({ requestType: 3, cell: { team: 4 } });
    expect(heat.rows.find(({ id }) => id === 4)?.cells).toMatchObject([{ distance: null, beyondNoise: false }]);
  });

  test('compare nothing on the word of one customer, even one who stands for a thousand', () => {
    const given = [row({ score: 1, inclusion: 0.001 }), row({ count: 19 })];
    const others = [2, 3].flatMap((id) => answers(360, 400, { requestType: id, team: id }));
    const found = figures([...given, ...others]);
    const earlier = figures([...answers(360, 400), ...others]);
    expect(furthestBelow(typeByTeam(found))).toBeNull();
    expect(typeRows(found, earlier).find(({ id }) => id === 1)?.change).toMatchObject({ verdict: 'not-enough' });
    expect(againstTheRest([...found.types.values()].map(satisfiedOf)).stands).toEqual([false, false, false]);
  });

  test('call nothing a finding where all are alike', () => {
    const alike = figures([1, 2, 3, 4].flatMap((team) => answers(45, 50, { team, requestType: team })));
    expect(furthestBelow(typeByTeam(alike))).toBeNull();
    expect(new Set(typeRows(alike, alike).map(({ rank }) => `${rank?.from}–${rank?.to}`))).toEqual(new Set(['1–4']));
  });
});

test('the SLA table of the reference page: 322 + 38 met, 36 + 16 missed', () => {
  const sla = slaBySatisfaction(
    figures([...answers(322, 360, { sla: 1 }), ...answers(36, 52, { sla: 0 }), ...answers(5, 9)]),
  );
  expect(sla).toMatchObject({
    met: { satisfied: 322, notSatisfied: 38 },
    missed: { k: 36, n: 52 },
    all: { n: 412 },
    metButNotSatisfied: [{ id: 1, count: 38 }],
  });
  expect(sla?.difference?.interval.lower).toBeCloseTo(0.09, 2);
  expect(sla?.difference?.interval.upper).toBeCloseTo(0.34, 2);
  expect(slaBySatisfaction(figures(answers(5, 9)))).toBeNull();
});

describe('week by week', () => {
  const today = parseDay('2026-06-29');
  const periods = namedPeriod('weeks-13', today, 'previous');
  const sums = (k: number, n: number) => figures(answers(k, n)).all;
  const series = (share: (week: number) => number) =>
    new Map(Array.from({ length: 40 }, (_, i) => [today - 7 * (40 - i), sums(share(i), 40)] as const));

  test('a steady desk gives no signal, a slide gives one and names its rule', () => {
    expect(
      weeksOf(
        series((i) => 34 + (i % 3)),
        periods,
        today,
      ).filter(({ signal }) => signal),
    ).toEqual([]);
    const slide = weeksOf(
      series((i) => (i < 34 ? 34 + (i % 3) : 29)),
      periods,
      today,
    ).filter(({ signal }) => signal);
    expect(slide.map(({ signal }) => signal)).toEqual(['ewma-below']);
    const crash = weeksOf(
      series((i) => (i === 37 ? 10 : 34 + (i % 3))),
      periods,
      today,
    ).filter(({ signal }) => signal);
    expect(crash[0]).toMatchObject({ signal: 'laney-below', period: 'now' });
  });

  /** Satisfied all, asked with chances as different as can be. */
  const unevenly = (week: number) => [
    row({ score: 5, inclusion: 0.3, count: 1 + ((7 * week) % 11) }),
    row({ score: 4, inclusion: 0.05, count: 1 + ((5 * week) % 13) }),
    row({ score: 4, inclusion: 0.77, count: 9 }),
  ];

  test('where all are satisfied no week is below the others, however unequal the chances of being asked', () => {
    const weeks = new Map(
      Array.from({ length: 40 }, (_, i) => [today - 7 * (40 - i), figures(unevenly(i)).all] as const),
    );
    expect(weeksOf(weeks, periods, today).filter(({ signal }) => signal)).toEqual([]);
    for (const all of weeks.values()) {
      const { k, n } = effective(satisfiedOf(all));
      expect(k).toBe(n);
    }
  });

  test('weeks in which all were satisfied do not say what is normal: limits of no width would make a signal of every answer', () => {
    const weeks = weeksOf(
      series((i) => (i < 30 ? 40 : 34)),
      periods,
      today,
    );
    for (const { limits } of weeks) expect((limits?.upper ?? 1) - (limits?.lower ?? 0)).toBeGreaterThan(0);
    expect(weeks.some(({ signal }) => signal?.endsWith('below'))).toBe(true);
    expect(
      weeksOf(
        series(() => 40),
        periods,
        today,
      ).every(({ limits, signal }) => limits === null && signal === null),
    ).toBe(true);
  });

  test('one unhappy customer in a quiet week is no signal, however satisfied the others were', () => {
    const quiet = new Map([...series(() => 38), [today - 7, sums(0, 1)] as const]);
    expect(weeksOf(quiet, periods, today).filter(({ signal }) => signal)).toEqual([]);
    const few = (week: number, unhappy: number) =>
      new Map(
        Array.from({ length: 40 }, (_, i) => [today - 7 * (40 - i), sums(i === week ? 6 - unhappy : 6, 6)] as const),
      );
    expect(weeksOf(few(38, 1), periods, today).filter(({ signal }) => signal)).toEqual([]);
    expect(weeksOf(few(38, 5), periods, today).filter(({ signal }) => signal)).toMatchObject([
      { signal: 'laney-below' },
    ]);
  });

  test('twelve weeks teach nothing: no limits, no signal', () => {
    const few = new Map([...series(() => 34)].slice(-12));
    expect(weeksOf(few, periods, today).every(({ limits, signal }) => limits === null && signal === null)).toBe(true);
  });

  test('shows every week from the first known one on, empty ones too, and marks the running one', () => {
    const weeks = weeksOf(new Map(), periods, today);
    expect(weeks).toHaveLength(13);
    expect(weeks.at(-1)).toMatchObject({ start: '2026-06-29', running: true, n: 0, share: null });
    expect(
      weeksOf(
        series(() => 34),
        periods,
        today,
      ),
    ).toHaveLength(26);
  });
});

test('like answers add up as often as they occur', () => {
  expect(sumsOf(row({ count: 3, inclusion: 0.5 }))).toEqual([
    0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6_000_000, 12_000_000,
  ]);
});
