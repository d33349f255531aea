import fc from 'fast-check';
import { usualTargets } from '../../../src/domain/follow-ups/follow-up-targets';
import { clocksOf, dueTimes } from '../../../src/domain/follow-ups/follow-up-clocks';
import { afterWorkingMs, usualHours, workingMs } from '../../../src/domain/requests/working-time';
import { at } from '../../builders';

const hour = 3_600_000;
const berlin = usualHours('Europe/Berlin');
const ms = (iso: string) => at(iso).getTime();

describe('working time', () => {
  it.each([
    ['within a day', '2026-06-29T07:52:00+02:00', '2026-06-29T09:24:00+02:00', 24 / 60],
    ['over lunch, which counts', '2026-06-29T09:00:00+02:00', '2026-06-29T17:00:00+02:00', 8],
    ['over a weekend', '2026-06-26T16:00:00+02:00', '2026-06-29T10:00:00+02:00', 2],
    ['at night', '2026-06-29T18:00:00+02:00', '2026-06-30T08:00:00+02:00', 0],
    ['backwards', '2026-06-30T12:00:00+02:00', '2026-06-29T12:00:00+02:00', 0],
    ['over the change to summer time', '2026-03-27T16:00:00+01:00', '2026-03-30T10:00:00+02:00', 2],
  ])('is counted from nine to five, Monday to Friday: %s', (_, from, to, hours) => {
    expect(workingMs(ms(from), ms(to), berlin)).toBe(hours * hour);
  });

  it('says by when so much of it has passed', () => {
    expect(afterWorkingMs(ms('2026-06-26T16:00:00+02:00'), 2 * hour, berlin)).toBe(ms('2026-06-29T10:00:00+02:00'));
    expect(afterWorkingMs(ms('2026-06-29T07:52:00+02:00'), 40 * hour, berlin)).toBe(ms('2026-07-03T17:00:00+02:00'));
  });

  const moment = fc.integer({ min: ms('2025-01-01T00:00:00Z'), max: ms('2027-12-31T00:00:00Z') });
  const zone = fc
    .constantFrom('UTC', 'Europe/Berlin', 'America/Sao_Paulo', 'Asia/Kolkata', 'Pacific/Auckland')
    .map(usualHours);
  const span = fc.integer({ min: 0, max: 60 * 24 * hour });

  it('never passes faster than the calendar, and adds up', () => {
    fc.assert(
      fc.property(moment, span, span, zone, (from, first, second, hours) => {
        const [mid, end] = [from + first, from + first + second];
        expect(workingMs(from, end, hours)).toBe(workingMs(from, mid, hours) + workingMs(mid, end, hours));
        expect(workingMs(from, end, hours)).toBeLessThanOrEqual(end - from);
      }),
      { numRuns: 60 },
    );
  });

  it('measures exactly what it was asked to wait for', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 80 * hour }), zone, (from, wait, hours) => {
        const due = afterWorkingMs(from, wait, hours);
        expect(workingMs(from, due, hours)).toBe(wait);
        expect(workingMs(from, due - 1, hours)).toBe(wait - 1);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the clocks of a follow-up', () => {
  const owedAt = ms('2026-06-29T07:52:00+02:00');
  const due = dueTimes(owedAt, berlin, usualTargets);
  const milestones = {
    state: 'contacted',
    owedAt,
    readAt: ms('2026-06-29T09:24:00+02:00'),
    contactedAt: ms('2026-06-29T14:10:00+02:00'),
    remediedAt: null,
    closedAt: null,
  } as const;

  it('run in working and in calendar time towards their targets', () => {
    const [read, contact, remedy] = clocksOf(milestones, due, berlin, ms('2026-07-01T11:00:00+02:00'));
    expect(read).toMatchObject({
      workingMs: 0.4 * hour,
      calendarMs: 92 * 60_000,
      targetMs: 8 * hour,
      isBreached: false,
    });
    expect(contact).toMatchObject({ workingMs: 310 * 60_000, isBreached: false });
    expect(remedy).toMatchObject({
      doneAt: null,
      workingMs: 18 * hour,
      targetMs: 40 * hour,
      dueAt: ms('2026-07-03T17:00:00+02:00'),
      isBreached: false,
    });
    expect(due.read).toBe(ms('2026-06-29T17:00:00+02:00'));
  });

  it('are breached once the target has passed, done or not', () => {
    const late = clocksOf(
      { ...milestones, readAt: ms('2026-06-30T09:00:00+02:00') },
      due,
      berlin,
      ms('2026-07-06T09:00:00+02:00'),
    );
    expect(late.map(({ stage, isBreached }) => [stage, isBreached])).toEqual([
      ['read', true],
      ['contact', false],
      ['remedy', true],
    ]);
  });

  it('stop when it is given up, and run on when the customer was not helped', () => {
    const now = ms('2026-07-06T09:00:00+02:00');
    const givenUp = clocksOf(
      { ...milestones, state: 'given-up', closedAt: ms('2026-06-30T10:00:00+02:00') },
      due,
      berlin,
      now,
    );
    expect(givenUp[2]).toMatchObject({ doneAt: null, workingMs: 9 * hour, isBreached: false });
    const again = clocksOf(
      { ...milestones, state: 'not-recovered', remediedAt: ms('2026-07-01T10:00:00+02:00') },
      due,
      berlin,
      now,
    );
    expect(again[2]).toMatchObject({ doneAt: null, isBreached: true });
  });
});
