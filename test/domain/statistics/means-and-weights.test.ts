import fc from 'fast-check';
import { scaleMean } from '../../../src/domain/statistics/scale-mean';
import { silentBand } from '../../../src/domain/figures/silent';
import { effective, hajek } from '../../../src/domain/statistics/weighting';

describe('the mean of scores', () => {
  test('of the page’s 412 scores is 4.34, 4.25 to 4.43', () => {
    const found = scaleMean([11, 16, 27, 125, 233]);
    expect(found?.value).toBeCloseTo(4.342, 3);
    expect(found?.interval.lower).toBeCloseTo(4.25, 2);
    expect(found?.interval.upper).toBeCloseTo(4.43, 2);
  });

  test('has no interval below twenty, and never claims certainty from equal scores', () => {
    expect(scaleMean([0, 0, 0, 0, 19])).toBeNull();
    expect(scaleMean([0, 0, 0, 0, 20])?.interval.lower).toBeLessThan(5);
    expect(scaleMean([0, 0, 0, 0, 0])).toBeNull();
  });
});

describe('design weights', () => {
  const sums = (answers: readonly (readonly [satisfied: boolean, inclusion: number])[]) => {
    const weight = (of: typeof answers) => of.reduce((sum, [, inclusion]) => sum + 1 / inclusion, 0);
    const happy = answers.filter(([satisfied]) => satisfied);
    const weightSquares = answers.reduce((sum, [, inclusion]) => sum + 1 / inclusion ** 2, 0);
    return { k: happy.length, n: answers.length, weightK: weight(happy), weightN: weight(answers), weightSquares };
  };

  test('a share counts each answer for those it stands for', () => {
    // One of two asked in half of a stratum, both satisfied; two of two asked everywhere, none satisfied.
    const given = sums([
      [true, 0.5],
      [true, 0.5],
      [false, 1],
      [false, 1],
    ]);
    expect(hajek(given)).toBeCloseTo(4 / 6, 12);
    expect(effective(given).n).toBeCloseTo(36 / 10, 12);
    expect(effective(given).k / effective(given).n).toBeCloseTo(4 / 6, 12);
  });

  test('with equal chances everything is as if unweighted', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 1 }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (answers, inclusion) => {
          const given = sums(answers.map((satisfied) => [satisfied, inclusion] as const));
          const { k, n } = effective(given);
          return k === given.k && n === given.n;
        },
      ),
    );
    expect(hajek(sums([]))).toBeNull();
  });

  test('are those of the California school sample: Lumley (2004) Journal of Statistical Software 9(8), apistrat', () => {
    // 100 elementary, 50 middle and 50 high schools stand for 44.21, 20.36 and 15.10 each, 4,421 of 6,194 are elementary.
    const schools = [
      ...Array.from({ length: 100 }, () => [true, 1 / 44.21] as const),
      ...Array.from({ length: 50 }, () => [false, 1 / 20.36] as const),
      ...Array.from({ length: 50 }, () => [false, 1 / 15.1] as const),
    ];
    expect(hajek(sums(schools))).toBeCloseTo(4_421 / 6_194, 12);
    expect(effective(sums(schools)).n).toBeCloseTo(
      6_194 ** 2 / (100 * 44.21 ** 2 + 50 * 20.36 ** 2 + 50 * 15.1 ** 2),
      9,
    );
  });

  test('undo what unequal sampling does to a raw share', () => {
    // Two equal halves, 90 % and 50 % satisfied, drawn with 0.1 and 1: the raw share says 0.536, the truth is 0.7.
    const drawn = [
      ...Array.from({ length: 100 }, (_, i) => [i < 90, 0.1] as const),
      ...Array.from({ length: 1_000 }, (_, i) => [i < 500, 1] as const),
    ];
    expect(hajek(sums(drawn))).toBeCloseTo(0.7, 12);
  });
});

describe('the band for silent people', () => {
  test('of the page: 358 of 412 satisfied, 331 of 907 people answered, 80 to 91 %', () => {
    const band = silentBand(358 / 412, 331 / 907);
    expect(band.twice).toBeCloseTo(0.805, 2);
    expect(band.same).toBeCloseTo(358 / 412, 12);
    expect(band.half).toBeCloseTo(0.908, 2);
  });

  test('has no width when everybody answered, or when all or none are satisfied', () => {
    expect(silentBand(0.7, 1)).toEqual({ half: 0.7, same: 0.7, twice: 0.7 });
    expect(silentBand(1, 0.2)).toEqual({ half: 1, same: 1, twice: 1 });
    expect(silentBand(0, 0.2)).toEqual({ half: 0, same: 0, twice: 0 });
  });
});
