import groupBy from 'lodash/groupBy';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg';
import { changeOf, isWorth, leastForRank, shareOf, type Change, type Share } from './share';
import { differencePValue } from '../statistics/two-shares';
import { effective, type Weighted } from '../statistics/weighting';

/** A change that was implemented: a deployment, a migration, a move. */
export type Deployment = Readonly<{ issueId: number; issueKey: string; title: string; day: number }>;

/** Scores of asked customers on one day about one request type. */
export type TypeDay = Readonly<{ day: number; requestType: number; scores: Weighted }>;

export type WorseAfter = Readonly<{
  deployment: Deployment;
  requestType: number;
  now: Share;
  change: Change;
}>;

export type ChangeEffects = Readonly<{ worse: readonly WorseAfter[]; compared: number; deployments: number }>;

const none: Weighted = { k: 0, n: 0, weightK: 0, weightN: 0, weightSquares: 0 };
const plus = (a: Weighted, b: Weighted): Weighted => ({
  k: a.k + b.k,
  n: a.n + b.n,
  weightK: a.weightK + b.weightK,
  weightN: a.weightN + b.weightN,
  weightSquares: a.weightSquares + b.weightSquares,
});

const between = (rows: readonly TypeDay[], from: number, to: number) =>
  rows.filter(({ day }) => day >= from && day <= to).reduce((all, { scores }) => plus(all, scores), none);

/** Types that could be compared at all: a side needs enough scores of its own. */
function typesWithEnough(rows: readonly TypeDay[]) {
  const byType = groupBy(rows, 'requestType');
  return Object.values(byType).flatMap((own) => {
    const first = own[0];
    const n = own.reduce((sum, { scores }) => sum + scores.n, 0);
    return first && n >= 2 * leastForRank ? [{ requestType: first.requestType, own }] : [];
  });
}

/** False discovery rate at which a finding among many is told. */
const discoveryRate = 0.05;

/**
 * Request types that are less satisfied in the days after a change than in the same number of days before. Every change
 * is compared on every request type and all comparisons are tested at once (Benjamini–Hochberg, 5 %); only falls beyond
 * noise are told. What came after need not have come of it.
 */
export function changeEffects(
  deployments: readonly Deployment[],
  days: number,
  rows: readonly TypeDay[],
  today: number,
): ChangeEffects {
  const cells = typesWithEnough(rows).flatMap(({ requestType, own }) =>
    deployments.map((deployment) => ({
      ...{ deployment, requestType },
      after: between(own, deployment.day + 1, Math.min(today, deployment.day + days)),
      before: between(own, deployment.day - days, deployment.day - 1),
    })),
  );
  const tested = cells.filter(({ after, before }) => isWorth(after) && isWorth(before));
  const adjusted = benjaminiHochberg(
    tested.map(({ after, before }) => differencePValue(effective(after), effective(before))),
  );
  const worse = tested.flatMap(({ deployment, requestType, after, before }, place) => {
    const change = changeOf(after, before, leastForRank);
    const isWorse = change.verdict === 'change' && (change.difference ?? 0) < 0;
    return isWorse && (adjusted[place] ?? 1) <= discoveryRate
      ? [{ deployment, requestType, now: shareOf(after), change }]
      : [];
  });
  return {
    worse: worse.sort((a, b) => (a.change.difference ?? 0) - (b.change.difference ?? 0)),
    compared: tested.length,
    deployments: deployments.length,
  };
}
