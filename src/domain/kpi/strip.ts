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
      verdict: Verdict;
    }>;

/** What the A27 figures are made of, for one period. */
export type StripParts = Readonly<{
  days: number;
  /** Null under a filter, which the rules broken are not counted by. */
  noncompliances: number | null;
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

/** Escalations of a period in which any could have been seen. */
const escalationsOf = ({ escalated, watched }: StripParts) => (watched === 0 ? null : escalated);

/** The A27 figures this app can count today, in the order of the process description. */
export function stripOf(now: StripParts, before: StripParts): readonly StripFigure[] {
  const pair = (of: (parts: StripParts) => readonly [number, number]) => [of(now), of(before)] as const;
  const days = [now.days, before.days] as const;
  const ofCount = (
    figure: Figure,
    count: number | null,
    earlier: number | null,
    [size, sizeBefore]: readonly [number, number] = days,
  ): StripFigure => ({
    ...{ kind: 'count', figure, now: count, before: earlier },
    verdict: count === null || earlier === null ? 'not-enough' : verdictOfCounts(count, earlier, size, sizeBefore),
  });
  return [
    // Of requests, not of days: a month the app saw little of has few escalations for that reason alone.
    ofCount('escalations', escalationsOf(now), escalationsOf(before), [now.watched, before.watched]),
    ...(now.noncompliances === null ? [] : [ofCount('noncompliances', now.noncompliances, before.noncompliances)]),
    ofCount('major-concerns', now.majorConcerns, before.majorConcerns),
    ofShare('sla-breached', ...pair(({ slaMissed, slaMet }) => [slaMissed, slaMissed + slaMet])),
    ofShare('reopened', ...pair(({ reopened, closed }) => [reopened, closed])),
    ofShare('eligible-responding', ...pair(({ answeredPeople, eligiblePeople }) => [answeredPeople, eligiblePeople])),
  ];
}
