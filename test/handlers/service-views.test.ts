import { sql } from 'kysely';
import { parse } from 'valibot';
import { db } from '../../src/adapters/sql/driver';
import { sqlFigureRecords as records } from '../../src/adapters/sql/figures/figure-records';
import { sqlFigureSource as source } from '../../src/adapters/sql/figures/figure-source';
import { sqlKpiKeeping as keeping } from '../../src/adapters/sql/rollups/kpi-keeping';
import { sqlKpis as kpis } from '../../src/adapters/sql/rollups/kpis';
import { sqlMaturityRecords as maturity } from '../../src/adapters/sql/figures/maturity-records';
import { recomputeFigures } from '../../src/app/figures/recompute-figures';
import { catalogue as catalogueContract } from '../../src/contract/catalogue';
import { maturity as maturityContract } from '../../src/contract/maturity';
import { isoDay, parseDay } from '../../src/domain/calendar';
import { defaultSettings, type ProjectSettings } from '../../src/domain/settings/project-settings';
import { catalogueAnswers } from '../../src/handlers/catalogue';
import { maturityAnswers } from '../../src/handlers/maturity';
import { statementsOf, useForgeSql } from '../forge-sql';
import { clearRecords, dayMs, project, seeds, store, type Seeded } from '../ports/figures/figure-records-seed';

useForgeSql();
jest.setTimeout(90_000);

const today = parseDay('2026-06-29');
const now = new Date(today * dayMs + 80_000_000);
const who = { projectId: project };

type Setting = Readonly<{ mayBrowse?: boolean; administers?: boolean; settings?: Partial<ProjectSettings> }>;
function views({ mayBrowse = true, administers = false, settings = {} }: Setting = {}) {
  const ports = {
    ...{ kpis, source, records, maturity, clock: { now: () => now } },
    permissions: { mayBrowse: async () => mayBrowse, mayAdminister: async () => administers },
    settings: {
      reportingTimeZone: async () => 'UTC',
      read: async () => ({ version: 1, settings: { ...defaultSettings, ...settings }, savedBy: null, savedAt: null }),
    },
  };
  const [{ readCatalogue }, { readMaturity }] = [catalogueContract, maturityContract];
  return {
    catalogue: async (payload: object = {}) =>
      parse(
        readCatalogue.output,
        await catalogueAnswers(ports).readCatalogue(parse(readCatalogue.input, payload), who),
      ),
    maturity: async (payload: object = {}) =>
      parse(readMaturity.output, await maturityAnswers(ports).readMaturity(parse(readMaturity.input, payload), who)),
  };
}
const recompute = () =>
  recomputeFigures(
    { source, keeping, settings: { reportingTimeZone: async () => 'UTC' }, clock: { now: () => now } },
    () => true,
  );
const name = (kind: string, id: number, external: string) =>
  sql`INSERT INTO dimension (kind, id, external_id, name) VALUES (${kind}, ${id}, ${external}, ${external})`.execute(
    db,
  );

beforeEach(async () => {
  await clearRecords();
  for (const table of ['kpi_request', 'kpi_people', 'kpi_follow_up', 'kpi_time', 'dimension', 'visit'])
    await sql`DELETE FROM ${sql.table(table)}`.execute(db);
});

const records300 = seeds(300, today - 150, today);
const inPeriod = records300.filter(({ resolvedDay }) => resolvedDay >= parseDay('2026-04-06'));

describe('the service catalogue', () => {
  it('tells the same from rollups as before they were made, and in few statements', async () => {
    await store(
      records300.slice(-12).map((one) => ({ ...one, resolvedDay: today - 1 })),
      now.getTime(),
    );
    const { catalogue } = views();
    const before = await catalogue();
    await recompute();
    const after = await catalogue();
    expect(after).toEqual(before);
    expect((await statementsOf(catalogue)).length).toBeLessThanOrEqual(8);
  });

  it('counts each request type as the ledger does, and finds them by name', async () => {
    await store(records300, now.getTime());
    await recompute();
    await name('request-type', 2, 'New laptop');
    const page = await views().catalogue({ order: 'name' });
    if (page.kind !== 'catalogue') throw new Error('refused');
    expect(page.closed).toBe(inPeriod.length);
    for (const row of page.rows) {
      const own = inPeriod.filter(({ requestType }) => requestType === row.id);
      const inAsked = own.filter(({ asked, answer }) => asked && answer?.kind === 1);
      expect(row).toMatchObject({
        closed: own.length,
        response: { k: inAsked.length, n: own.filter(({ asked }) => asked).length },
        slaMet: { k: own.filter(({ sla }) => sla === 1).length, n: own.filter(({ sla }) => sla !== null).length },
        reopened: { k: own.filter(({ reopened }) => reopened).length, n: own.length },
      });
    }
    expect(await views().catalogue({ search: 'lap' })).toMatchObject({ found: 1, types: 4, rows: [{ id: 2 }] });
  });

  it('holds three thousand request types, a page at a time', async () => {
    const many = Array.from({ length: 3_000 }, (_, i): Seeded => ({
      ...(records300[i % 300] as Seeded),
      issue: 50_000 + i,
      requestType: i + 1,
      resolvedDay: today - (i % 20) - 2,
      answer: null,
    }));
    await store(many, now.getTime() - 7_200_000);
    await recompute();
    const { catalogue } = views();
    const idsOf = async (limit: number, skip = 0) => {
      const page = await catalogue({ order: 'volume', limit, skip });
      expect(page).toMatchObject({ types: 3_000, found: 3_000 });
      return page.kind === 'catalogue' ? page.rows.map(({ id }) => id) : [];
    };
    expect(await idsOf(50)).toHaveLength(50);
    const all = [...(await idsOf(1_000)), ...(await idsOf(1_000, 1_000)), ...(await idsOf(1_000, 2_000))];
    expect(new Set(all).size).toBe(3_000);
  });

  it('is empty on a project without requests, and closed to those who may not see it', async () => {
    expect(await views().catalogue()).toMatchObject({ types: 0, rows: [] });
    expect(await views({ mayBrowse: false }).catalogue()).toEqual({ kind: 'refused', because: 'not-allowed' });
    const backwards = { period: { from: '2026-06-02', to: '2026-06-01' } };
    expect(await views().catalogue(backwards)).toEqual({ kind: 'refused', because: 'period-invalid' });
  });
});

