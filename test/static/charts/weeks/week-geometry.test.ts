import { floorOf, geometryOf, type Mark, runsOf } from '../../../../static/ui/src/charts/weeks/week-geometry';
import { aShare, aWeek } from '../shares';

const wording = (week: string): Mark => ({ week, kind: 'wording', title: 'wording 3', detail: 'from 1 Jun' });
const signal = (week: string): Mark => ({ week, kind: 'signal', title: 'signal, 4 May', detail: 'EWMA under limit' });

it('starts the axis at 50 % while every interval lies above it', () => {
  expect(floorOf([aWeek('1', aShare(28, 30))])).toBe(0.5);
});

it('starts the axis lower where an interval reaches lower, in tens', () => {
  expect(floorOf([aWeek('1', aShare(10, 30))])).toBe(0.1);
});

it('does not lower the axis for a week with too few answers to be drawn', () => {
  expect(floorOf([aWeek('1', aShare(0, 4)), aWeek('2', aShare(28, 30))])).toBe(0.5);
});

it('begins low enough for the mean of a period whose weeks are too small to be drawn', () => {
  expect(floorOf([aWeek('1', aShare(0, 1))], [null, 0, 0.8])).toBe(0);
});

it('breaks the line between the periods, at a new wording and at a week with too few answers', () => {
  const weeks = [
    aWeek('1', aShare(20, 25), { earlier: true }),
    aWeek('2', aShare(20, 25)),
    aWeek('3', aShare(2, 3)),
    aWeek('4', aShare(20, 25)),
    aWeek('5', null),
    aWeek('6', aShare(20, 25)),
    aWeek('7', aShare(20, 25)),
    aWeek('8', aShare(20, 25)),
  ];
  expect(runsOf(weeks, [wording('8')])).toEqual([[0], [1], [3], [5, 6], [7]]);
});

it('puts marks whose words would cover each other into rows below each other', () => {
  const weeks = Array.from({ length: 13 }, (_, index) => aWeek(String(index), aShare(20, 25)));
  const { marks } = geometryOf(weeks, [signal('11'), signal('12')], 686);
  expect(marks.map(({ lane }) => lane)).toEqual([0, 1]);
});

it('turns the words of a mark at the right edge to the left, so that nothing is cut off', () => {
  const weeks = Array.from({ length: 13 }, (_, index) => aWeek(String(index), aShare(20, 25)));
  expect(geometryOf(weeks, [wording('12')], 300).marks[0]?.toTheLeft).toBe(true);
});

it('leaves out marks of weeks that are not on the page', () => {
  expect(geometryOf([aWeek('1', null)], [signal('9')], 686).marks).toEqual([]);
});

it('stands up to no weeks at all', () => {
  const { turn, ticks } = geometryOf([], [], 686);
  expect({ turn, ticks }).toEqual({ turn: null, ticks: [0.5, 0.6, 0.7, 0.8, 0.9, 1] });
});
