import { leastForShare } from '../figures/share';
import type { AnsweredRequest } from './answered-request';
import { isOutcome, outcomes, type Outcome } from './driver-terms';
import { legs, type Leg } from './journey-legs';
import { quantile } from './resampled';

const spans: Readonly<Record<Leg, (request: AnsweredRequest) => number | null>> = {
  'first-reply': ({ raisedAt, firstReplyAt }) => firstReplyAt && firstReplyAt - raisedAt,
  // Most requests never wait, and a median of theirs would tell nothing of those that do.
  waiting: ({ waitedMs }) => waitedMs || null,
  resolution: ({ raisedAt, firstReplyAt, resolvedAt, waitedMs }) =>
    Math.max(0, resolvedAt - (firstReplyAt ?? raisedAt) - (waitedMs ?? 0)),
  contact: ({ resolvedAt, contactedAt }) => contactedAt && contactedAt - resolvedAt,
  remedy: ({ resolvedAt, remediedAt }) => remediedAt && remediedAt - resolvedAt,
};

export type JourneyLeg = Readonly<{ leg: Leg; n: number; medianMs: number | null }>;
export type Journey = readonly Readonly<{ outcome: Outcome; n: number; legs: readonly JourneyLeg[] }>[];

function legOf(requests: readonly AnsweredRequest[], leg: Leg): JourneyLeg {
  const times = requests.map(spans[leg]).filter((time) => time !== null);
  return { leg, n: times.length, medianMs: times.length >= leastForShare ? Math.max(0, quantile(times, 0.5)) : null };
}

/** How long each leg took, for satisfied and dissatisfied customers apart; medians of the requests that went it. */
export const journeyOf = (requests: readonly AnsweredRequest[]): Journey =>
  outcomes.map((outcome) => {
    const own = requests.filter(isOutcome[outcome]);
    return { outcome, n: own.length, legs: legs.map((leg) => legOf(own, leg)) };
  });
