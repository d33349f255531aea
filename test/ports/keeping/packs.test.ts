import { sql } from 'kysely';
import pick from 'lodash/pick';
import sortBy from 'lodash/sortBy';
import { db } from '../../../src/adapters/sql/driver';
import { sqlCauses as causes } from '../../../src/adapters/sql/follow-ups/causes';
import { sqlCycleExport as cycleExport } from '../../../src/adapters/sql/export/cycle-export';
import { sqlCycles } from '../../../src/adapters/sql/asking/cycles';
import { sqlKpiKeeping as keeping } from '../../../src/adapters/sql/rollups/kpi-keeping';
import { sqlPacks as packs } from '../../../src/adapters/sql/keeping/packs';
import { checkFigures } from '../../../src/app/figures/check-figures';
import { recomputeFigures } from '../../../src/app/figures/recompute-figures';
import { everything } from '../../../src/ports/figures/figure-source';
import { isoDay, mondayOf } from '../../../src/domain/calendar';
import { packedColumns } from '../../../src/domain/keeping/pack';
import { aCandidate } from '../../builders';
import { useForgeSql } from '../../forge-sql';
import { page, ports as desk, recompute, today } from '../figures/a-desk-of-figures';
import {
  count,
  exported,
  fence,
  freshDesk,
  keptOf,
  now,
  pack,
  portsOn,
  records,
  told,
  wholePages,
  withFollowUp,
  withWords,
} from './a-desk-with-packs';
import { answeredWhenAsked, peopleIn, recount, sorted, stored } from '../figures/figure-expectations';
import { dayMs, dice, project, seeds, store, type Seeded } from '../figures/figure-records-seed';

useForgeSql();
jest.setTimeout(120_000);
beforeEach(freshDesk);

