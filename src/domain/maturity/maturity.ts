import { costOfContact, type ServiceRates } from '../settings/service-rates';
import { read, satisfiedOf, type Sums } from '../figures/answer-cell';
import { countOf, type FollowUpTally } from '../figures/follow-up-tally';
import type { MaturityMetric } from './maturity-metric';
import { recoveryOf } from '../figures/recovery';
import type { RequestSums } from '../figures/request-sums';
import { plain, shareOf, type Share } from '../figures/share';
import { addSpreads, durationOf, slotOf, type Duration, type Spread, type TimeKind } from '../figures/spread';

/** What a metric comes to, or what it needs before it can: a setting, a question to the customers, or something of Jira's. */
export type MaturityValue =
  | Readonly<{ kind: 'share'; share: Share }>
  | (Readonly<{ kind: 'time' }> & Duration)
  | Readonly<{ kind: 'count'; count: number; of: number | null }>
  | Readonly<{ kind: 'money'; amount: number; currency: string; units: number }>
  | Readonly<{ kind: 'needs'; what: 'rates' | 'lost-time' | 'sla' }>
  | Readonly<{ kind: 'none' }>;

export type MaturityFigures = Readonly<Record<MaturityMetric, MaturityValue>>;

/** What the metrics of a period are made of. */
export type MaturityParts = Readonly<{
  answers: Sums;
  requests: RequestSums;
  people: Readonly<{ eligible: number; answered: number }>;
  times: Readonly<Record<TimeKind, Spread>>;
  /** Resolved requests by how they came in, and whether the customer chose the request type there. */
  channels: readonly Readonly<{ closed: number; isChosen: boolean }>[];
  followUps: FollowUpTally;
  visits: number;
  /** Minutes customers said they lost; null where they are not asked. */
  lostMinutes: readonly number[] | null;
  rates: ServiceRates;
}>;

/** Ways in on which the customer picks the request type; the others are typed by somebody later, or not at all. */
export const chosenChannels: readonly string[] = ['portal', 'anonymousportal', 'helpcenter', 'widget'];

/** Ways on which customers can say how it went. */
export const feedbackChannelCount = 5;

const ofShare = (k: number, n: number): MaturityValue =>
  n === 0 ? { kind: 'none' } : { kind: 'share', share: shareOf(plain(k, n)) };

function ofTime(spread: Spread): MaturityValue {
  const duration = durationOf(spread);
  return duration ? { kind: 'time', ...duration } : { kind: 'none' };
}

const minute = 60;

function lostTime(minutes: readonly number[] | null): MaturityValue {
  if (minutes === null) return { kind: 'needs', what: 'lost-time' };
  return ofTime(addSpreads(minutes.map((one) => new Map([[slotOf(one * minute), { n: 1, seconds: one * minute }]]))));
}

/** Surveys, volunteered answers, complaints, visits and the question after a remedy: those that were used. */
const usedFeedback = ({ answers, followUps, visits }: MaturityParts) =>
  [
    satisfiedOf(answers).n,
    read(answers, 'own_n'),
    followUps.why.get('complaint') ?? 0,
    visits,
    countOf(followUps.stages.recovered) + followUps.notRecovered,
  ].filter((used) => used > 0).length;

function withinSla({ requests: { slaMet, slaMissed, closed } }: MaturityParts): MaturityValue {
  if (closed > 0 && slaMet + slaMissed === 0) return { kind: 'needs', what: 'sla' };
  return ofShare(slaMet, slaMet + slaMissed);
}

function costOfViolations({ rates, requests: { slaMissed } }: MaturityParts): MaturityValue {
  if (rates.perSlaViolation === null) return { kind: 'needs', what: 'rates' };
  return { kind: 'money', amount: rates.perSlaViolation * slaMissed, currency: rates.currency, units: slaMissed };
}

function contactCost({ rates, requests: { closed } }: MaturityParts): MaturityValue {
  const amount = costOfContact(rates);
  return amount === null
    ? { kind: 'needs', what: 'rates' }
    : { kind: 'money', amount, currency: rates.currency, units: closed };
}

/** Whether a period holds nothing a level could be judged by: no issue resolved, no answer and no follow-up. */
export const isEmptyPeriod = ({ answers, requests, followUps }: MaturityParts) =>
  requests.closed + requests.plain + satisfiedOf(answers).n + read(answers, 'own_n') + countOf(followUps.why) === 0;

/** Every metric of a period. */
export function maturityFigures(parts: MaturityParts): MaturityFigures {
  const { answers, requests, people, times, channels, followUps, visits } = parts;
  const used = channels.filter(({ closed }) => closed > 0);
  const chosen = used.filter(({ isChosen }) => isChosen).reduce((sum, { closed }) => sum + closed, 0);
  const recovery = recoveryOf(followUps, 0);
  const satisfied = satisfiedOf(answers);
  return {
    satisfaction: satisfied.n === 0 ? { kind: 'none' } : { kind: 'share', share: shareOf(satisfied) },
    'survey-coverage': ofShare(requests.asked, requests.closed),
    'people-responding': ofShare(people.answered, people.eligible),
    'feedback-channels': { kind: 'count', count: usedFeedback(parts), of: feedbackChannelCount },
    'answers-read': ofShare(countOf(followUps.stages.read), countOf(followUps.why)),
    'time-to-respond': ofTime(times.respond),
    'time-to-restore': ofTime(times.restore),
    'time-to-resolve': ofTime(times.resolve),
    'within-sla': withinSla(parts),
    'first-line': ofShare(requests.firstLine, requests.closed),
    held: ofShare(requests.closed - requests.reopened, requests.closed),
    'defined-path': ofShare(chosen, requests.closed + requests.plain),
    'contact-points': used.length === 0 ? { kind: 'none' } : { kind: 'count', count: used.length, of: null },
    'customer-meetings': { kind: 'count', count: visits, of: null },
    recovery: recovery.putRight.n === 0 ? { kind: 'none' } : { kind: 'share', share: recovery.putRight },
    'lost-time': lostTime(parts.lostMinutes),
    'cost-per-contact': contactCost(parts),
    'cost-of-violations': costOfViolations(parts),
  };
}
