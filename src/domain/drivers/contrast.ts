import { shareOf, standingOf, type Share } from '../figures/share';
import type { Weighted } from '../statistics/weighting';
import type { AnsweredRequest } from './answered-request';
import { frequentNames } from './columns';
import { isMeasured, isTime, measureOf, nameOf, type Driver, type Measured, type Named } from './facts';
import { quantile } from './resampled';

/** Some of the requests: by a measure from (included) up to (not included), or by a name. */
export type Part = Readonly<{ share: Share }> &
  Readonly<{ kind: 'measured'; from: number | null; until: number | null } | { kind: 'named'; id: number }>;

/** Where the outcome is most and least frequent along a driver: what the weight means in plain numbers. */
export type Contrast = Readonly<{ most: Part; least: Part }>;

type Requests = readonly AnsweredRequest[];

/** How often an outcome came about among some requests. */
export function outcomeShare(requests: Requests, isOutcome: (request: AnsweredRequest) => boolean): Share {
  const sums = requests.reduce<Weighted>(
    (sum, request) => {
      const hit = isOutcome(request) ? 1 : 0;
      return {
        k: sum.k + hit,
        n: sum.n + 1,
        weightK: sum.weightK + hit * request.weight,
        weightN: sum.weightN + request.weight,
        weightSquares: sum.weightSquares + request.weight * request.weight,
      };
    },
    { k: 0, n: 0, weightK: 0, weightN: 0, weightSquares: 0 },
  );
  return shareOf(sums);
}

type Bounds = Readonly<{ from: number | null; until: number | null }>;

/** Times by their slowest and quickest third, counts by none and some. Whole minutes, so that a cut can be said. */
function cutsOf(requests: Requests, driver: Measured): readonly [Bounds, Bounds] | null {
  if (!isTime(driver))
    return [
      { from: null, until: 1 },
      { from: 1, until: null },
    ];
  const known = requests.map(measureOf[driver]).filter((value) => value !== null);
  const wholeMinute = (value: number) => Math.round(value / 60_000) * 60_000;
  const [low, high] = [wholeMinute(quantile(known, 1 / 3)), wholeMinute(quantile(known, 2 / 3))];
  return low < high
    ? [
        { from: null, until: low },
        { from: high, until: null },
      ]
    : null;
}

function measuredParts(requests: Requests, driver: Measured, isOutcome: (request: AnsweredRequest) => boolean) {
  const cuts = cutsOf(requests, driver) ?? [];
  return cuts.map(({ from, until }): Part => {
    const inside = requests.filter((request) => {
      const value = measureOf[driver](request);
      return value !== null && (from === null || value >= from) && (until === null || value < until);
    });
    return { kind: 'measured', from, until, share: outcomeShare(inside, isOutcome) };
  });
}

const namedParts = (requests: Requests, driver: Named, isOutcome: (request: AnsweredRequest) => boolean) =>
  frequentNames(requests, nameOf[driver]).map((id): Part => {
    const inside = requests.filter((request) => nameOf[driver](request) === id);
    return { kind: 'named', id, share: outcomeShare(inside, isOutcome) };
  });

/** Null where there are not two parts with answers enough to be set against each other. */
export function contrastOf(
  requests: Requests,
  driver: Driver,
  isOutcome: (request: AnsweredRequest) => boolean,
): Contrast | null {
  const parts = isMeasured(driver)
    ? measuredParts(requests, driver, isOutcome)
    : namedParts(requests, driver, isOutcome);
  const solid = parts
    .filter(({ share }) => standingOf(share.n) === 'solid')
    .sort((a, b) => (b.share.share ?? 0) - (a.share.share ?? 0));
  const [most, least] = [solid.at(0), solid.at(-1)];
  return most && least && most !== least ? { most, least } : null;
}
