import { sql } from 'kysely';
import { busyRuns } from '../../../src/adapters/sql/figures/busy-runs';
import { db } from '../../../src/adapters/sql/driver';
import { grains } from '../../../src/domain/figures/cover';
import { trusted } from '../../../src/app/figures/period-figures';
import { peopleOf } from '../../../src/app/figures/period-people';
import { everything } from '../../../src/ports/figures/figure-source';
import { sqlAnswers } from '../../../src/adapters/sql/answering/answers';
import { mondayOf } from '../../../src/domain/calendar';
import { useForgeSql } from '../../forge-sql';
import { clearDesk, now, ports, recompute, today } from './a-desk-of-figures';
import { answeredWhenAsked, inPeriod, peopleIn } from './figure-expectations';
import { dice, project, seeds, store } from './figure-records-seed';

useForgeSql();
jest.setTimeout(60_000);

const quarter = { from: mondayOf(today) - 12 * 7, to: today };

beforeEach(clearDesk);

async function people(period: Readonly<{ from: number; to: number }>) {
  const { stale } = trusted(await ports.kpis.findStale(project, { from: today - 500, to: today }));
  const asked = { projectId: project, book: 'answer-day' as const, audience: 1, slice: everything, stale, today };
  return peopleOf(ports, { ...asked, timeZone: 'UTC' }, period);
}

test('a period has each person once, whatever the window, though no list of people is kept', async () => {
  const records = seeds(400, today - 150, today, 3);
  await store(records, now.getTime());
  await recompute();
  const roll = dice(5);
  const windows = Array.from({ length: 8 }, () => {
    const from = today - Math.floor(roll() * 150);
    return { from, to: from + Math.floor(roll() * (today - from)) };
  });
  for (const period of [quarter, ...windows, { from: today - 150, to: today }]) {
    const expected = {
      eligible: peopleIn(records, period, ({ eligible }) => eligible),
      answered: peopleIn(records, period, answeredWhenAsked),
    };
    expect(await people(period)).toEqual(expected);
    const answers = records.filter((one) => inPeriod(one.resolvedDay, period) && answeredWhenAsked(one)).length;
    expect(await ports.source.cohortOf(project, period, everything)).toEqual({ ...expected, answers });
  }
});

test('people of a desk too busy for one statement are told apart in runs of days', async () => {
  const records = seeds(400, today - 150, today, 3);
  await store(records, now.getTime());
  await recompute();
  const period = { from: today - 150, to: today };
  const atOnce = await ports.source.cohortOf(project, period, everything);
  await sql`UPDATE kpi_request SET closed = 150000 WHERE grain = ${grains.week} AND dim = 0`.execute(db);
  expect((await busyRuns(project, period)).length).toBeGreaterThan(30);
  expect(await ports.source.cohortOf(project, period, everything)).toEqual(atOnce);
  expect(atOnce.eligible).toBeGreaterThan(10);
});

test('a period knows a person anew when an earlier request of theirs turns up late', async () => {
  const [early, late] = seeds(2, today, today);
  if (!early || !late) throw new Error('two are needed');
  const person = { person: 5, eligible: true };
  await store([{ ...late, ...person, resolvedDay: today - 10 }], now.getTime() - 7_200_000);
  await recompute();
  await store([{ ...early, ...person, resolvedDay: today - 40 }], now.getTime());
  // Counted together with the day of the news, though nobody is news on it.
  await sqlAnswers.markDirty(project, [today - 10]);
  await recompute();
  const eligible = async (from: number) => (await people({ from, to: today })).eligible;
  expect([await eligible(today - 50), await eligible(today - 20), await eligible(today - 5)]).toEqual([1, 1, 0]);
});

test('somebody who comes while a day is counted is there, though whoever counted it next died before its people', async () => {
  const [first, next] = seeds(2, today, today);
  if (!first || !next) throw new Error('two are needed');
  const on = (person: number) => ({ person, eligible: true, resolvedDay: today - 10 });
  await store([{ ...first, ...on(5) }], now.getTime() - 7_200_000);
  await recompute();
  await sqlAnswers.markDirty(project, [today - 10]);
  const { keeping } = ports;
  const died = async () => Promise.reject(new Error('The function died.'));
  let isFirst = true;
  await recompute('UTC', {
    ...keeping,
    cleanDays: async (days) => {
      await keeping.cleanDays(days);
      if (!isFirst) return;
      isFirst = false;
      await store([{ ...next, ...on(6) }], now.getTime());
      await expect(recompute('UTC', { ...keeping, dirtySpans: died })).rejects.toThrow('died');
    },
  });
  expect((await people({ from: today - 20, to: today })).eligible).toBe(2);
});
