import fc from 'fast-check';
import { parseDay } from '../../../src/domain/calendar';
import { cover, endOf, grains, peopleBuckets } from '../../../src/domain/figures/cover';
import { addUpGaps, distinctPeople, farBack, readGaps, writeGaps } from '../../../src/domain/figures/people-gaps';
import { chosenPeriod, comparisons, namedPeriod } from '../../../src/domain/figures/period';
import { isoDay } from '../../../src/domain/calendar';

const fresh = { days: new Set<number>(), weeks: new Set<number>(), months: new Set<number>() };
const monday = parseDay('2026-06-29');
const shown = ({ from, to }: { from: number; to: number }) => `${isoDay(from)} ${isoDay(to)}`;

describe('a period', () => {
  test('of thirteen weeks ends today and stands against the thirteen before or those a year earlier', () => {
    const previous = namedPeriod('weeks-13', monday + 2, 'previous');
    expect([shown(previous.now), shown(previous.before)]).toEqual(['2026-04-06 2026-07-01', '2026-01-05 2026-04-05']);
    expect(shown(namedPeriod('weeks-13', monday, 'year-before').before)).toBe('2025-04-07 2025-06-30');
  });

  test('may be a month or a quarter, running or complete', () => {
    const { now, before } = namedPeriod('this-quarter', monday, 'previous');
    expect([shown(now), shown(before)]).toEqual(['2026-04-01 2026-06-29', '2026-01-01 2026-03-31']);
    expect(shown(namedPeriod('last-month', monday, 'year-before').before)).toBe('2025-05-01 2025-05-31');
    expect(shown(namedPeriod('last-quarter', parseDay('2026-01-15'), 'previous').now)).toBe('2025-10-01 2025-12-31');
  });

  test('of chosen days is neither empty nor longer than people are known for', () => {
    expect(chosenPeriod({ from: monday, to: monday - 1 }, monday, 'previous')).toBeNull();
    expect(chosenPeriod({ from: monday, to: monday + 400 }, monday, 'previous')).toBeNull();
    expect(chosenPeriod({ from: monday, to: monday + 9 }, monday + 9, 'previous')?.before).toEqual({
      from: monday - 10,
      to: monday - 1,
    });
  });

  test('of chosen days ends today where it would run on, and lies ahead as it was chosen', () => {
    const running = chosenPeriod({ from: monday - 9, to: monday + 90 }, monday, 'previous');
    expect(running).toEqual({
      now: { from: monday - 9, to: monday },
      before: { from: monday - 19, to: monday - 10 },
    });
    expect(chosenPeriod({ from: monday + 1, to: monday + 9 }, monday, 'previous')?.now).toEqual({
      from: monday + 1,
      to: monday + 9,
    });
  });

  test('is never compared with days of its own', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.constantFrom(...comparisons), (length, against) => {
        const found = chosenPeriod({ from: monday - length + 1, to: monday }, monday, against);
        expect(found && found.before.to < found.now.from && found.before.to - found.before.from + 1).toBe(length);
      }),
    );
  });
});

