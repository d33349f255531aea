import { sql } from 'kysely';
import { sqlDigests } from '../../../src/adapters/sql/review/digests';
import { db } from '../../../src/adapters/sql/driver';
import type { Digests } from '../../../src/ports/review/digests';
import { inMemoryDigests } from '../../fakes/digests';
import { useForgeSql } from '../../forge-sql';

const start = new Date('2026-03-02T08:00:00Z');
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

function promises(make: () => Promise<Digests>) {
  it('are claimed by one at a time, and again when the claim has run out', async () => {
    const digests = await make();
    expect(await digests.claim(1, 20_000, start, 'one', later(20))).toBe(1);
    expect(await digests.claim(1, 20_000, later(1), 'two', later(21))).toBeNull();
    expect(await digests.claim(1, 20_001, later(1), 'two', later(21))).toBe(1);
    expect(await digests.claim(1, 20_000, later(20), 'three', later(40))).toBe(2);
  });

  it('are done for good', async () => {
    const digests = await make();
    await digests.claim(1, 20_000, start, 'one', later(20));
    await digests.done(1, 20_000, { answers: 3, issueKey: 'CARE-1' }, later(1));
    expect(await digests.claim(1, 20_000, later(99), 'two', later(120))).toBeNull();
  });

  it('tell what came of the latest, until it is written', async () => {
    const digests = await make();
    expect(await digests.latest(1)).toBeNull();
    await digests.claim(1, 19_999, start, 'one', later(20));
    await digests.done(1, 19_999, { answers: 3, issueKey: 'CARE-1' }, later(1));
    await digests.claim(1, 20_000, start, 'one', later(20));
    await digests.postpone(1, 20_000, 'one', 'issue-type-gone', later(60));
    expect(await digests.latest(1)).toEqual({ day: 20_000, issueKey: null, problem: 'issue-type-gone' });
    await digests.claim(1, 20_000, later(60), 'two', later(80));
    await digests.done(1, 20_000, { answers: 3, issueKey: 'CARE-2' }, later(61));
    expect(await digests.latest(1)).toEqual({ day: 20_000, issueKey: 'CARE-2', problem: null });
  });

  it('are due again when whoever holds them says so, and nobody else', async () => {
    const digests = await make();
    await digests.claim(1, 20_000, start, 'one', later(20));
    await digests.postpone(1, 20_000, 'stranger', null, later(1));
    expect(await digests.claim(1, 20_000, later(2), 'two', later(22))).toBeNull();
    await digests.postpone(1, 20_000, 'one', 'no-permission', later(3));
    expect(await digests.claim(1, 20_000, later(3), 'two', later(23))).toBe(2);
  });
}

describe('digests in memory', () => promises(async () => inMemoryDigests()));

describe('digests in SQL', () => {
  useForgeSql();
  promises(async () => {
    await sqlDigests.claim(9, 1, start, 'first', later(1));
    await sql`DELETE FROM digest`.execute(db);
    return sqlDigests;
  });
});
