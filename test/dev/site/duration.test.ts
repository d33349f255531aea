import { parseDuration, parseStep } from '../../../dev/site/duration';

test.each([
  ['PT4H', 14_400_000],
  ['P1DT30M', 88_200_000],
  ['P2W', 1_209_600_000],
  ['PT0.5S', 500],
  ['PT0S', 0],
  ['P', null],
  ['PT', null],
  ['4H', null],
  ['P1M', null],
])('%s is %s', (text, milliseconds) => expect(parseDuration(text)).toBe(milliseconds));

test.each([
  ['P400D', 34_560_000_000],
  ['P401D', null],
  ['P999999999999999999999999999999D', null],
  ['-PT4H', null],
])('a step of %s is %s', (text, milliseconds) => expect(parseStep(text)).toBe(milliseconds));
