import { answersOf, followUpsOf, requestsOf, weeksOf } from '../../../src/app/figures/period-figures';
import { cohortsOf } from '../../../src/app/figures/period-people';
import { recomputeFigures, recomputeWhenDue } from '../../../src/app/figures/recompute-figures';
import { everything } from '../../../src/ports/figures/figure-source';
import { db } from '../../../src/adapters/sql/driver';
import { sqlAnswers } from '../../../src/adapters/sql/answering/answers';
import { sqlFigureSource as source } from '../../../src/adapters/sql/figures/figure-source';
import { sqlKpiKeeping as keeping } from '../../../src/adapters/sql/rollups/kpi-keeping';
import { sqlKpis as kpis } from '../../../src/adapters/sql/rollups/kpis';
import { sqlPlaceFigures } from '../../../src/adapters/sql/figures/place-figures';
import { firstOfMonth } from '../../../src/domain/calendar';
import { answeredOf, satisfiedOf, scoreCounts } from '../../../src/domain/figures/answer-cell';
import { cover } from '../../../src/domain/figures/cover';
import { countOf } from '../../../src/domain/figures/follow-up-tally';
import { statementsOf, useForgeSql } from '../../forge-sql';
import { asked, clearDesk, now, ports, quarter, recompute, today } from './a-desk-of-figures';
import { followUpRow, recordsOf, recount, sorted, stored } from './figure-expectations';
import { dayMs, project, seeds, store } from './figure-records-seed';

useForgeSql();
jest.setTimeout(60_000);

beforeEach(clearDesk);

const whenDue = (given: Partial<typeof ports> = {}) =>
  recomputeWhenDue(
    { ...ports, ...given, queryTime: () => 0, wakeFigures: { wake: async () => undefined } },
    () => true,
  );

describe('rollups', () => {
  test('equal a recount of the records in every cell, by day, week and month, in both books', async () => {
    const records = seeds(300, today - 60, today);
    await store(records, now.getTime());
    await recompute();
    expect(sorted(await stored())).toEqual(sorted(recount(records)));
  });

  test('follow an answer that is changed: cells that are gone become zero', async () => {
    const records = seeds(60, today - 9, today);
    await store(records, now.getTime());
    await recompute();
    const changed = records.map((one) =>
      one.answer && one.answer.score !== null ? { ...one, answer: { ...one.answer, score: 1, reasons: 0 } } : one,
    );
    for (const { issue, answer } of changed)
      if (answer && answer.score !== null)
        await db
          .updateTable('answer')
          .set({ score: 1, reasons: 0 })
          .where('id', '=', issue * 1024 + 1)
          .execute();
    await sqlAnswers.markDirty(
      project,
      changed.flatMap((one) => (one.answer ? [one.answer.day, one.resolvedDay] : [])),
    );
    await recompute();
    expect(sorted(await stored())).toEqual(sorted(recount(changed)));
  });

  test('an answer taken back counts nowhere any more', async () => {
    const records = seeds(30, today - 2, today);
    await store(records, now.getTime());
    await db.updateTable('answer').set({ solved: null, score: null }).execute();
    await recompute();
    expect((await stored()).size).toBe(0);
    expect((await answersOf({ kpis, source }, await asked(), quarter)).all.every((value) => value === 0)).toBe(true);
  });

  test('cost nothing while nothing changes', async () => {
    await store(seeds(50, today - 9, today), now.getTime() - 7_200_000);
    await recompute();
    expect(await recompute()).toEqual({ days: 0, spans: 0, isDone: true });
    expect(await statementsOf(() => recomputeFigures(ports, () => true, 'tonight'))).toHaveLength(7);
  });

  test('wait, at the price of one look, while the page can count the changed days live', async () => {
    await store(seeds(4, today - 2, today), now.getTime() - 7_200_000);
    await recompute();
    await sqlAnswers.markDirty(project, [today]);
    expect(await statementsOf(() => whenDue())).toHaveLength(1);
    const tomorrow = { clock: { now: () => new Date(now.getTime() + dayMs) } };
    expect((await statementsOf(() => whenDue(tomorrow))).length).toBeGreaterThan(1);
  });

  test('go on in the next hour where the last one was cut off between the days and their weeks', async () => {
    await store(seeds(50, today - 9, today), now.getTime() - 7_200_000);
    let calls = 0;
    const untilDaysAreDone = () => (calls += 1) <= 3;
    await recomputeFigures(ports, untilDaysAreDone, 'tonight');
    expect(await keeping.look()).toMatchObject({ changedDays: 0 });
    expect(await keeping.dirtySpans(1, 1)).toHaveLength(1);
    await whenDue();
    expect(await keeping.dirtySpans(1, 1)).toEqual([]);
  });

  test('by organisation and hour read the same before the night that adds them up and after it', async () => {
    await store(seeds(200, today - 60, today, 29), now.getTime() - 7_200_000);
    const period = { from: today - 45, to: today };
    const read = async () => {
      const { days, places } = await kpis.findStale(project, period);
      const covered = cover(period, { days, ...places }, today);
      const sorting = <Value>(found: ReadonlyMap<number, Value>) => [...found].sort(([a], [b]) => a - b);
      return {
        sums: covered.months.length + covered.weeks.length,
        organisations: sorting(await sqlPlaceFigures.answersByOrganisation(project, 'answer-day', 1, covered)),
        hours: sorting(await sqlPlaceFigures.answersByHour(project, 'answer-day', 1, covered, 'Europe/Berlin')),
        asked: sorting(await sqlPlaceFigures.requestsBy(project, 'organisation', covered, 'Europe/Berlin')),
        raised: sorting(await sqlPlaceFigures.requestsBy(project, 'hour', covered, 'Europe/Berlin')),
      };
    };
    const berlin = { ...ports, settings: { reportingTimeZone: async () => 'Europe/Berlin' } };
    await recomputeFigures(berlin, () => true, 'tonight');
    const before = await read();
    await recomputeFigures(berlin, () => true);
    const after = await read();
    expect([before.sums, after.sums > 0]).toEqual([0, true]);
    expect({ ...after, sums: 0 }).toEqual(before);
  });

  test('stop when time is up and go on later', async () => {
    const records = seeds(100, today - 9, today);
    await store(records, now.getTime());
    let days = 0;
    await recomputeFigures(ports, () => (days += 1) < 6);
    expect((await stored()).size).toBeLessThan(recount(records).size);
    await recompute();
    expect(sorted(await stored())).toEqual(sorted(recount(records)));
  });
});

