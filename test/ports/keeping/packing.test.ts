import { sql } from 'kysely';
import { db } from '../../../src/adapters/sql/driver';
import { sqlKpiKeeping as keeping } from '../../../src/adapters/sql/rollups/kpi-keeping';
import { sqlPacks as packs } from '../../../src/adapters/sql/keeping/packs';
import { packOldRequests } from '../../../src/app/keeping/pack-old-requests';
import { firstOfMonth } from '../../../src/domain/calendar';
import { useForgeSql } from '../../forge-sql';
import { page, recompute, today } from '../figures/a-desk-of-figures';
import {
  count,
  exported,
  fence,
  freshDesk,
  keptOf,
  memory,
  now,
  pack,
  portsOn,
  reachedDay,
  records,
  told,
} from './a-desk-with-packs';
import { recount, sorted, stored } from '../figures/figure-expectations';
import { dice, project } from '../figures/figure-records-seed';

useForgeSql();
jest.setTimeout(120_000);
beforeEach(freshDesk);

describe('packing', () => {
  test('survives a crash at any statement: nothing is lost and nothing told twice', async () => {
    const before = (await exported()).map(({ id }) => id);
    await pack([0]);
    const platform = globalThis.__forge_fetch__ as (...args: unknown[]) => Promise<unknown>;
    const roll = dice(5);
    let fire = true;
    globalThis.__forge_fetch__ = async (...args: unknown[]) => {
      const fate = fire ? roll() : 1;
      if (fate < 0.15) throw new Error('crash before');
      const reply = await platform(...args);
      if (fate < 0.3) throw new Error('crash after, or a lost reply');
      return reply;
    };
    try {
      for (let night = 1; night < 60; night += 1)
        await packOldRequests(portsOn(night), () => true).catch(() => undefined);
    } finally {
      fire = false;
    }
    await pack([61, 62]);
    expect((await exported()).map(({ id }) => id)).toEqual(before);
    expect(await count('pack', sql`taken = 0`)).toBe(0);
    expect(sorted(await stored())).toEqual(keptOf(recount(records), await reachedDay()));
  });

  test('waits while days are to be counted, and where figures disagree with their records', async () => {
    await keeping.markDays([{ projectId: project, day: fence - 200 }]);
    await pack([0]);
    const reached = await reachedDay();
    expect(reached).toBeLessThanOrEqual(firstOfMonth(fence - 200));
    await recompute();
    await sql`UPDATE kpi SET r5 = r5 + 1 WHERE grain = 0 AND dim = 0 AND bucket BETWEEN ${firstOfMonth(fence - 100)} AND ${fence - 80} LIMIT 1`.execute(
      db,
    );
    memory.forget();
    await pack([1, 2, 3]);
    expect((await packs.projects())[0]?.fence?.day).toBe(firstOfMonth(fence - 100));
    expect(told).toContain('a month is not packed since its figures disagree with its records');
  });

  test('does nothing where there is room and nobody wants it', async () => {
    await pack([0, 1, 2], null);
    expect(await count('pack')).toBe(0);
    expect((await packs.projects())[0]?.fence).toBeNull();
  });

  test('begins with the oldest months when room is short, and never reaches the last hundred days', async () => {
    await pack([0], null, 800);
    const oldest = firstOfMonth(Math.min(...records.map(({ resolvedDay }) => resolvedDay)));
    expect((await packs.projects())[0]?.fence?.day).toBe(firstOfMonth(oldest, 3));
    await pack(
      Array.from({ length: 20 }, (_, n) => n + 1),
      null,
      800,
    );
    const reached = await reachedDay();
    expect(reached).toBeLessThanOrEqual(today + 20 - 100);
    expect(reached).toBeGreaterThan(today - 150);
    expect(sorted(await stored())).toEqual(keptOf(recount(records), await reachedDay()));
  });

  test('packs weeks of the last hundred days only where that left too little room, and figures stay', async () => {
    // In life whoever is unhappy has a follow-up and stays single; of these weeks not all have one here.
    const figures = async () => ({ ...(await page()), packedBefore: null, needs: null });
    const before = await figures();
    const nights = Array.from({ length: 20 }, (_, n) => n);
    await pack(nights, null, 900);
    const reached = await reachedDay();
    expect(reached).toBe(firstOfMonth(today + 19 - 45));
    expect(reached).toBeGreaterThan(today - 90);
    expect(sorted(await stored())).toEqual(keptOf(recount(records), reached));
    expect(await figures()).toEqual(before);
  });

  test('waits for surveys that are still to be put or answered', async () => {
    const late = records.find(({ resolvedDay }) => resolvedDay < fence && resolvedDay > fence - 25);
    await db
      .updateTable('cycle')
      .set({ closes_at: now.getTime() + 1, ended_at: null })
      .where('issue_id', '=', late?.issue ?? 0)
      .execute();
    await pack([0]);
    expect(await reachedDay()).toBe(firstOfMonth(fence, -1));
    await pack([1]);
    expect(await reachedDay()).toBe(fence);
  });

  test('holds up no other project where one has a damaged pack', async () => {
    await pack([0, 1]);
    await sql`UPDATE pack SET body = 'damaged', taken = 0`.execute(db);
    memory.forget();
    await pack([2]);
    expect(told).toContain('requests of a project could not be packed');
  });

  test('by two nights at once tells every request once, whole, on every page of the export', async () => {
    const before = (await exported()).map(({ id, cells }) => [id, cells.score]);
    await pack([0]);
    await Promise.all([1, 1, 1].map((night) => packOldRequests(portsOn(night), () => true)));
    // As if one of them had begun amid what another was taking out.
    const [first] = (
      await sql<{ first_day: number; last_day: number; last_id: number; requests: number; body: string }>`
      SELECT first_day, last_day, last_id, requests, body FROM pack ORDER BY first_day, first_id LIMIT 1`.execute(db)
    ).rows;
    await sql`INSERT INTO pack (project_id, first_day, first_id, last_day, last_id, requests, taken, body)
      VALUES (${project}, ${first?.first_day}, 1, ${first?.last_day}, ${first?.last_id}, ${first?.requests}, 1, ${first?.body})`.execute(
      db,
    );
    for (const limit of [7, 60, 2_001])
      expect((await exported(limit)).map(({ id, cells }) => [id, cells.score])).toEqual(before);
  });
});
