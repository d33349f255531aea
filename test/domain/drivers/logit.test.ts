import { logit } from '../../../src/domain/drivers/logit';
import { classOf, penaltyReward, type Item } from '../../../src/domain/drivers/penalty-reward';
import { randomFrom } from '../../../src/domain/drivers/random';
import { againstPublished } from '../statistics/published';

type Housing = Readonly<{
  rows: readonly (readonly [sat: string, infl: string, type: string, cont: string, freq: number])[];
  logit: Readonly<{ coef: Record<string, number>; se: Record<string, number>; deviance: number }>;
}>;

describe('a logit', () => {
  againstPublished<Housing>(
    'of the Copenhagen housing survey is that of R',
    'housing_satisfaction_polr_logit.json',
    (housing) => {
      const is = (value: string, name: string) => (value === name ? 1 : 0);
      const design = housing.rows.map(([, infl, type, cont]) => [
        1,
        ...['Medium', 'High'].map((name) => is(infl, name)),
        ...['Apartment', 'Atrium', 'Terrace'].map((name) => is(type, name)),
        is(cont, 'High'),
      ]);
      const found = logit(
        design,
        housing.rows.map(([sat]) => is(sat, 'High')),
        housing.rows.map(([, , , , freq]) => freq),
      );
      const published = housing.logit;
      expect(found?.converged).toBe(true);
      Object.values(published.coef).forEach((value, i) => expect(found?.coefficients[i]).toBeCloseTo(value, 7));
      // R stops one step earlier than these errors are exact to.
      Object.values(published.se).forEach((value, i) => expect(found?.errors[i]).toBeCloseTo(value, 5));
      expect(found?.deviance).toBeCloseTo(published.deviance, 6);
    },
  );

  test('with nothing but an intercept is the log odds of the share', () => {
    const outcome = [1, 1, 1, 0];
    const found = logit(
      outcome.map(() => [1]),
      outcome,
    );
    expect(found?.coefficients[0]).toBeCloseTo(Math.log(3), 10);
    expect(found?.errors[0]).toBeCloseTo(Math.sqrt(1 / 3 + 1), 8);
  });

  test('says so when a column tells the outcome for certain, and when columns repeat each other', () => {
    const outcome = [0, 0, 0, 1, 1, 1];
    expect(
      logit(
        outcome.map((y) => [1, y]),
        outcome,
      )?.converged ?? false,
    ).toBe(false);
    expect(
      logit(
        [
          [1, 1],
          [1, 1],
          [1, 1],
          [1, 1],
        ],
        [0, 1, 0, 1],
      ),
    ).toBeNull();
    expect(logit([], [])?.coefficients ?? []).toEqual([]);
  });
});

describe('penalty and reward', () => {
  const effect = (z: number) => ({ estimate: z, error: 1 });

  test.each([
    [-3, 0.5, 'basic'],
    [-3, 3, 'performance'],
    [0.5, 3, 'excitement'],
    [-1, 1, 'neutral'],
    [3, 3, 'unclear'],
    [-3, -3, 'unclear'],
  ] as const)('with z %d and %d make an item %s', (penalty, reward, kind) => {
    expect(classOf(effect(penalty), effect(reward))).toBe(kind);
  });

  test('of an item that can only go wrong are told by the penalty alone', () => {
    expect(classOf(effect(-3), null)).toBe('basic');
    expect(classOf(null, null)).toBe('too-few');
  });

  test('find what was put into drawn answers', () => {
    const random = randomFrom(7);
    const draw = (): -1 | 0 | 1 => ([-1, 0, 1] as const)[Math.floor(random() * 3)] ?? 0;
    const items: readonly Item[] = Array.from({ length: 4 }, () => Array.from({ length: 4_000 }, draw));
    const [basic = [], both = [], delight = []] = items;
    const outcome = basic.map((went, i) => {
      const eta = 1 - (went === -1 ? 1.2 : 0) + (both[i] ?? 0) * 0.9 + (delight[i] === 1 ? 1.1 : 0);
      return random() < 1 / (1 + Math.exp(-eta)) ? 1 : 0;
    });
    expect(penaltyReward(items, outcome).map(({ kind }) => kind)).toEqual([
      'basic',
      'performance',
      'excitement',
      'neutral',
    ]);
  });

  test('are no surer when every answer stands for twenty: weights say whom an answer stands for, not how many there are', () => {
    const random = randomFrom(3);
    const item: Item = Array.from({ length: 400 }, () => ([-1, 0, 1] as const)[Math.floor(random() * 3)] ?? 0);
    const outcome = item.map((went) => (random() < 0.72 + 0.04 * went ? 1 : 0));
    const plainly = penaltyReward([item], outcome);
    const weighted = penaltyReward(
      [item],
      outcome,
      item.map(() => 20),
    );
    expect(weighted[0]?.penalty?.error).toBeCloseTo(plainly[0]?.penalty?.error ?? NaN, 9);
    expect(weighted.map(({ kind }) => kind)).toEqual(plainly.map(({ kind }) => kind));
    // A half of weight 19 and a half of weight 1 are worth 400 · 10² / 181 answers.
    const [uneven] = penaltyReward(
      [item],
      outcome,
      item.map((_, i) => (i % 2 === 0 ? 19 : 1)),
    );
    expect((uneven?.penalty?.error ?? 0) / (plainly[0]?.penalty?.error ?? 1)).toBeGreaterThan(1.2);
  });

  test('of an item that hardly ever went wrong are not told', () => {
    const items: readonly Item[] = [Array.from({ length: 200 }, (_, i) => (i < 3 ? -1 : 0))];
    expect(
      penaltyReward(
        items,
        Array.from({ length: 200 }, (_, i) => i % 2),
      ),
    ).toMatchObject([{ kind: 'too-few' }]);
  });
});
