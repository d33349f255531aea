import { jStat } from 'jstat';
import { betaCdf, betaQuantile, studentQuantile } from '../../../src/domain/statistics/beta';
import { normalCdf, normalQuantile, z95 } from '../../../src/domain/statistics/normal';
import { againstPublished } from './published';

type Scipy = Record<'norminv' | 'normcdf' | 'betainv' | 'betacdf' | 'tinv', number[][]>;

const near = (got: number, expected: number, relative: number) =>
  expect(Math.abs(got - expected)).toBeLessThanOrEqual(relative * Math.max(Math.abs(expected), 1e-300));

describe('distributions', () => {
  test('the 97.5 % point of the normal distribution is the constant used for intervals', () => {
    near(normalQuantile(0.975), z95, 1e-14);
    near(normalCdf(z95), 0.975, 1e-15);
  });

  test('quantiles of the beta and of Student’s distribution agree with jStat', () => {
    for (const [a, b] of [
      [0.5, 0.5],
      [1, 1],
      [3, 7],
      [59, 12],
      [400, 61],
    ] as const)
      for (const p of [0.025, 0.3, 0.975]) near(betaQuantile(p, a, b), jStat.beta.inv(p, a, b), 1e-6);
    for (const degrees of [1, 4, 20, 412])
      near(studentQuantile(0.975, degrees), jStat.studentt.inv(0.975, degrees), 1e-6);
  });

  test('quantiles at the ends and outside are what they must be', () => {
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
    expect(normalQuantile(2)).toBeNaN();
    expect(betaQuantile(0, 3, 4)).toBe(0);
    expect(betaQuantile(1, 3, 4)).toBe(1);
    expect(betaCdf(-1, 3, 4)).toBe(0);
    expect(betaCdf(2, 3, 4)).toBe(1);
    expect(studentQuantile(0.5, 3)).toBe(0);
  });

  againstPublished<Scipy>('normal distribution agrees with SciPy to 12 digits', 'distributions_scipy.json', (table) => {
    for (const [p = 0, x = 0] of table.norminv) near(normalQuantile(p), x, p > 0.99999 ? 1e-10 : 1e-12);
    for (const [x = 0, p = 0] of table.normcdf) near(normalCdf(x), p, 1e-12);
  });

  againstPublished<Scipy>('beta and t agree with SciPy to 10 digits', 'distributions_scipy.json', (table) => {
    for (const [p = 0, a = 0, b = 0, x = 0] of table.betainv) near(betaQuantile(p, a, b), x, 1e-9);
    for (const [x = 0, a = 0, b = 0, p = 0] of table.betacdf) expect(betaCdf(x, a, b)).toBeCloseTo(p, 10);
    for (const [p = 0, degrees = 0, t = 0] of table.tinv) near(studentQuantile(p, degrees), t, 1e-8);
  });
});
