import { isoDay, parseDay } from '../../../src/domain/calendar';
import { lastSpans } from '../../../src/domain/figures/spans';
import { recordOf, stripOf, type StripParts } from '../../../src/domain/figures/strip';

const parts = (given: Partial<StripParts> = {}): StripParts => ({
  record: 'whole',
  ...{ days: 91, majorConcerns: 4, escalated: 30, watched: 200, closed: 200, slaMet: 150, slaMissed: 50 },
  ...{ noncompliances: 2, improvements: null, reopened: 10, eligiblePeople: 100, answeredPeople: 40 },
  ...given,
});
const find = (figures: ReturnType<typeof stripOf>, name: string) => figures.find(({ figure }) => figure === name);

describe('the A27 strip', () => {
  it('is in the order of the process description', () => {
    const order = [
      'escalations',
      'improvements',
      'noncompliances',
      'major-concerns',
      'sla-breached',
      'reopened',
      'eligible-responding',
    ];
    const place = (figure: string) =>
      order.findIndex((one) => figure.startsWith(one) || one.startsWith(figure.split('-')[0] ?? ''));
    const registered = parts({ improvements: { submitted: 1, rejected: 1, implemented: 1, backlog: 1 } });
    const places = stripOf(registered, registered).map(({ figure }) => place(figure));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('calls more escalations a change only beyond chance', () => {
    expect(find(stripOf(parts(), parts({ escalated: 31 })), 'escalations')).toMatchObject({
      now: 30,
      before: 31,
      verdict: 'noise',
    });
    expect(find(stripOf(parts({ escalated: 80 }), parts()), 'escalations')).toMatchObject({ verdict: 'change' });
  });

  it('has no number of escalations where nobody looked for any, and compares with none', () => {
    const before = parts({ watched: 0, escalated: 0 });
    expect(find(stripOf(parts(), before), 'escalations')).toMatchObject({
      now: 30,
      before: null,
      verdict: 'not-enough',
    });
    expect(find(stripOf(before, parts()), 'escalations')).toMatchObject({ now: null });
    const busier = parts({ watched: 400, closed: 400, escalated: 60 });
    expect(find(stripOf(busier, parts()), 'escalations')).toMatchObject({ verdict: 'noise' });
  });
});

describe('which way a count went', () => {
  it('is told by its rate: as many in ten days as before in a quarter are more', () => {
    const strip = stripOf(parts({ days: 10, majorConcerns: 20 }), parts({ majorConcerns: 30 }));
    expect(find(strip, 'major-concerns')).toMatchObject({ now: 20, before: 30, verdict: 'change' });
    expect(find(strip, 'major-concerns')).toHaveProperty('growth', 20 / 10 - 30 / 91);
  });

  it('for escalations by the requests looked at: more of them among many more requests are fewer', () => {
    const strip = stripOf(parts({ escalated: 40, watched: 2_000, closed: 2_000 }), parts());
    expect(find(strip, 'escalations')).toMatchObject({ now: 40, before: 30, verdict: 'change' });
    expect(find(strip, 'escalations')).toHaveProperty('among', { now: 2_000, before: 200 });
    expect(find(strip, 'escalations')).toHaveProperty('growth', 40 / 2_000 - 30 / 200);
  });

  it('is not told where nothing is compared', () => {
    const before = parts({ watched: 0, escalated: 0 });
    expect(find(stripOf(parts(), before), 'escalations')).toMatchObject({ growth: null });
  });
});

describe('a period before anything was recorded', () => {
  const blank = parts({ closed: 0, noncompliances: 0, majorConcerns: 0 });

  it('has no count of what was never looked for, and nothing is compared with it', () => {
    const strip = stripOf(parts({ noncompliances: 14 }), blank);
    expect(find(strip, 'noncompliances')).toMatchObject({ now: 14, before: null, verdict: 'not-enough' });
    expect(find(stripOf(blank, blank), 'major-concerns')).toMatchObject({ now: null });
  });
});

describe('a period of which only the last days were looked at', () => {
  const first = parseDay('2026-08-20');
  const month = (from: string, to: string) => ({ from: parseDay(from), to: parseDay(to) });
  const august = month('2026-08-01', '2026-08-31');
  const september = month('2026-09-01', '2026-09-30');

  it('is told from one that was there as a whole and from one before anybody was asked', () => {
    expect(recordOf(month('2026-07-01', '2026-07-31'), first)).toBe('none');
    expect(recordOf(august, first)).toBe('part');
    expect(recordOf(month('2026-08-20', '2026-08-31'), first)).toBe('whole');
    expect(recordOf(september, first)).toBe('whole');
    expect(recordOf(september, null)).toBe('part');
  });

  it('makes no month after it worse: counts and people who respond grow with the days', () => {
    const of = (days: typeof august, given: Partial<StripParts>) => parts({ ...given, record: recordOf(days, first) });
    const tally = { submitted: 0, rejected: 0, implemented: 0, backlog: 0 };
    const before = of(august, { noncompliances: 2, majorConcerns: 1, answeredPeople: 5, improvements: tally });
    const now = of(september, {
      ...{ noncompliances: 40, majorConcerns: 30, answeredPeople: 60 },
      improvements: { ...tally, submitted: 30 },
    });
    const strip = stripOf(now, before);
    for (const figure of ['noncompliances', 'major-concerns'])
      expect(find(strip, figure)).toMatchObject({ verdict: 'not-enough', partly: true });
    expect(find(strip, 'noncompliances')).toMatchObject({ now: 40, before: 2 });
    expect(find(strip, 'eligible-responding')).toMatchObject({ partly: true, change: { verdict: 'not-enough' } });
    // The register is read with its whole history.
    expect(find(strip, 'improvements-submitted')).toMatchObject({ verdict: 'change', partly: false });
    // Of requests: a part of them is enough to compare.
    expect(find(strip, 'escalations')).toMatchObject({ verdict: 'noise', partly: false });
    expect(find(stripOf(now, of(september, { noncompliances: 2 })), 'noncompliances')).toMatchObject({
      verdict: 'change',
      partly: false,
    });
  });

  it('and nothing was counted before it, though past requests were brought in', () => {
    const before = parts({ noncompliances: 0, majorConcerns: 0, record: 'none' });
    expect(find(stripOf(parts({ noncompliances: 14 }), before), 'noncompliances')).toMatchObject({
      ...{ now: 14, before: null, verdict: 'not-enough', partly: false },
    });
  });
});

describe('improvements in the strip', () => {
  const tally = { submitted: 6, rejected: 1, implemented: 3, backlog: 4 };

  it('are counted in the four ways of the process, and the backlog is never tested', () => {
    const earlier = parts({ improvements: { ...tally, submitted: 40, backlog: 40 } });
    const strip = stripOf(parts({ improvements: tally }), earlier);
    expect(find(strip, 'improvements-submitted')).toMatchObject({ now: 6, before: 40, verdict: 'change' });
    expect(find(strip, 'improvements-rejected')).toMatchObject({ now: 1, verdict: 'not-enough' });
    expect(find(strip, 'improvements-implemented')).toMatchObject({ now: 3 });
    expect(find(strip, 'improvements-backlog')).toMatchObject({ now: 4, before: 40, verdict: null });
  });

  it('are no number without a register, and no figure at all under a filter', () => {
    const none = stripOf(parts({ improvements: 'none' }), parts({ improvements: 'none' }));
    expect(find(none, 'improvements-backlog')).toMatchObject({ now: null, before: null });
    expect(stripOf(parts(), parts()).some(({ figure }) => figure.startsWith('improvements'))).toBe(false);
  });
});

describe('the last months and quarters', () => {
  const spans = (kind: 'month' | 'quarter', count: number, today: string) =>
    lastSpans(kind, count, parseDay(today)).map(({ from, to }) => `${isoDay(from)} ${isoDay(to)}`);

  it('follow each other without a gap, the running one ends today', () => {
    expect(spans('month', 3, '2026-01-15')).toEqual([
      '2025-11-01 2025-11-30',
      '2025-12-01 2025-12-31',
      '2026-01-01 2026-01-15',
    ]);
    expect(spans('quarter', 2, '2026-05-31')).toEqual(['2026-01-01 2026-03-31', '2026-04-01 2026-05-31']);
  });
});
