import { dueTimes } from '../../../src/domain/follow-ups/follow-up-clocks';
import { usualTargets } from '../../../src/domain/follow-ups/follow-up-targets';
import { noncompliancesOf, type Measured } from '../../../src/domain/follow-ups/noncompliance';
import { usualHours } from '../../../src/domain/requests/working-time';

const hours = usualHours('UTC');
const ms = (iso: string) => Date.parse(iso);
const hour = 3_600_000;
/** Owed on Monday at nine: read and first contact are due that day at five, the remedy on Friday at five. */
const owedAt = ms('2026-06-29T09:00:00Z');
const one: Measured = {
  ...{ state: 'open', owedAt, readAt: null, contactedAt: null, remediedAt: null, closedAt: null },
  ...{ due: dueTimes(owedAt, hours, usualTargets), isClosedEarly: false, earlyAt: null },
};

describe('what broke the rules of following up', () => {
  it('is nothing while targets still run', () => {
    expect(noncompliancesOf(one, hours, ms('2026-06-29T16:59:00Z'))).toEqual([]);
  });

  it('is open and grows until it is made good, in working and in calendar time', () => {
    const tuesday = ms('2026-06-30T11:00:00Z');
    expect(noncompliancesOf(one, hours, tuesday)).toEqual([
      {
        breach: 'late-read',
        at: ms('2026-06-29T17:00:00Z'),
        calendarMs: 18 * hour,
        workingMs: 2 * hour,
        state: 'open',
      },
      {
        breach: 'late-contact',
        at: ms('2026-06-29T17:00:00Z'),
        calendarMs: 18 * hour,
        workingMs: 2 * hour,
        state: 'open',
      },
    ]);
    const done = { ...one, readAt: owedAt + hour, contactedAt: tuesday };
    expect(noncompliancesOf(done, hours, ms('2026-07-02T11:00:00Z'))).toMatchObject([
      { breach: 'late-contact', workingMs: 2 * hour, state: 'mended' },
    ]);
  });

  it('stops where somebody gave up', () => {
    const closedAt = ms('2026-06-30T10:00:00Z');
    const givenUp = { ...one, state: 'given-up', readAt: owedAt, closedAt } as const;
    expect(noncompliancesOf(givenUp, hours, ms('2026-08-01T00:00:00Z'))).toMatchObject([
      { breach: 'late-contact', workingMs: hour, state: 'given-up' },
    ]);
  });

  it('is an issue closed before cause and prevention were known, also once they are', () => {
    const earlyAt = owedAt + hour;
    const early = { ...one, readAt: owedAt, contactedAt: owedAt, isClosedEarly: true, earlyAt };
    expect(noncompliancesOf(early, hours, owedAt + 2 * hour)).toMatchObject([
      { breach: 'closed-early', state: 'open' },
    ]);
    const mended = { ...early, isClosedEarly: false, state: 'remedied', remediedAt: owedAt + 3 * hour } as const;
    expect(noncompliancesOf(mended, hours, owedAt + 9 * hour)).toMatchObject([
      { breach: 'closed-early', at: earlyAt, workingMs: 2 * hour, state: 'mended' },
    ]);
  });
});
