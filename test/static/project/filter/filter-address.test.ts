import { addressOf, filterIn, isNarrowed, usualFilter } from '../../../../static/ui/src/project/filter/filter-address';

it('shows the last 13 weeks against the ones before when nothing was chosen', () => {
  expect(filterIn('')).toEqual(usualFilter);
  expect(usualFilter).toMatchObject({ period: 'weeks-13', against: 'previous', book: 'answer-day', team: null });
});

it('keeps an address short: only what differs from the usual', () => {
  expect(addressOf(usualFilter)).toBe('');
  expect(addressOf({ ...usualFilter, period: 'weeks-4', team: 3 })).toBe('?period=weeks-4&team=3');
});

it.each([
  { ...usualFilter, period: 'this-quarter' as const, against: 'year-before' as const, requestType: 7, organisation: 0 },
  { ...usualFilter, period: { from: '2026-01-01', to: '2026-02-14' }, book: 'resolution-day' as const, priority: 2 },
])('brings back what an address was made from: %j', (filter) => {
  expect(filterIn(addressOf(filter))).toEqual(filter);
});

it('takes what was garbled by hand as not chosen, and keeps the rest', () => {
  expect(filterIn('?period=forever&team=minus&channel=-1&priority=2')).toEqual({ ...usualFilter, priority: 2 });
  expect(filterIn('?from=2026-01-01')).toEqual(usualFilter);
  expect(filterIn('?from=yesterday&to=today')).toEqual(usualFilter);
  expect(filterIn('?from=2026-02-01&to=2026-02-31')).toEqual(usualFilter);
});

it('leaves alone what in the address is not about the figures', () => {
  expect(addressOf({ ...usualFilter, team: 3 }, '?as=owner-olga&team=4&period=weeks-4')).toBe('?as=owner-olga&team=3');
});

it('knows whether the page shows a part of the requests only', () => {
  expect(isNarrowed({ ...usualFilter, period: 'weeks-4' })).toBe(false);
  expect(isNarrowed({ ...usualFilter, organisation: 0 })).toBe(true);
});

it('holds every number a team can have, and no larger one', () => {
  const filter = { ...usualFilter, team: 2_147_483_647 };
  expect(filterIn(addressOf(filter))).toEqual(filter);
  expect(filterIn('?team=2147483648')).toEqual(usualFilter);
  expect(filterIn('?team=99999999999999999999')).toEqual(usualFilter);
});
