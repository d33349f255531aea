import { numbersIn } from '../../../static/ui/src/project/numbers';

const plain = (text: string) => text.replaceAll(/\s/g, ' ');

it('writes shares and intervals as each language does', () => {
  expect(numbersIn('en-US').percents({ lower: 0.833, upper: 0.898 })).toBe('83–90%');
  expect(plain(numbersIn('de-DE').percents({ lower: 0.833, upper: 0.898 }))).toBe('83–90 %');
  expect(plain(numbersIn('fr-FR').percent(0.1201, 1))).toBe('12,0 %');
});

it('gives a difference its sign, with a true minus', () => {
  const { points } = numbersIn('en-US');
  expect([points(0.021), points(-0.028), points(0)]).toEqual(['+2.1', '−2.8', '0.0']);
});

it('writes days of the reporting time zone wherever the viewer is', () => {
  expect(numbersIn('en-US').day('2026-05-04')).toBe('May 4');
  expect(plain(numbersIn('en-US').days('2026-03-30', '2026-06-28'))).toBe('Mar 30 – Jun 28, 2026');
});

it('names a rank only as exactly as it is known', () => {
  const { rank } = numbersIn('en-US');
  expect([rank({ from: 2, to: 2 }), rank({ from: 2, to: 4 }), rank(null)]).toEqual(['2', '2–4', '–']);
});
