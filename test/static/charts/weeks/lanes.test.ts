import { lanesOf } from '../../../../static/ui/src/charts/weeks/lanes';

it('keeps labels that do not touch in one row', () => {
  expect(
    lanesOf([
      { start: 0, end: 40 },
      { start: 60, end: 90 },
    ]),
  ).toEqual([0, 0]);
});

it('moves a label that would cover another to the next row, and fills the first again', () => {
  expect(
    lanesOf([
      { start: 0, end: 50 },
      { start: 40, end: 90 },
      { start: 60, end: 100 },
    ]),
  ).toEqual([0, 1, 0]);
});

it('counts a label that ends at the very start of another as touching it', () => {
  expect(
    lanesOf([
      { start: 0, end: 50 },
      { start: 50, end: 60 },
    ]),
  ).toEqual([0, 1]);
});
