import type { ChangeView, FiguresPage, RequestTypeView, ShareView } from '../../../src/contract/project';
import type { WeekView } from '../../../src/contract/week';
import { noTargets } from '../../../src/domain/figures/target';
import { aShare } from '../charts/shares';
import { referenceNeeds, referenceWords } from './reference-words';

/** The figures of the reference pictures: 13 weeks from 30 March to 28 June 2026, 358 of 412 satisfied. */
export function referenceFigures(given: Partial<FiguresPage> = {}): FiguresPage {
  const satisfied = aShare(358, 412);
  return {
    kind: 'figures',
    asOf: '2026-06-29T07:12:00.000Z',
    timeZone: 'Europe/Berlin',
    period: { from: '2026-03-30', to: '2026-06-28' },
    against: { from: '2025-12-29', to: '2026-03-29' },
    behindDays: 0,
    packedBefore: null,
    sight: { figures: true, answers: 'all', comments: true, names: true, anonymous: false, administers: true },
    targets: noTargets,
    markers: [],
    needs: referenceNeeds,
    line: {
      satisfied,
      change: aChange(satisfied, aShare(330, 389), -0.028, 0.069),
      mean: { value: 4.34, interval: { lower: 4.25, upper: 4.43 } },
      response: {
        people: aShare(331, 907),
        change: aChange(aShare(331, 907), aShare(290, 879), -0.01, 0.08),
        surveys: aShare(418, 1148),
      },
      silent: { half: 0.91, same: 0.869, twice: 0.8 },
      weighted: { share: 0.862, standardError: 0.018, interval: { lower: 0.822, upper: 0.893 } },
      volunteered: aShare(11, 14),
    },
    weeks,
    distribution,
    requestTypes,
    typeByTeam,
    sla: {
      met: { ...aShare(322, 360), satisfied: 322, notSatisfied: 38 },
      missed: { ...aShare(36, 52), satisfied: 36, notSatisfied: 16 },
      all: { ...satisfied, satisfied: 358, notSatisfied: 54 },
      difference: { difference: 0.202, interval: { lower: 0.09, upper: 0.34 }, verdict: 'change' },
      metButNotSatisfied: [
        { id: 3, name: 'Report an incident', count: 15 },
        { id: 2, name: 'Get IT help', count: 12 },
        { id: 1, name: 'Request access', count: 8 },
        { id: 4, name: 'New laptop', count: 3 },
      ],
    },
    followUps: {
      owed: 36,
      owedFor: [
        { why: 'unhappy', count: 27 },
        { why: 'not-solved', count: 6 },
        { why: 'wants-contact', count: 2 },
        { why: 'major-concern', count: 1 },
      ],
      opened: { count: 36, medianMs: 60_000 },
      read: { count: 33, medianMs: 13_200_000 },
      contacted: { count: 29, medianMs: 25_800_000 },
      remedied: { count: 25, medianMs: 276_480_000 },
      recovered: { count: 16, medianMs: 509_760_000 },
      notRecovered: 3,
      putRight: aShare(16, 25),
      openNow: 11,
    },
    strip: [
      {
        kind: 'count',
        figure: 'major-concerns',
        now: 3,
        before: 2,
        among: null,
        growth: 1 / 91,
        verdict: 'noise',
        partly: false,
      },
      {
        kind: 'share',
        figure: 'sla-breached',
        partly: false,
        now: aShare(257, 2140),
        change: { ...aChange(aShare(257, 2140), aShare(296, 2027), -0.046, -0.005), verdict: 'change' },
      },
      {
        kind: 'share',
        figure: 'reopened',
        partly: false,
        now: aShare(111, 2140),
        change: aChange(aShare(111, 2140), aShare(99, 2027), -0.01, 0.016),
      },
      {
        kind: 'share',
        figure: 'eligible-responding',
        partly: false,
        now: aShare(331, 907),
        change: aChange(aShare(331, 907), aShare(290, 879), -0.01, 0.08),
      },
    ],
    words: referenceWords,
    ...given,
  };
}

export function aChange(now: ShareView, before: ShareView, lower: number, upper: number): ChangeView {
  const difference = now.share === null || before.share === null ? null : now.share - before.share;
  const verdict = lower > 0 || upper < 0 ? 'change' : upper - lower > 0.1 ? 'not-enough' : 'noise';
  return { before, difference, interval: difference === null ? null : { lower, upper }, verdict };
}