describe('the maturity page', () => {
  const metricOf = (page: Awaited<ReturnType<ReturnType<typeof views>['maturity']>>, wanted: string) =>
    page.kind === 'maturity' ? page.metrics.find(({ metric }) => metric === wanted)?.now : null;

  it('computes its metrics from the ledger, rolled up or not', async () => {
    await name('channel', 1, 'portal');
    await name('channel', 2, 'email');
    await store(records300, now.getTime());
    await recompute();
    await sql`UPDATE dirty SET ver = ver + 1 WHERE day >= ${today - 5}`.execute(db);
    const page = await views().maturity();
    const share = (k: number, n: number) => ({ kind: 'share', share: { k, n } });
    expect(metricOf(page, 'defined-path')).toMatchObject(
      share(inPeriod.filter(({ channel }) => channel === 1).length, inPeriod.length),
    );
    expect(metricOf(page, 'first-line')).toMatchObject(
      share(inPeriod.filter(({ issue }) => issue % 4 !== 0).length, inPeriod.length),
    );
    expect(metricOf(page, 'time-to-restore')).toMatchObject({ n: inPeriod.length, meanMs: 36_000_000 });
    expect(metricOf(page, 'time-to-respond')).toEqual({ kind: 'none' });
    expect(metricOf(page, 'contact-points')).toEqual({ kind: 'count', count: 2, of: null });
    expect(page).toMatchObject({ level: 1 });
  });

  it('asks for rates and questions it has not got, and uses those it has', async () => {
    await store(records300, now.getTime());
    await sql`UPDATE answer SET lost_minutes = 60`.execute(db);
    await sql`INSERT INTO visit VALUES ('t', ${project}, 'walk', ${today - 3}, 'x', 'x', 'x', 'x', 'olga', 1), ('u', ${project}, 'walk', ${today - 300}, 'x', 'x', 'x', 'x', 'olga', 1)`.execute(
      db,
    );
    await recompute();
    const without = await views().maturity();
    for (const metric of ['cost-per-contact', 'cost-of-violations', 'lost-time'])
      expect(metricOf(without, metric)).toMatchObject({ kind: 'needs' });
    const rates = { ...defaultSettings.rates, perContact: 15, perSlaViolation: 100 };
    const found = await views({ settings: { rates, asksLostTime: true } }).maturity();
    const missed = inPeriod.filter(({ sla }) => sla === 0).length;
    expect(metricOf(found, 'cost-per-contact')).toMatchObject({ amount: 15, units: inPeriod.length });
    expect(metricOf(found, 'cost-of-violations')).toMatchObject({ amount: missed * 100, units: missed });
    expect(metricOf(found, 'lost-time')).toMatchObject({ kind: 'time', meanMs: 3_600_000 });
    expect(metricOf(found, 'customer-meetings')).toMatchObject({ count: 1 });
  });

  it('judges nothing in a period without requests, and names one to choose instead', async () => {
    const days = (from: number, to: number) => ({ period: { from: isoDay(today + from), to: isoDay(today + to) } });
    expect(await views().maturity()).toMatchObject({
      level: null,
      levelBefore: null,
      nothing: { isAhead: false, instead: null },
    });
    await store(records300, now.getTime());
    const ahead = await views().maturity(days(5, 20));
    expect(ahead).toMatchObject({ level: null, nothing: { isAhead: true, instead: 'weeks-13' } });
    expect(ahead.kind === 'maturity' && ahead.rules.every(({ state }) => state === 'unjudged')).toBe(true);
    expect(await views().maturity(days(-390, -360))).toMatchObject({ level: null, nothing: { isAhead: false } });
    expect(await views().maturity()).toMatchObject({ level: 1, nothing: null });
  });

  it('is closed to those who may not see the project', async () => {
    expect(await views({ mayBrowse: false }).maturity()).toEqual({ kind: 'refused', because: 'not-allowed' });
  });

  it('tells administrators alone that they may change the settings it needs', async () => {
    expect(await views({ administers: true }).maturity()).toMatchObject({ administers: true });
    expect(await views().maturity()).toMatchObject({ administers: false });
  });
});