describe('the rows that make up a period', () => {
  const anyPeriod = fc
    .tuple(fc.integer({ min: 19_000, max: 20_600 }), fc.integer({ min: 0, max: 399 }))
    .map(([from, length]) => ({ from, to: from + length }));

  test('hold every day once, and no changed day inside a sum', () => {
    fc.assert(
      fc.property(
        anyPeriod,
        fc.array(fc.integer({ min: 19_000, max: 21_000 }), { maxLength: 9 }),
        (period, changed) => {
          const found = cover(period, { ...fresh, days: new Set(changed) }, 99_999);
          const buckets = [
            ...found.months.map((bucket) => ({ grain: grains.month, bucket })),
            ...found.weeks.map((bucket) => ({ grain: grains.week, bucket })),
            ...found.days.map((bucket) => ({ grain: grains.day, bucket })),
            ...found.live.map((bucket) => ({ grain: grains.day, bucket })),
          ];
          const days = buckets.flatMap((one) =>
            Array.from({ length: endOf(one) - one.bucket }, (_, i) => one.bucket + i),
          );
          const kept = buckets
            .filter(({ bucket }) => !found.live.includes(bucket))
            .flatMap((one) => Array.from({ length: endOf(one) - one.bucket }, (_, i) => one.bucket + i));
          expect([...days].sort((a, b) => a - b)).toEqual(
            Array.from({ length: period.to - period.from + 1 }, (_, i) => period.from + i),
          );
          expect(kept.filter((day) => changed.includes(day))).toEqual([]);
        },
      ),
    );
  });

  test('are few for thirteen weeks', () => {
    const found = cover({ from: parseDay('2026-03-30'), to: parseDay('2026-06-28') }, fresh, 99_999);
    expect([found.months.length, found.weeks.length, found.days.length, found.live.length]).toEqual([2, 4, 2, 0]);
  });

  test('hold a running month that reaches to today, unless today has changed', () => {
    const today = parseDay('2026-06-28');
    const count = (stale: typeof fresh) => {
      const { months, weeks, days, live } = cover({ from: parseDay('2026-03-30'), to: today }, stale, today);
      return [months.length, weeks.length, days.length, live.length];
    };
    expect(count(fresh)).toEqual([3, 0, 2, 0]);
    expect(count({ ...fresh, days: new Set([today]) })).toEqual([2, 3, 8, 1]);
  });

  test('are as few as can be, for a year too', () => {
    const today = parseDay('2026-06-28');
    const { months, weeks, days } = cover({ from: today - 363, to: today }, fresh, today);
    expect([months.length, weeks.length, days.length]).toEqual([12, 0, 1]);
  });

  test('leave single packed days alone wherever weeks or months can stand for them', () => {
    const weeks = { from: monday - 364, to: monday + 6 };
    expect(cover(weeks, fresh, monday + 6).days).not.toEqual([]);
    expect(
      cover(weeks, { ...fresh, packedBefore: monday - 100 }, monday + 6).days.filter((day) => day < monday - 100),
    ).toEqual([]);
    const crooked = { from: monday - 361, to: monday + 6 };
    const { days } = cover(crooked, { ...fresh, packedBefore: monday - 100 }, monday + 6);
    expect(days.filter((day) => day < monday - 100)).toEqual([361, 360, 359, 358].map((n) => monday - n));
  });

  test('leave a sum alone until it is made anew', () => {
    const may = parseDay('2026-05-01');
    expect(cover({ from: may, to: may + 30 }, { ...fresh, months: new Set([may]) }, 99_999).months).toEqual([]);
  });
});

describe('distinct people', () => {
  const visits = fc.array(fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 20_000, max: 20_200 })), {
    minLength: 1,
    maxLength: 60,
  });

  /** Gaps of every day, counted from a list of who was there. */
  function gapsByDay(of: readonly (readonly [person: number, day: number])[]) {
    return new Map(
      [...new Set(of.map(([, day]) => day))].map((day) => {
        const gaps = new Map<number, number>();
        for (const person of new Set(of.filter(([, at]) => at === day).map(([who]) => who))) {
          const earlier = of.filter(([who, at]) => who === person && at < day).map(([, at]) => at);
          const gap = earlier.length > 0 ? day - Math.max(...earlier) : farBack;
          gaps.set(gap, (gaps.get(gap) ?? 0) + 1);
        }
        return [day, gaps] as const;
      }),
    );
  }

  test('are exact for any window, by days and by whatever weeks and months fit', () => {
    fc.assert(
      fc.property(
        visits,
        fc.integer({ min: 20_000, max: 20_200 }),
        fc.integer({ min: 0, max: 200 }),
        (of, from, length) => {
          const days = gapsByDay(of);
          for (const [period, today] of [
            [{ from, to: from + length }, 99_999],
            [{ from: parseDay('2024-11-01'), to: 20_200 }, 20_200],
            [{ from: 20_044, to: 20_200 }, 20_200],
          ] as const) {
            const rows = peopleBuckets(period, fresh, today).map((one) => {
              const inside = [...days]
                .filter(([day]) => day >= one.bucket && day < endOf(one))
                .map(([bucket, gaps]) => ({ bucket, gaps }));
              return {
                ...one,
                gaps:
                  one.grain === grains.day
                    ? (days.get(one.bucket) ?? new Map<number, number>())
                    : addUpGaps(one, inside),
              };
            });
            const truly = new Set(
              of.filter(([, day]) => day >= period.from && day <= period.to).map(([person]) => person),
            ).size;
            expect(distinctPeople(rows, period.from)).toBe(truly);
          }
        },
      ),
    );
  });

  test('survive being written down', () => {
    const gaps = new Map([
      [3, 5],
      [farBack, 2],
    ]);
    expect(readGaps(writeGaps(gaps))).toEqual(gaps);
    expect(readGaps('')).toEqual(new Map());
  });
});
