import { sql } from 'kysely';
import { sqlCycles } from '../../../src/adapters/sql/asking/cycles';
import { db } from '../../../src/adapters/sql/driver';
import { sqlWaiting } from '../../../src/adapters/sql/work-waiting';
import { aCandidate, at } from '../../builders';
import { useForgeSql } from '../../forge-sql';

const resolved = at('2026-03-02T09:00:00Z');
const later = at('2026-03-02T10:00:00Z');

describe('what waits, in Forge SQL', () => {
  useForgeSql();

  beforeEach(async () => {
    await sqlCycles.findNewest(1);
    await sql`DELETE FROM cycle`.execute(db);
    await sqlCycles.reconcile([aCandidate({ issueId: 1, askAt: at('2026-03-02T13:00:00Z').getTime() })], resolved);
  });

  const marksWait = async (count: number) =>
    (await sqlWaiting.look(later, 60_000, { upTo: resolved.getTime(), count })).marks;

  it('is no mark where every cycle of the last moment has one', async () => {
    expect(await marksWait(1)).toBe(false);
  });

  it('is the mark of a further cycle of that moment', async () => {
    await sqlCycles.reconcile([aCandidate({ issueId: 2 })], resolved);
    expect(await marksWait(1)).toBe(true);
  });

  it('is the mark of the very cycle that was marked last, once it changes', async () => {
    await sqlCycles.withdraw(1, 1, 'withdrawn-by-agent', later);
    expect(await marksWait(1)).toBe(true);
  });

  it('is an ask only when it is due', async () => {
    expect((await sqlWaiting.look(later, 60_000, { upTo: resolved.getTime(), count: 1 })).asks).toBe(false);
    const due = at('2026-03-02T13:00:00Z');
    expect((await sqlWaiting.look(due, 60_000, { upTo: resolved.getTime(), count: 1 })).asks).toBe(true);
  });
});
