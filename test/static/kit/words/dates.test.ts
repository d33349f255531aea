import { datesIn } from '../../../../static/ui/src/kit/words/dates';

const now = () => Date.parse('2026-06-29T08:00:00Z');
const english = datesIn('en-GB', 'Europe/Berlin', now);
const minute = 60_000;

it('says today, tomorrow and yesterday by the calendar of the viewer', () => {
  // Half past ten in the evening in London is already the next day in Berlin.
  expect(english.nearTime('2026-06-29T21:30:00Z')).toBe('today, 23:30');
  expect(english.nearTime('2026-06-29T22:30:00Z')).toBe('tomorrow, 00:30');
  expect(english.nearTime('2026-06-27T22:30:00Z')).toBe('yesterday, 00:30');
});

it('names the day when it is further away', () => {
  expect(english.nearTime('2026-07-01T09:30:00Z')).toBe('Wed 1 Jul, 11:30');
});

it('gives the year only when it is not this one', () => {
  expect(english.day('2026-07-10T09:00:00Z')).toBe('10 July');
  expect(english.day('2025-07-10T09:00:00Z')).toBe('10 July 2025');
});

it('writes dates as the viewer does', () => {
  expect(datesIn('de-DE', 'Europe/Berlin', now).dayTime('2026-07-10T18:20:00Z')).toBe('10. Juli, 20:20');
  expect(datesIn('ja-JP', 'Asia/Tokyo', now).day('2026-07-10T18:20:00Z')).toBe('7月11日');
});

it.each([
  [29, '29 mins'],
  [240, '4 hours'],
  [310, '5 hrs 10 mins'],
  [1440, '1 day'],
  [5 * 1440 + 3, '5 days'],
])('says %s minutes as %s', (minutes, words) => {
  expect(english.length(minutes * minute)).toBe(words);
});
