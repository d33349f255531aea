import type { ImprovementTally } from '../improvement';
import type { Figure } from './figure';
import type { Verdict } from './newcombe';
import { changeOf, plain, shareOf, type Change, type Share } from './share';
import { verdictOfCounts } from './two-counts';

export type StripFigure =
  | Readonly<{ kind: 'share'; figure: Figure; now: Share; change: Change }>
  | Readonly<{
      kind: 'count';
      figure: Figure;
      /** Null where nobody has counted yet. */
      now: number | null;
      before: number | null;
      /** Null for a stock: whether two stocks differ is no matter of chance. */
      verdict: Verdict | null;
    }>;

/** What the A27 figures are made of, for one period. */
export type StripParts = Readonly<{
  days: number;
  /** Null under a filter, which the rules broken are not counted by. */
  noncompliances: number | null;
  /** Null under a filter; `none` where nobody keeps a register. */
  improvements: ImprovementTally | 'none' | null;
  majorConcerns: number;
  escalated: number;
  /** Of those closed, how many it is known of whether they were escalated. */
  watched: number;
  closed: number;
  slaMet: number;
  slaMissed: number;
  reopened: number;
  eligiblePeople: number;
  answeredPeople: number;
}>;

const ofShare = (figure: Figure, now: readonly [number, number], before: readonly [number, number]): StripFigure => ({
  kind: 'share',
  figure,
  now: shareOf(plain(...now)),
  change: changeOf(plain(...now), plain(...before)),
});

const ofCount = (
  figure: Figure,
  count: number | null,
  earlier: number | null,
  [size, sizeBefore]: readonly [number, number],
): StripFigure => ({
  ...{ kind: 'count', figure, now: count, before: earlier },
  verdict: count === null || earlier === null ? 'not-enough' : verdictOfCounts(count, earlier, size, sizeBefore),
});

/** A count of nothing in a period nobody kept records of is no zero. */
const recorded = ({ closed }: StripParts, count: number) => (closed === 0 && count === 0 ? null : count);

/** Escalations of a period in which any could have been seen. */
const escalationsOf = ({ escalated, watched }: StripParts) => (watched === 0 ? null : escalated);

const flows = ['submitted', 'rejected', 'implemented'] as const satisfies readonly (keyof ImprovementTally)[];

/** What became of improvements; without a register nothing is counted, which is not zero. */
function improvementsOf(now: StripParts, before: StripParts): readonly StripFigure[] {
  if (now.improvements === null) return [];
  const of = (parts: StripParts, which: keyof ImprovementTally) =>
    parts.improvements === null || parts.improvements === 'none' ? null : parts.improvements[which];
  const pair = (which: keyof ImprovementTally) => [of(now, which), of(before, which)] as const;
  const [backlog, backlogBefore] = pair('backlog');
  return [
    ...flows.map((which) => ofCount(`improvements-${which}`, ...pair(which), [now.days, before.days])),
    { kind: 'count', figure: 'improvements-backlog', now: backlog, before: backlogBefore, verdict: null },
  ];
}

/** The A27 figures this app can count today, in the order of the process description. */
export function stripOf(now: StripParts, before: StripParts): readonly StripFigure[] {
  const pair = (of: (parts: StripParts) => readonly [number, number]) => [of(now), of(before)] as const;
  const days = [now.days, before.days] as const;
  const recordedPair = (of: (parts: StripParts) => number) =>
    [recorded(now, of(now)), recorded(before, of(before))] as const;
  return [
    // Of requests, not of days: a month the app saw little of has few escalations for that reason alone.
    ofCount('escalations', escalationsOf(now), escalationsOf(before), [now.watched, before.watched]),
    ...improvementsOf(now, before),
    ...(now.noncompliances === null
      ? []
      : [ofCount('noncompliances', ...recordedPair(({ noncompliances }) => noncompliances ?? 0), days)]),
    ofCount('major-concerns', ...recordedPair(({ majorConcerns }) => majorConcerns), days),
    ofShare('sla-breached', ...pair(({ slaMissed, slaMet }) => [slaMissed, slaMissed + slaMet])),
    ofShare('reopened', ...pair(({ reopened, closed }) => [reopened, closed])),
    ofShare('eligible-responding', ...pair(({ answeredPeople, eligiblePeople }) => [answeredPeople, eligiblePeople])),
  ];
}
