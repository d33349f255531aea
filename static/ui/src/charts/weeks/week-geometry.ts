import { scaleLinear } from '@visx/scale';
import type { ShareView } from '../../../../../src/contract/project';
import { type Span, lanesOf } from './lanes';
import { drawnOf } from '../share';
import { textWidth } from '../text-width';

/** One week of the trend. `earlier` weeks belong to the period it is compared with. */
export type Week = Readonly<{ key: string; month: string | null; answers: ShareView | null; earlier: boolean }>;

/** Something said about a week: a signal with its rule, or a change of wording with its day. */
export type Mark = Readonly<{ week: string; kind: 'signal' | 'wording'; title: string; detail: string }>;

export type PlacedMark = Mark & Readonly<{ x: number; y: number; lane: number; toTheLeft: boolean }>;

const left = 44;
const right = 16;
const top = 36;
const plotHeight = 196;
const laneHeight = 34;
const barsHeight = 44;

export type Geometry = ReturnType<typeof geometryOf>;

/** Where everything in the trend stands at a width in pixels. */
export function geometryOf(weeks: readonly Week[], marks: readonly Mark[], width: number, lines: Lines = []) {
  const floor = floorOf(weeks, lines);
  const step = (width - left - right) / Math.max(weeks.length, 1);
  const y = scaleLinear<number>({ domain: [floor, 1], range: [top + plotHeight, top] });
  const xOf = (index: number) => left + step * (index + 0.5);
  const spoken = placed(marks, weeks, { xOf, y, step, width });
  const lanes = spoken.reduce((most, { lane }) => Math.max(most, lane + 1), 0);
  const base = top + plotHeight + 8 + lanes * laneHeight + barsHeight;
  const most = Math.max(1, ...weeks.map(({ answers }) => answers?.n ?? 0));
  const bar = scaleLinear<number>({ domain: [0, most], range: [0, barsHeight - 16] });
  const turn = weeks.findIndex(({ earlier }) => !earlier);
  return {
    width,
    height: base + 24,
    left,
    right: width - right,
    top,
    bottom: top + plotHeight,
    base,
    step,
    y,
    bar,
    xOf,
    marks: spoken,
    laneHeight,
    ticks: ticksFrom(floor),
    /** Where the earlier period ends; null when there is none. */
    turn: turn > 0 ? left + step * turn : null,
  };
}

/** Shares drawn across all weeks: the means of the periods and the target; null for those there are not. */
type Lines = readonly (number | null)[];

/** The axis starts at 50 %, lower only where an interval or a line reaches lower; dots and lines may do so, bars may not. */
export function floorOf(weeks: readonly Week[], lines: Lines = []): number {
  const lows = [...weeks.map(({ answers }) => drawnOf(answers)?.low ?? 1), ...lines.map((line) => line ?? 1)];
  return Math.max(0, Math.min(0.5, Math.floor(Math.min(...lows, 0.5) * 10) / 10));
}

const ticksFrom = (floor: number) => {
  const step = floor < 0.3 ? 20 : 10;
  const first = Math.ceil((floor * 100) / step) * step;
  return Array.from({ length: Math.floor((100 - first) / step) + 1 }, (_, index) => (first + index * step) / 100);
};

type Frame = Readonly<{ xOf: (index: number) => number; y: (share: number) => number; step: number; width: number }>;

function placed(marks: readonly Mark[], weeks: readonly Week[], { xOf, y, step, width }: Frame): readonly PlacedMark[] {
  const found = marks.flatMap((mark) => {
    const index = weeks.findIndex(({ key }) => key === mark.week);
    if (index === -1) return [];
    const share = drawnOf(weeks[index]?.answers ?? null)?.share ?? 1;
    const at = mark.kind === 'wording' ? xOf(index) - step / 2 : xOf(index);
    const room = Math.max(textWidth(mark.title), textWidth(mark.detail));
    const toTheLeft = mark.kind === 'signal' ? at - room - 8 > 0 : at + room + 8 > width;
    const span: Span = toTheLeft ? { start: at - room - 8, end: at } : { start: at, end: at + room + 8 };
    return [{ ...mark, x: at, y: y(share), toTheLeft, span }];
  });
  const lanes = lanesOf(
    found.map(({ span }) => span),
    2,
  );
  return found.map(({ span: _, ...mark }, index) => ({ ...mark, lane: lanes[index] ?? 0 }));
}

/** Runs of neighbouring weeks that one line may join: it breaks at a new period, a new wording and an empty week. */
export function runsOf(weeks: readonly Week[], marks: readonly Mark[]): readonly (readonly number[])[] {
  const breaks = new Set(marks.filter(({ kind }) => kind === 'wording').map(({ week }) => week));
  const runs: number[][] = [];
  let open = false;
  weeks.forEach((week, index) => {
    const before = weeks[index - 1];
    if (!drawnOf(week.answers)) {
      open = false;
      return;
    }
    const goesOn = open && before?.earlier === week.earlier && !breaks.has(week.key);
    if (goesOn) runs[runs.length - 1]?.push(index);
    else runs.push([index]);
    open = true;
  });
  return runs;
}
