import type { Figure } from './figure';
import type { Verdict } from './newcombe';
import { changeOf, plain, shareOf, type Change, type Share } from './share';
import { verdictOfCounts } from './two-counts';

export type StripFigure =
  | Readonly<{ kind: 'share'; figure: Figure; now: Share; change: Change }>
  | Readonly<{ kind: 'count'; figure: Figure; now: number; before: number; verdict: Verdict }>;

/** What the A27 figures are made of, for one period. */
export type StripParts = Readonly<{
  days: number;
  /** Null under a filter, which the rules broken are not counted by. */
  noncompliances: number | null;
  majorConcerns: number;
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

/** The A27 figures this app can count today, in the order of the process description. */
export function stripOf(now: StripParts, before: StripParts): readonly StripFigure[] {
  const ofCount = (figure: Figure, count: number, earlier: number): StripFigure => ({
    ...{ kind: 'count', figure, now: count, before: earlier },
    verdict: verdictOfCounts(count, earlier, now.days, before.days),
  });
  const pair = (of: (parts: StripParts) => readonly [number, number]) => [of(now), of(before)] as const;
  return [
    ...(now.noncompliances === null || before.noncompliances === null
      ? []
      : [ofCount('noncompliances', now.noncompliances, before.noncompliances)]),
    ofCount('major-concerns', now.majorConcerns, before.majorConcerns),
    ofShare('sla-breached', ...pair(({ slaMissed, slaMet }) => [slaMissed, slaMissed + slaMet])),
    ofShare('reopened', ...pair(({ reopened, closed }) => [reopened, closed])),
    ofShare('eligible-responding', ...pair(({ answeredPeople, eligiblePeople }) => [answeredPeople, eligiblePeople])),
  ];
}