describe('a period', () => {
  const views = [
    ['the whole', everything],
    ['one request type', { ...everything, requestType: 2 }],
    ['one team', { ...everything, team: 1 }],
    ['one channel', { ...everything, channel: 1 }],
    ['a type and a team', { ...everything, requestType: 2, team: 1 }],
    ['an organisation, a channel and a priority', { ...everything, organisation: 3, channel: 1, priority: 2 }],
  ] as const;
  const periodsTried = [
    quarter,
    { from: firstOfMonth(today, -2), to: firstOfMonth(today, 1) - 1 },
    { from: today - 47, to: today - 5 },
  ];

  test.each(views)('of %s reads the same from rollups, from changed days and from the records', async (_, slice) => {
    const records = seeds(300, today - 110, today, 7, [1, 0.5, 0.25]);
    await store(records.slice(0, 220), now.getTime() - 7_200_000);
    await recompute();
    // These came after figures were computed: read live.
    await store(
      records.slice(220).map((one, i) => ({
        ...one,
        resolvedDay: today - (i % 5),
        answer: one.answer && { ...one.answer, day: today - (i % 3) },
      })),
      now.getTime() + 1,
    );
    for (const period of periodsTried)
      for (const book of ['answer-day', 'resolution-day'] as const) {
        const question = await asked({ slice, book });
        const fromRecords = await answersOf({ kpis, source }, question, period);
        const plain = await recordsOf(book, period, slice);
        const counts = [1, 2, 3, 4, 5].map((score) => plain.filter((row) => row.score === score).length);
        expect(scoreCounts(fromRecords.all)).toEqual(counts);
        const weight = plain.reduce((sum, row) => sum + (row.score === null ? 0 : 1 / row.inclusion), 0);
        expect(satisfiedOf(fromRecords.all).weightN).toBeCloseTo(weight, 3);
        const given = plain.filter(({ score }) => score !== null);
        for (const [bit, sums] of fromRecords.reasons)
          expect([bit, satisfiedOf(sums).n]).toEqual([bit, given.filter(({ reasons }) => (reasons >> bit) & 1).length]);
        const types = [...fromRecords.types.values()].reduce((sum, sums) => sum + answeredOf(sums), 0);
        const teams = [...fromRecords.teams.values()].reduce((sum, sums) => sum + answeredOf(sums), 0);
        expect([types, teams]).toEqual([answeredOf(fromRecords.all), answeredOf(fromRecords.all)]);
        expect(await requestsOf({ kpis, source }, question, period)).toEqual(
          await source.requestsOf(project, period, slice),
        );
        const overlapping = { from: period.from - 20, to: period.to - 3 };
        const [cohort, other] = await cohortsOf({ kpis, source }, question, [period, overlapping]);
        expect(cohort).toEqual(await source.cohortOf(project, period, slice));
        expect(other).toEqual(await source.cohortOf(project, overlapping, slice));
        if (book === 'resolution-day') expect(cohort?.answers).toBe(plain.length);
      }
    const weeks = await weeksOf({ kpis, source }, await asked({ slice }), quarter);
    const total = [...weeks.values()].reduce((sum, sums) => sum + satisfiedOf(sums).n, 0);
    expect(total).toBe(satisfiedOf((await answersOf({ kpis, source }, await asked({ slice }), quarter)).all).n);
  });

  test('counts follow-ups owed in it, from rollups and from changed days alike', async () => {
    const owed = (n: number, day: number) => followUpRow(n, day, now.getTime() - 7_200_000);
    await db
      .insertInto('follow_up')
      .values([owed(1, today - 20), owed(2, today - 3), owed(3, today)])
      .execute();
    await recompute();
    await db
      .insertInto('follow_up')
      .values([owed(5, today), owed(7, today - 400)])
      .execute();
    await sqlAnswers.markDirty(project, [today]);
    const found = await followUpsOf({ kpis, source }, await asked(), quarter);
    expect([countOf(found.why), countOf(found.stages.opened), found.why.get('unhappy')]).toEqual([4, 4, 3]);
  });
});
