import { sql } from 'kysely';
import { db } from '../../src/adapters/sql/driver';
import { sqlKpiKeeping as keeping } from '../../src/adapters/sql/kpi-keeping';
import { sqlPacks as packs } from '../../src/adapters/sql/packs';
import { packOldRequests } from '../../src/app/pack-old-requests';
import { firstOfMonth } from '../../src/domain/calendar';
import { useForgeSql } from '../forge-sql';
import { recompute, today } from './a-desk-of-figures';
import {
  count,
  exported,
  fence,
  freshDesk,
  keptOf,
  notes,
  pack,
  portsOn,
  reachedDay,
  records,
  told,
} from './a-desk-with-packs';
import { recount, sorted, stored } from './figure-expectations';
import { dice, project } from './figure-records-seed';

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
    notes.clear();
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
});
