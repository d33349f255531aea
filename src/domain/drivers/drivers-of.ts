import { reasonsFor, reasons, type Reason } from '../answering/reason';
import type { Share } from '../figures/share';
import type { AnsweredRequest } from './answered-request';
import { columnsOf } from './columns';
import { contrastOf, outcomeShare, type Contrast } from './contrast';
import { weighDrivers, type DriverWeight, type Explained } from './driver-weights';
import { importancePerformance, type Picture } from './importance-performance';
import { isOutcome, itemDrivers, outcomes, type ItemDriver, type Outcome } from './driver-terms';
import { itemOf } from './penalty-items';
import { penaltyReward, type PenaltyReward } from './penalty-reward';

export type DriverRow = DriverWeight & Readonly<{ contrast: Contrast | null }>;
export type ReasonShare = Readonly<{ reason: Reason; share: Share }>;
export type SideOfDrivers = Readonly<{
  outcome: Outcome;
  share: Share;
  rSquared: number;
  /** All from 300 answers on; only the leading one below; none where that says nothing. */
  rows: readonly DriverRow[];
  /** Why there are not more: too few answers, or what is known explains no more than chance would. */
  told: 'all' | 'leading' | 'too-few' | 'by-chance';
  /** Chosen by those of this outcome to explain their score. They were offered because of it, so they are not among the drivers. */
  reasons: readonly ReasonShare[];
}>;
export type Classed = Readonly<{ driver: ItemDriver }> & PenaltyReward;
export type Drivers = Readonly<{
  n: number;
  sides: readonly SideOfDrivers[];
  classes: readonly Classed[];
  picture: Picture | null;
}>;

/** From here on a list is stable, and a leading driver is the right one 97 times in 100 (measured: statistics.md §3). */
export const leastForList = 300;
export const leastForLeading = 100;
/** Of the rarer of the two: who is dissatisfied and who is not. */
const leastOfEither = 20;
const certain = 0.05;

type Requests = readonly AnsweredRequest[];

function reasonsOf(requests: Requests, outcome: Outcome): readonly ReasonShare[] {
  const own = requests.filter(isOutcome[outcome]);
  const offered = outcome === 'satisfied' ? reasonsFor(5) : reasonsFor(1);
  return offered
    .map((reason) => ({
      reason,
      share: outcomeShare(own, (request) => ((request.reasons >> reasons.indexOf(reason)) & 1) === 1),
    }))
    .filter(({ share }) => share.k > 0)
    .sort((a, b) => b.share.k - a.share.k);
}

function toldOf(n: number, { k }: Share, pValue: number): SideOfDrivers['told'] {
  if (n < leastForLeading || Math.min(k, n - k) < leastOfEither) return 'too-few';
  if (pValue > certain) return 'by-chance';
  return n < leastForList ? 'leading' : 'all';
}

function sideOf(requests: Requests, outcome: Outcome, explained: Explained | null): SideOfDrivers {
  const share = outcomeShare(requests, isOutcome[outcome]);
  const told = toldOf(requests.length, share, explained?.pValue ?? 1);
  const shown = told === 'all' ? explained?.weights : told === 'leading' ? explained?.weights.slice(0, 1) : [];
  return {
    outcome,
    share,
    told,
    rSquared: explained?.rSquared ?? 0,
    rows: (shown ?? []).map((row) => ({ ...row, contrast: contrastOf(requests, row.driver, isOutcome[outcome]) })),
    reasons: reasonsOf(requests, outcome),
  };
}

const flag = (is: boolean) => (is ? 1 : 0);

/**
 * What goes with dissatisfaction, and what with satisfaction: an association in what is recorded, never a proof of a cause.
 * Facts of the request explain; reasons are shown beside them.
 */
export function driversOf(requests: Requests): Drivers {
  const columns = requests.length >= leastForLeading ? columnsOf(requests) : [];
  const weights = requests.map(({ weight }) => weight);
  const explained =
    columns.length > 0
      ? weighDrivers(
          columns,
          outcomes.map((outcome) => requests.map((request) => flag(isOutcome[outcome](request)))),
          { weights, people: requests.map(({ person }) => person) },
        )
      : [];
  const sides = outcomes.map((outcome, i) => sideOf(requests, outcome, explained[i] ?? null));
  const satisfied = sides.find(({ outcome }) => outcome === 'satisfied');
  const isFull = satisfied?.told === 'all';
  return {
    n: requests.length,
    sides,
    classes: isFull ? classesOf(requests, weights) : [],
    picture: isFull ? importancePerformance(requests, satisfied.rows) : null,
  };
}

function classesOf(requests: Requests, weights: readonly number[]): readonly Classed[] {
  const found = penaltyReward(
    itemDrivers.map((driver) => itemOf(requests, driver)),
    requests.map((request) => flag(isOutcome.satisfied(request))),
    weights,
  );
  return found.flatMap((one, i) => {
    const driver = itemDrivers[i];
    return driver ? [{ driver, ...one }] : [];
  });
}