/** k of n of 26 weeks from 29 December. */
const counts: readonly (readonly [number, number])[] = [
  [15, 18],
  [25, 29],
  [27, 32],
  [27, 31],
  [25, 30],
  [28, 33],
  [26, 31],
  [28, 32],
  [24, 29],
  [27, 31],
  [26, 32],
  [26, 30],
  [26, 31],
  [27, 30],
  [22, 24],
  [29, 33],
  [26, 35],
  [25, 34],
  [23, 32],
  [27, 31],
  [30, 33],
  [26, 29],
  [32, 34],
  [31, 33],
  [28, 31],
  [32, 33],
];

const weeks: WeekView[] = counts.map(([k, n], index) => {
  const start = new Date(Date.UTC(2025, 11, 29 + 7 * index)).toISOString().slice(0, 10);
  return {
    ...aShare(k, n),
    start,
    running: false,
    period: index < 13 ? ('before' as const) : ('now' as const),
    limits: { lower: 0.66, upper: 1 },
    signal: start === '2026-05-04' ? ('ewma-below' as const) : null,
  };
});

const distribution: FiguresPage['distribution'] = {
  scores: ([5, 4, 3, 2, 1] as const).map((score, index) => {
    const count = [233, 125, 27, 16, 11][index] ?? 0;
    return { score, count, share: count / 412 };
  }),
  notSolved: 6,
  reasonsOfLow: [
    { reason: 'took-too-long', count: 19 },
    { reason: 'came-back', count: 15 },
    { reason: 'heard-nothing', count: 13 },
    { reason: 'explained-twice', count: 8 },
  ],
  reasonsOfHigh: [{ reason: 'fast', count: 120 }],
  low: 54,
  high: 358,
};

function aType(
  id: number,
  name: string,
  now: ShareView,
  before: ShareView,
  rank: RequestTypeView['rank'],
  reach: number,
): RequestTypeView {
  const change = aChange(now, before, 0, 0);
  const interval = { lower: (change.difference ?? 0) - reach, upper: (change.difference ?? 0) + reach };
  const shrunk = now.share === null ? null : { share: now.share, interval: now.interval ?? { lower: 0, upper: 1 } };
  return { ...now, id, name, rank, shrunk, change: { ...change, interval, verdict: 'not-enough' } };
}

const requestTypes: RequestTypeView[] = [
  aType(1, 'Request access', aShare(112, 123), aShare(104, 116), { from: 1, to: 2 }, 0.08),
  aType(2, 'Get IT help', aShare(167, 184), aShare(151, 169), { from: 1, to: 2 }, 0.07),
  aType(3, 'Report an incident', aShare(66, 88), aShare(62, 88), { from: 3, to: 3 }, 0.13),
  aType(4, 'New laptop', aShare(13, 17), aShare(13, 16), null, 0.3),
];

type Cell = FiguresPage['typeByTeam']['rows'][number]['cells'][number];

const aCell = (team: number, k: number, n: number, beyondNoise = false): Cell => {
  const answers = aShare(k, n);
  return {
    ...answers,
    team,
    distance: answers.standing === 'solid' && answers.share !== null ? answers.share - 0.869 : null,
    beyondNoise,
  };
};

const typeByTeam: FiguresPage['typeByTeam'] = {
  more: 0,
  teams: [
    { id: 1, name: 'Access', all: aShare(83, 89) },
    { id: 2, name: 'Service desk', all: aShare(168, 187) },
    { id: 3, name: 'Field', all: aShare(65, 78) },
    { id: 4, name: 'Network', all: aShare(42, 58) },
  ],
  rows: [
    {
      id: 1,
      name: 'Request access',
      all: aShare(112, 123),
      cells: [aCell(1, 73, 78), aCell(2, 33, 37), aCell(3, 3, 3), aCell(4, 3, 5)],
    },
    {
      id: 2,
      name: 'Get IT help',
      all: aShare(167, 184),
      cells: [aCell(1, 8, 9), aCell(2, 103, 112), aCell(3, 36, 41), aCell(4, 20, 22)],
    },
    {
      id: 3,
      name: 'Report an incident',
      all: aShare(66, 88),
      cells: [aCell(1, 2, 2), aCell(2, 28, 34), aCell(3, 17, 21), aCell(4, 19, 31, true)],
    },
    { id: 4, name: 'New laptop', all: aShare(13, 17), cells: [aCell(2, 4, 4), aCell(3, 9, 13)] },
  ],
};
