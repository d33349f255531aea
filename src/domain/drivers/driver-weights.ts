import { betaCdf } from '../statistics/beta';
import type { Interval } from '../statistics/interval';
import { sharedRanks, type Rank } from '../statistics/shared-ranks';
import type { DriverColumns } from './columns';
import { correlate, tableOf } from './correlations';
import type { Driver } from './facts';
import type { Matrix } from './matrix';
import { weigher } from './relative-weights';
import { percentileInterval, resamples } from './resampled';

/** A driver's part of what is explained, with its bootstrap interval and the places it may hold. */
export type DriverWeight = Readonly<{
  driver: Driver;
  weight: number;
  interval: Interval;
  rank: Rank;
  /** Its interval reaches so low that it cannot be told from nothing. */
  isFaint: boolean;
}>;

export type Explained = Readonly<{
  rSquared: number;
  /** How often chance alone would explain as much, were nothing here of any account. */
  pValue: number;
  weights: readonly DriverWeight[];
}>;

/** What answers are worth and whose they are. */
export type Rows = Readonly<{ weights: readonly number[]; people: readonly number[] }>;

const rounds = 200;
const level = 0.9;
/** Less than this part is of no account, however sure. */
const noticeable = 0.05;
const seed = 20_001;

type Found = Readonly<{ own: readonly number[]; rSquared: number; rank: number }>;

/** For every outcome the relative weights of each driver's columns together, which add up to R². Outcomes are the last columns. */
function weightsFor(all: Matrix, drivers: readonly DriverColumns[], outcomes: number): readonly Found[] {
  const size = all.length - outcomes;
  const weigh = weigher(all.slice(0, size).map((row) => row.slice(0, size)));
  return all.slice(size).map((row) => {
    const { weights, rSquared, rank } = weigh(row.slice(0, size));
    let next = 0;
    const own = drivers.map(({ columns }) => {
      const some = weights.slice(next, next + columns.length);
      next += columns.length;
      return some.reduce((sum, weight) => sum + weight, 0);
    });
    return { own, rSquared, rank };
  });
}

/**
 * What each driver explains beyond what as many columns of nothing would, as its part of all that is so explained: R² adjusted
 * (Ezekiel 1930), column by column. Resamples take up chance twice, once as the sample did and once as they were drawn.
 */
function partsOf({ own, rSquared, rank }: Found, drivers: readonly DriverColumns[], n: number, times: 1 | 2) {
  const size = drivers.reduce((sum, { columns }) => sum + columns.length, 0);
  const byChance = (times * rank * (1 - rSquared)) / Math.max(1, n - rank - 1) / Math.max(1, size);
  const beyond = own.map((weight, i) => Math.max(0, weight - byChance * (drivers[i]?.columns.length ?? 0)));
  const total = beyond.reduce((sum, weight) => sum + weight, 0);
  return beyond.map((weight) => (total > 0 ? weight / total : 0));
}

/** R² of `rank` predictors that have nothing to do with the outcome is beta distributed (Johnson, Kotz & Balakrishnan 1995, §27). */
function pValueOf({ rSquared, rank }: Found, n: number): number {
  const left = n - rank - 1;
  return rank > 0 && left > 0 ? 1 - betaCdf(rSquared, rank / 2, left / 2) : 1;
}

/** Answers of unequal weight are worth fewer (Kish 1965, §11.7). */
const worth = (weights: readonly number[]) => {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const squares = weights.reduce((total, weight) => total + weight * weight, 0);
  return squares > 0 ? (sum * sum) / squares : 0;
};

function explained(drivers: readonly DriverColumns[], found: Found, drawn: readonly Found[], n: number): Explained {
  const parts = partsOf(found, drivers, n, 1);
  const others = drawn.map((one) => partsOf(one, drivers, n, 2));
  const rows = drivers.map(({ driver }, i) => {
    const interval = percentileInterval(
      others.map((each) => each[i] ?? 0),
      level,
    );
    return { driver, weight: parts[i] ?? 0, interval, isFaint: interval.lower < noticeable };
  });
  rows.sort((a, b) => b.weight - a.weight);
  const ranks = sharedRanks(rows.map(({ interval }) => interval));
  return {
    rSquared: found.rSquared,
    pValue: pValueOf(found, n),
    weights: rows.map((row, i) => ({ ...row, rank: ranks[i] ?? { from: i + 1, to: i + 1 } })),
  };
}

/**
 * What goes with each outcome: Johnson's relative weights of the drivers, with 90 % percentile intervals from resampled people.
 * Correlations are weighted by 1/π. Outcomes are 0 or 1; all are read from the same resamples.
 */
export function weighDrivers(
  drivers: readonly DriverColumns[],
  outcomes: readonly (readonly number[])[],
  { weights, people }: Rows,
): readonly Explained[] {
  const table = tableOf([...drivers.flatMap(({ columns }) => [...columns]), ...outcomes]);
  const read = (rowWeights: Float64Array) => weightsFor(correlate(table, rowWeights), drivers, outcomes.length);
  const found = read(Float64Array.from(weights));
  const drawn = [...resamples(people, rounds, seed)].map((times) =>
    read(times.map((count, i) => count * (weights[i] ?? 1))),
  );
  const n = worth(weights);
  return found.map((one, outcome) =>
    explained(
      drivers,
      one,
      drawn.flatMap((each) => each[outcome] ?? []),
      n,
    ),
  );
}
