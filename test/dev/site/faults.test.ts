import { makeFaults, parseFaults } from '../../../dev/site/faults';

test('an empty object switches everything off', () => {
  const faults = makeFaults();
  faults.set({ duplicate: 1, late: 'PT3M', status: { 429: 1 }, sql: { error: 1 } });
  faults.set({});
  expect([faults.strikes('duplicate'), faults.status(), faults.sql(), faults.current().late]).toEqual([
    false,
    null,
    null,
    0,
  ]);
});

test('durations are read as milliseconds', () => {
  expect(parseFaults({ late: 'PT3M', searchLag: 'PT1H30M' })).toMatchObject({ late: 180_000, searchLag: 5_400_000 });
});

test('the same seed strikes the same opportunities, another seed others', () => {
  const strikes = (seed: number) => {
    const faults = makeFaults();
    faults.set({ duplicate: 0.5, seed });
    return Array.from({ length: 40 }, () => faults.strikes('duplicate'));
  };
  expect(strikes(7)).toEqual(strikes(7));
  expect(strikes(7)).not.toEqual(strikes(8));
});

test('about as many are struck as was asked for', () => {
  const faults = makeFaults();
  faults.set({ lose: 0.3, status: { 429: 0.2, 500: 0.1 } });
  const lost = Array.from({ length: 2_000 }, () => faults.strikes('lose')).filter(Boolean).length;
  const statuses = Array.from({ length: 2_000 }, () => faults.status());
  expect(lost / 2_000).toBeCloseTo(0.3, 1);
  expect(statuses.filter((one) => one === 429).length / 2_000).toBeCloseTo(0.2, 1);
  expect(statuses.filter((one) => one === 500).length / 2_000).toBeCloseTo(0.1, 1);
});

test.each([
  [
    { dupe: 1 },
    'faults has no "dupe"; it knows: duplicate, late, reorder, lose, loseReply, crashBefore, crashAfter, status, sql, searchLag, seed.',
  ],
  [{ duplicate: 2 }, 'duplicate must be a probability from 0 to 1.'],
  [{ late: '3m' }, 'late must be an ISO 8601 duration of at most P400D, such as "PT3M".'],
  [{ status: { 418: 1 } }, 'faults.status has no "418"; it knows: 401, 403, 404, 409, 429, 500, 502, 503, 504.'],
  [{ sql: 1 }, 'faults.sql must be an object with any of: timeout, error.'],
  [
    { status: { 429: 0.6, 500: 0.6 } },
    'faults.status: one call fails in one way only, so these add up to at most 1, not to 1.2.',
  ],
  [
    { sql: { timeout: 0.8, error: 0.7 } },
    'faults.sql: one call fails in one way only, so these add up to at most 1, not to 1.5.',
  ],
  [{ seed: 1.5 }, 'seed must be a whole number.'],
  [null, 'faults must be an object with any of: duplicate, late'],
])('%j is refused with a word on what is known', (settings, message) => {
  expect(() => parseFaults(settings)).toThrow(message);
});

test('settings that are refused change nothing', () => {
  const faults = makeFaults();
  faults.set({ lose: 1 });
  expect(() => faults.set({ lose: 'often' })).toThrow();
  expect(faults.strikes('lose')).toBe(true);
});

test('shares that make a whole are taken, whatever the last digit of their sum', () => {
  expect(parseFaults({ status: { 429: 0.7, 500: 0.2, 503: 0.1 }, sql: { timeout: 1 } })).toMatchObject({
    status: { 429: 0.7, 500: 0.2, 503: 0.1 },
    sql: { timeout: 1, error: 0 },
  });
});
