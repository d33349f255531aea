import { isoDay, parseDay } from '../../../src/domain/calendar';
import { lastSpans } from '../../../src/domain/kpi/spans';
import { stripOf, type StripParts } from '../../../src/domain/kpi/strip';

const parts = (given: Partial<StripParts> = {}): StripParts => ({
  ...{ days: 91, majorConcerns: 4, escalated: 30, watched: 200, closed: 200, slaMet: 150, slaMissed: 50 },
  ...{ noncompliances: 2, reopened: 10, eligiblePeople: 100, answeredPeople: 40 },
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
    const places = stripOf(parts(), parts()).map(({ figure }) => place(figure));
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