describe('old requests', () => {
  test('are packed a night after the fence was raised, and every figure stays', async () => {
    const before = await wholePages();
    const kept = keptOf(await stored());
    await pack([0]);
    expect(await count('pack')).toBe(0);
    expect(await packs.projects()).toMatchObject([{ projectId: project, fence: { day: fence } }]);
    const all = await count('cycle');
    await pack([1]);
    const old = records.filter(({ resolvedDay }) => resolvedDay < fence).length;
    expect(all - (await count('cycle'))).toBeGreaterThan(old * 0.5);
    expect(await count('answer', sql`NOT EXISTS (SELECT 1 FROM cycle WHERE issue_id = answer.id DIV 1024)`)).toBe(0);
    expect(await wholePages()).toEqual(before);
    expect(sorted(await stored())).toEqual(kept);
    expect((await page({ period: 'weeks-52' })).packedBefore).toBe(isoDay(fence));
    expect((await page()).packedBefore).toBeNull();
  });

  test('stay single while words or a follow-up hang on them', async () => {
    await pack([0, 1]);
    for (const { issue } of [...withWords, ...withFollowUp])
      expect(await count('cycle', sql`issue_id = ${issue}`)).toBe(1);
  });

  test('come back in the export, in their place, without the names of people', async () => {
    await db
      .insertInto('dimension')
      .values([{ kind: 'request-type', id: 1, external_id: '1', name: 'Get IT help' }])
      .execute();
    const before = await exported();
    await pack([0, 1]);
    const after = await exported();
    expect(after.length).toBe(records.length);
    const single = new Set(
      (await sql<{ issue_id: number }>`SELECT issue_id FROM cycle`.execute(db)).rows.map(({ issue_id }) =>
        Number(issue_id),
      ),
    );
    expect(after).toEqual(
      before.map((row) =>
        single.has(Math.floor(row.id / 1024)) ? row : { ...row, cells: pick(row.cells, packedColumns) },
      ),
    );
    expect(await exported(7)).toEqual(after);
  });

  test('are counted by who asks for one type of request in the export', async () => {
    const query = {
      projectId: project,
      period: { from: today - 420, to: today },
      slice: { ...everything, requestType: 2 },
      after: null,
      limit: 2_000,
    };
    const before = (await cycleExport.page(query)).map(({ id }) => id);
    await pack([0, 1]);
    expect((await cycleExport.page(query)).map(({ id }) => id)).toEqual(before);
  });

  test('let later days know who was there, so that distinct people stay exact', async () => {
    await pack([0, 1]);
    const roll = dice(3);
    const later: readonly Seeded[] = seeds(120, today - 20, today, 99).map((one) => ({
      ...one,
      issue: one.issue + 50_000,
      person: 1 + Math.floor(roll() * 60),
    }));
    await store(later, now.getTime());
    await recomputeFigures({ ...desk, keeping }, () => true);
    const all = [...records, ...later];
    expect(sorted(await stored())).toEqual(keptOf(recount(all)));
    const period = { from: mondayOf(today - 391), to: today };
    const found = await page({ period: { from: isoDay(period.from), to: isoDay(period.to) } });
    expect(found.line.response.people).toMatchObject({
      k: peopleIn(all, period, answeredWhenAsked),
      n: peopleIn(all, period, ({ eligible }) => eligible),
    });
  });

  test('are never counted again, whatever marks their days', async () => {
    await pack([0, 1]);
    await keeping.markDays([{ projectId: project, day: fence - 10 }]);
    await keeping.markSpans(project, [{ grain: 1, bucket: mondayOf(fence - 60) }]);
    await db.deleteFrom('sweep').where('name', '=', 'edition').execute();
    await recompute();
    expect(sorted(await stored())).toEqual(keptOf(recount(records)));
    expect(await keeping.dirtyDays(5)).toEqual([]);
    await checkFigures({ ...portsOn(2), ...desk, keeping, settings: portsOn(2).settings }, () => true);
    expect(told.filter((line) => line.includes('disagree'))).toEqual([]);
  });

  test('are not written again when Jira tells of them once more', async () => {
    await pack([0, 1]);
    const old = (fence - 40) * dayMs;
    await sqlCycles.reconcile(
      [aCandidate({ issueId: 999, projectId: project, resolvedAt: old, resolvedDay: fence - 40 })],
      now,
    );
    expect(await sqlCycles.findNewest(999)).toBeNull();
    await sqlCycles.reconcile(
      [aCandidate({ issueId: 999, cycle: 2, projectId: project, resolvedAt: now.getTime(), resolvedDay: today })],
      now,
    );
    expect((await sqlCycles.findNewest(999))?.cycle).toBe(2);
  });

  test('are the same in what improvements and changes are measured by', async () => {
    const windows = [
      { from: fence - 90, to: fence - 1 },
      { from: fence - 30, to: fence + 30 },
    ];
    const tellsOf = async () => ({
      answered: await causes.answered(project, windows),
      days: sortBy(await causes.typeDays(project, fence - 60, fence + 60), ['day', 'requestType']),
    });
    const before = await tellsOf();
    expect(before.days.length).toBeGreaterThan(20);
    await pack([0, 1]);
    expect(await tellsOf()).toEqual(before);
  });

  test('are not counted a second time in another project they moved to, nor where their day moved to the fence', async () => {
    const old = records.find((one) => one.resolvedDay < fence - 50 && !one.eligible && one.answer === null);
    if (!old) throw new Error('There should be one.');
    await pack([0, 1]);
    const moved = { issueId: old.issue, resolvedAt: old.resolvedDay * dayMs, resolvedDay: old.resolvedDay };
    await sqlCycles.reconcile([aCandidate({ ...moved, projectId: project + 1 })], now);
    await sqlCycles.reconcile([aCandidate({ ...moved, projectId: project, resolvedDay: fence + 1 })], now);
    expect(await sqlCycles.findNewest(old.issue)).toBeNull();
    // What the ledger still knows goes on being told of, and a back-fill of another project is none of these.
    const last = withWords[0];
    if (!last) throw new Error('There should be one.');
    const ended = { issueId: last.issue, resolvedAt: 1, resolvedDay: last.resolvedDay, projectId: project, endedAt: 5 };
    await sqlCycles.reconcile([aCandidate(ended)], now);
    expect((await sqlCycles.findNewest(last.issue))?.endedAt).not.toBeNull();
    const broughtIn = { issueId: 77, projectId: project + 1, resolvedDay: fence - 50, reason: 'back-filled' as const };
    await sqlCycles.reconcile([aCandidate(broughtIn)], now);
    expect((await sqlCycles.findNewest(77))?.projectId).toBe(project + 1);
  });

  test('are not asked about any more, since no answer could be counted', async () => {
    await db.updateTable('cycle').set({ asked_at: null }).where('state', '=', 'rested').execute();
    await pack([0, 1]);
    const rested = await db
      .selectFrom('cycle')
      .select(['issue_id', 'resolved_day'])
      .where('state', '=', 'rested')
      .where('ended_at', 'is', null)
      .execute();
    const [behind, single] = [
      rested.find((row) => row.resolved_day < fence),
      rested.find((row) => row.resolved_day >= fence),
    ];
    expect(await sqlCycles.planAgain(Number(behind?.issue_id), 1, now)).toBe(false);
    expect(await sqlCycles.planAgain(Number(single?.issue_id), 1, now)).toBe(true);
  });
});
