import type { ImprovementTally } from '../improvements/improvement';
import type { Figure } from './figure';
import type { Verdict } from '../statistics/newcombe';
import type { Days } from './period';
import { changeOf, plain, shareOf, type Change, type Share } from './share';
import { growthOfCounts, verdictOfCounts } from '../statistics/two-counts';

export type StripFigure =
  | Readonly<{ kind: 'share'; figure: Figure; now: Share; change: Change; partly: boolean }>
  | Readonly<{
      kind: 'count';
      figure: Figure;
      /** Null where nobody has counted yet. */
      now: number | null;
      before: number | null;
      /** Of how many requests each was counted; null for what is counted by days. */
      among: Readonly<{ now: number; before: number }> | null;
      /** Per day, or per request looked at, now minus before: which way a change goes. Null where nothing is compared. */
      growth: number | null;
      /** Null for a stock: whether two stocks differ is no matter of chance. */
      verdict: Verdict | null;
      /** What is compared is not recorded as a whole, so that no change is called. */
      partly: boolean;
    }>;

export type CountFigure = Extract<StripFigure, { kind: 'count' }>;

/** How much of a period was looked at: customers were asked on all of its days, on some, or before it nobody ever was. */
export type Recorded = 'whole' | 'part' | 'none';

/** `since`: day of the first request anybody was asked about; null while nobody knows one. */
export function recordOf({ from, to }: Days, since: number | null): Recorded {
  if (since === null) return 'part';
  return since <= from ? 'whole' : since <= to ? 'part' : 'none';
}

/** What the A27 figures are made of, for one period. */
export type StripParts = Readonly<{
  days: number;
  record: Recorded;
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
  ...{ kind: 'share', figure, partly: false },
  now: shareOf(plain(...now)),
  change: changeOf(plain(...now), plain(...before)),
});

/** A figure that grows with the days it is collected in says nothing against a period of which some are missing. */
function unlessPartly(found: StripFigure, now: StripParts, before: StripParts): StripFigure {
  if (now.record === 'whole' && before.record === 'whole') return found;
  if (found.kind === 'share')
    return { ...found, partly: found.change.before.n > 0, change: { ...found.change, verdict: 'not-enough' } };
  return { ...found, partly: found.before !== null, verdict: found.verdict && 'not-enough' };
}

function ofCount(
  figure: Figure,
  now: number | null,
  before: number | null,
  [size, sizeBefore]: readonly [number, number],
): CountFigure {
  const counts = { kind: 'count', figure, now, before, among: null, partly: false } as const;
  if (now === null || before === null) return { ...counts, growth: null, verdict: 'not-enough' };
  return {
    ...counts,
    growth: growthOfCounts(now, before, size, sizeBefore),
    verdict: verdictOfCounts(now, before, size, sizeBefore),
  };
}

/** A count of nothing in a period nobody kept records of is no zero. */
const recorded = ({ closed, record }: StripParts, count: number) =>
  count === 0 && (closed === 0 || record === 'none') ? null : count;

/**
 * Escalations of periods in which any could have been seen. Of requests, not of days: a month the app saw little of has few of them for
 * that reason alone.
 */
function escalationsOf(now: StripParts, before: StripParts): StripFigure {
  const of = ({ escalated, watched }: StripParts) => (watched === 0 ? null : escalated);
  const found = ofCount('escalations', of(now), of(before), [now.watched, before.watched]);
  return { ...found, among: { now: now.watched, before: before.watched } };
}

const flows = ['submitted', 'rejected', 'implemented'] as const satisfies readonly (keyof ImprovementTally)[];

const untested = { among: null, growth: null, verdict: null, partly: false } as const;

/** What became of improvements; without a register nothing is counted, which is not zero. */
function improvementsOf(now: StripParts, before: StripParts): readonly StripFigure[] {
  if (now.improvements === null) return [];
  const of = (parts: StripParts, which: keyof ImprovementTally) =>
    parts.improvements === null || parts.improvements === 'none' ? null : parts.improvements[which];
  const pair = (which: keyof ImprovementTally) => [of(now, which), of(before, which)] as const;
  const [backlog, backlogBefore] = pair('backlog');
  return [
    // The register is read with its whole history, from before the app came.
    ...flows.map((which) => ofCount(`improvements-${which}`, ...pair(which), [now.days, before.days])),
    { ...{ kind: 'count', figure: 'improvements-backlog', now: backlog, before: backlogBefore }, ...untested },
  ];
}

/** The A27 figures this app can count today, in the order of the process description. */
export function stripOf(now: StripParts, before: StripParts): readonly StripFigure[] {
  const pair = (of: (parts: StripParts) => readonly [number, number]) => [of(now), of(before)] as const;
  const days = [now.days, before.days] as const;
  const recordedPair = (of: (parts: StripParts) => number) =>
    [recorded(now, of(now)), recorded(before, of(before))] as const;
  const overTime = (found: StripFigure) => unlessPartly(found, now, before);
  return [
    escalationsOf(now, before),
    ...improvementsOf(now, before),
    ...(now.noncompliances === null
      ? []
      : [overTime(ofCount('noncompliances', ...recordedPair(({ noncompliances }) => noncompliances ?? 0), days))]),
    overTime(ofCount('major-concerns', ...recordedPair(({ majorConcerns }) => majorConcerns), days)),
    ofShare('sla-breached', ...pair(({ slaMissed, slaMet }) => [slaMissed, slaMissed + slaMet])),
    ofShare('reopened', ...pair(({ reopened, closed }) => [reopened, closed])),
    overTime(
      ofShare('eligible-responding', ...pair(({ answeredPeople, eligiblePeople }) => [answeredPeople, eligiblePeople])),
    ),
  ];
}
