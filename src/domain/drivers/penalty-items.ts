import type { AnsweredRequest } from './answered-request';
import type { ItemDriver } from './driver-terms';
import { asPromised, measureOf, type Measured } from './facts';
import type { Item } from './penalty-reward';
import { quantile } from './resampled';

/** The slowest and the quickest quarter: badly and well, request by request. No first reply at all is neither. */
function byQuarter(requests: readonly AnsweredRequest[], driver: Measured): Item {
  const values = requests.map(measureOf[driver]);
  const known = values.filter((value) => value !== null);
  const [quick, slow] = [quantile(known, 0.25), quantile(known, 0.75)];
  return values.map((value) => (value === null || quick === slow ? 0 : value >= slow ? -1 : value <= quick ? 1 : 0));
}

/** What happened or did not: it can go badly, and as usual, but not better than that. */
const byEvent = (requests: readonly AnsweredRequest[], driver: ItemDriver): Item =>
  requests.map((request) => (asPromised[driver]?.(request) === false ? -1 : 0));

export const itemOf = (requests: readonly AnsweredRequest[], driver: ItemDriver): Item =>
  driver === 'first-reply' || driver === 'resolution' ? byQuarter(requests, driver) : byEvent(requests, driver);
