import once from 'lodash/once';
import { columnsOf } from '../../../src/domain/drivers/columns';
import { weighDrivers } from '../../../src/domain/drivers/driver-weights';
import type { Outcome } from '../../../src/domain/drivers/driver-terms';
import { driversOf, type Drivers } from '../../../src/domain/drivers/drivers-of';
import { quantile, resamples } from '../../../src/domain/drivers/resampled';
import { quantileSorted } from 'simple-statistics';
import { anAnswered, drawnRequests } from './drawn-requests';

const many = once(() => driversOf(drawnRequests(1_500)));

const sideOf = ({ sides }: Drivers, outcome: Outcome = 'dissatisfied') => {
  const found = sides.find((one) => one.outcome === outcome);
  if (!found) throw new Error(`no side ${outcome}`);
  return found;
};
const side = (requests: ReturnType<typeof drawnRequests>, outcome?: Outcome) => sideOf(driversOf(requests), outcome);

describe('drivers', () => {
  test('find what was put into drawn answers, for both sides apart', () => {
    const drivers = many();
    for (const { told, rows, share } of drivers.sides) {
      expect(told).toBe('all');
      expect(
        rows
          .slice(0, 2)
          .map(({ driver }) => driver)
          .sort(),
      ).toEqual(['came-back', 'first-reply']);
      expect(rows.slice(0, 2).every(({ isFaint }) => !isFaint)).toBe(true);
      expect(rows.slice(2).every(({ isFaint }) => isFaint)).toBe(true);
      expect(rows.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
      expect(share.n).toBe(1_500);
    }
  });

  test('say in plain numbers where the outcome is most and least frequent', () => {
    const contrast = sideOf(many()).rows.find(({ driver }) => driver === 'came-back')?.contrast;
    expect(contrast?.most).toMatchObject({ kind: 'measured', from: 1, until: null });
    expect(contrast?.least).toMatchObject({ kind: 'measured', from: null, until: 1 });
    expect((contrast?.most.share.share ?? 0) - (contrast?.least.share.share ?? 1)).toBeGreaterThan(0.1);
  });

  test('are the same every time', () => {
    expect(driversOf(drawnRequests(400))).toEqual(driversOf(drawnRequests(400)));
  });

  test('keep to the leading one below 300 answers and to reasons below 100', () => {
    expect(side(drawnRequests(299, 3, 1.5))).toMatchObject({ told: 'leading', rows: [{ weight: expect.any(Number) }] });
    const few = driversOf(drawnRequests(99));
    expect(few.sides.map(({ told, rows }) => [told, rows.length])).toEqual([
      ['too-few', 0],
      ['too-few', 0],
    ]);
    expect(few.sides[0]?.reasons.map(({ reason }) => reason)).toEqual(['took-too-long', 'came-back']);
    expect([few.classes, few.picture]).toEqual([[], null]);
  });

  test('say so where what is known explains no more than chance would', () => {
    expect(side(drawnRequests(400, 11, 0), 'satisfied')).toMatchObject({ told: 'by-chance', rows: [] });
  });

  test('stand all happy, all unhappy, all from one person and all alike', () => {
    for (const score of [1, 5] as const)
      expect(side(drawnRequests(400).map((one) => ({ ...one, score }))).told).toBe('too-few');
    expect(
      side(drawnRequests(400).map((one) => ({ ...one, person: 1 }))).rows.every(({ weight }) =>
        Number.isFinite(weight),
      ),
    ).toBe(true);
    expect(
      driversOf(Array.from({ length: 400 }, (_, i) => anAnswered({ score: i % 3 ? 5 : 1 }))).sides[0],
    ).toMatchObject({ told: 'by-chance', rSquared: 0 });
    expect(driversOf([]).sides.map(({ told }) => told)).toEqual(['too-few', 'too-few']);
  });

  test('share a rank where intervals overlap', () => {
    const rows = sideOf(many()).rows;
    expect(rows.at(-1)?.rank.from).toBeLessThan(rows.length);
    expect(rows[0]?.rank.from).toBe(1);
  });

  test('hold close to 90 of 100 intervals over what answers without end would say', () => {
    const cameBack = (requests: ReturnType<typeof drawnRequests>) =>
      weighDrivers(columnsOf(requests), [requests.map(({ score }) => (score <= 2 ? 1 : 0))], {
        weights: requests.map(({ weight }) => weight),
        people: requests.map(({ person }) => person),
      })[0]?.weights.find(({ driver }) => driver === 'came-back');
    const truth = cameBack(drawnRequests(4_000, 99))?.weight ?? NaN;
    const held = Array.from({ length: 14 }, (_, i) => cameBack(drawnRequests(500, 100 + i))?.interval).filter(
      (interval) => interval !== undefined && interval.lower <= truth && truth <= interval.upper,
    );
    expect(held.length).toBeGreaterThanOrEqual(10);
  });
});

describe('kinds of drivers and importance against performance', () => {
  test('are told from 300 answers on', () => {
    const { classes, picture } = many();
    expect(classes.find(({ driver }) => driver === 'came-back')?.kind).toBe('basic');
    expect(classes.find(({ driver }) => driver === 'handed-on')?.kind).toBe('neutral');
    expect(picture?.placed.find(({ driver }) => driver === 'first-reply')?.quadrant).toMatch(/mend|keep/);
    expect(picture?.placed.map(({ driver }) => driver).sort()).toEqual([
      'came-back',
      'first-reply',
      'handed-on',
      'resolution',
    ]);
    for (const { performance, performanceInterval } of picture?.placed ?? []) {
      expect(performance).toBeGreaterThan(performanceInterval.lower);
      expect(performance).toBeLessThan(performanceInterval.upper);
    }
  });
});

describe('resampling', () => {
  test('draws whole people, as many as there are', () => {
    const people = [1, 1, 2, 3, 3, 3];
    for (const times of resamples(people, 5, 1)) {
      expect(times[0]).toBe(times[1]);
      expect(times[3]).toBe(times[5]);
      expect((times[0] ?? 0) + (times[2] ?? 0) + (times[3] ?? 0)).toBe(3);
    }
  });

  test('takes quantiles as R does (type 7), which simple-statistics has at whole places', () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(quantile([10, 20, 30, 40, 50], 0.1)).toBeCloseTo(14, 12);
    expect(quantile([5, 1, 4, 2, 3], 0.5)).toBe(quantileSorted([1, 2, 3, 4, 5], 0.5));
    expect(quantile([7], 0.9)).toBe(7);
  });
});
