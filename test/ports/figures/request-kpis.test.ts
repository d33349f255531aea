import { sql } from 'kysely';
import { db } from '../../../src/adapters/sql/driver';
import { sqlFigureSource as source } from '../../../src/adapters/sql/figures/figure-source';
import { sqlKpiKeeping as keeping } from '../../../src/adapters/sql/rollups/kpi-keeping';
import { sqlKpis as kpis } from '../../../src/adapters/sql/rollups/kpis';
import { recomputeFigures } from '../../../src/app/figures/recompute-figures';
import { everything } from '../../../src/ports/figures/figure-source';
import { firstOfMonth, parseDay } from '../../../src/domain/calendar';
import { cover } from '../../../src/domain/figures/cover';
import { durationOf } from '../../../src/domain/figures/spread';
import { useForgeSql } from '../../forge-sql';
import { clearRecords, dayMs, project, seeds, store, type Seeded } from './figure-records-seed';

useForgeSql();
jest.setTimeout(60_000);

const today = parseDay('2026-06-29');
const now = new Date(today * dayMs + 80_000_000);
const recompute = () =>
  recomputeFigures(
    { source, keeping, settings: { reportingTimeZone: async () => 'UTC' }, clock: { now: () => now } },
    () => true,
  );
const fresh = { days: new Set<number>(), weeks: new Set<number>(), months: new Set<number>() };
const period = { from: firstOfMonth(today, -2), to: today };
const covered = cover(period, fresh, today);
const records = seeds(300, today - 89, today);
const inPeriod = records.filter(({ resolvedDay }) => resolvedDay >= period.from);
const countBy = (of: (one: Seeded) => number, counts: (one: Seeded) => boolean = () => true) => {
  const found = new Map<number, number>();
  for (const one of inPeriod) if (counts(one)) found.set(of(one), (found.get(of(one)) ?? 0) + 1);
  return found;
};

beforeEach(async () => {
  await clearRecords();
  for (const table of ['kpi_request', 'kpi_people', 'kpi_follow_up', 'kpi_time'])
    await sql`DELETE FROM ${sql.table(table)}`.execute(db);
  await store(records, now.getTime() - 7_200_000);
  await recompute();
});

describe('rollups of requests', () => {
  it('count escalations, those looked at and the first line as the ledger does', async () => {
    const found = await kpis.readRequests(project, covered);
    expect(found).toEqual(await source.requestsOf(project, period, everything));
    expect(found.watched).toBe(inPeriod.filter(({ issue }) => issue % 7 !== 0).length);
    expect(found.escalated).toBe(inPeriod.filter(({ issue }) => issue % 7 !== 0 && issue % 5 === 0).length);
    expect(found.firstLine).toBe(inPeriod.filter(({ issue }) => issue % 4 !== 0).length);
  });

  it('know what requests are about and how they came in', async () => {
    const types = await kpis.readRequestsBy(project, covered, 'type');
    const channels = await kpis.readRequestsBy(project, covered, 'channel');
    const closed = (sums: typeof types) => new Map([...sums].map(([id, { closed: n }]) => [id, n]));
    expect(closed(types)).toEqual(countBy(({ requestType }) => requestType));
    expect(closed(channels)).toEqual(countBy(({ channel }) => channel));
  });

  it('keep plain issues apart from requests', async () => {
    await sql`UPDATE cycle SET reason = 'not-a-request', touched_at = ${now.getTime()} WHERE issue_id = ${inPeriod[0]?.issue ?? 0}`.execute(
      db,
    );
    await recompute();
    const { closed, plain } = await kpis.readRequests(project, covered);
    expect([closed, plain]).toEqual([inPeriod.length - 1, 1]);
  });

  it('tell how long requests took; a resolution that did not hold is no resolution', async () => {
    const { respond, restore, resolve } = await kpis.readTimes(project, covered);
    const took = 36_000_000;
    expect(durationOf(respond)).toBeNull();
    expect(durationOf(restore)).toMatchObject({ n: inPeriod.length, meanMs: took });
    expect(durationOf(resolve)).toMatchObject({ n: inPeriod.filter(({ reopened }) => !reopened).length, meanMs: took });
    expect(Math.abs((durationOf(restore)?.medianMs ?? 0) / took - 1)).toBeLessThan(0.09);
  });

  it('forget the time of a resolution that was taken back', async () => {
    await sql`UPDATE cycle SET ended_at = ${now.getTime()}, touched_at = ${now.getTime()}`.execute(db);
    await recompute();
    expect(durationOf((await kpis.readTimes(project, covered)).resolve)).toBeNull();
  });

  it('are counted anew, once, where they were counted under an earlier edition', async () => {
    await sql`UPDATE kpi_request SET escalated = 0`.execute(db);
    await sql`DELETE FROM sweep WHERE name = 'edition'`.execute(db);
    expect((await recompute()).days).toBeGreaterThan(50);
    expect((await kpis.readRequests(project, covered)).escalated).toBeGreaterThan(0);
    expect((await recompute()).days).toBe(0);
  });
});
