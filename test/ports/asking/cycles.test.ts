import { sql } from 'kysely';
import { db } from '../../../src/adapters/sql/driver';
import { sqlCycles } from '../../../src/adapters/sql/asking/cycles';
import type { Cycles } from '../../../src/ports/asking/cycles';
import { aCandidate, at } from '../../builders';
import { inMemoryCycles } from '../../fakes/cycles';
import { statementsOf, useForgeSql } from '../../forge-sql';

const due = at('2026-03-02T13:00:00Z');
const lease = (cycles: Cycles, token: string, now = due, limit = 50) => cycles.lease(now, limit, token, 600_000);

/** What every candidate ledger promises. */
function promises(make: () => Promise<Cycles>) {
  let cycles: Cycles;
  beforeEach(async () => {
    cycles = await make();
  });

  it('keeps what was decided first, however often and whatever is told later', async () => {
    await cycles.reconcile([aCandidate()], at('2026-03-02T09:01:00Z'));
    await cycles.reconcile(
      [aCandidate({ state: 'ineligible', reason: 'project-off', reporter: 'customer-emil' })],
      due,
    );
    expect(await cycles.findNewest(10_001)).toMatchObject({
      state: 'planned',
      reason: null,
      reporter: 'customer-dora',
    });
  });

  it('withdraws a planned survey when its cycle ends, and forgets no end', async () => {
    await cycles.reconcile([aCandidate()], at('2026-03-02T09:01:00Z'));
    const endedAt = Date.parse('2026-03-02T10:00:00Z');
    await cycles.reconcile([aCandidate({ endedAt })], due);
    await cycles.reconcile([aCandidate()], due);
    expect(await cycles.findNewest(10_001)).toMatchObject({ state: 'withdrawn', reason: 'reopened', endedAt });
    expect(await lease(cycles, 'a')).toEqual([]);
  });

  it('hands out each due cycle once, in order of due time and then issue', async () => {
    const askAt = due.getTime();
    const three = [
      aCandidate({ issueId: 3, askAt }),
      aCandidate({ issueId: 2, askAt }),
      aCandidate({ issueId: 9, askAt: askAt - 1 }),
    ];
    await cycles.reconcile([...three, aCandidate({ issueId: 4, askAt: askAt + 1 })], due);
    expect((await lease(cycles, 'a', due, 2)).map(({ issueId }) => issueId)).toEqual([9, 2]);
    expect((await lease(cycles, 'b')).map(({ issueId }) => issueId)).toEqual([3]);
    expect(await lease(cycles, 'c')).toEqual([]);
  });

  it('hands out again what a crashed worker held, when its lease is over, and counts the attempt', async () => {
    await cycles.reconcile([aCandidate()], due);
    await lease(cycles, 'a');
    expect(await lease(cycles, 'b', at('2026-03-02T13:09:59Z'))).toEqual([]);
    expect(await lease(cycles, 'b', at('2026-03-02T13:10:01Z'))).toMatchObject([{ attempts: 2 }]);
  });

  it('records outcomes of its own lease only', async () => {
    await cycles.reconcile([aCandidate()], due);
    await lease(cycles, 'a');
    const closesAt = due.getTime() + 1_000;
    await cycles.settle(new Map([['10001:1', { kind: 'asked', at: due.getTime(), closesAt }]]), 'somebody else', due);
    expect(await cycles.findNewest(10_001)).toMatchObject({ state: 'asking' });
    await cycles.settle(new Map([['10001:1', { kind: 'asked', at: due.getTime(), closesAt }]]), 'a', due);
    expect(await cycles.findNewest(10_001)).toMatchObject({ state: 'asked', askedAt: due.getTime(), closesAt });
  });

  it('settles different outcomes of one lease together', async () => {
    const ids = [1, 2, 3, 4, 5];
    await cycles.reconcile(
      ids.map((issueId) => aCandidate({ issueId })),
      due,
    );
    await lease(cycles, 'a');
    await cycles.settle(
      new Map([
        ['1:1', { kind: 'asked', at: 5, closesAt: 6 }],
        ['2:1', { kind: 'withdrawn', because: 'moved' }],
        ['3:1', { kind: 'rested', because: 'resting' }],
        ['4:1', { kind: 'later', askAt: due.getTime() + 60_000, wasTried: true }],
        ['5:1', { kind: 'ineligible', because: 'excluded-by-filter' }],
      ]),
      'a',
      due,
    );
    const now = await cycles.newestOf(ids);
    expect(now.map(({ state, reason, eligible }) => [state, reason, eligible])).toEqual([
      ['asked', null, true],
      ['withdrawn', 'moved', true],
      ['rested', 'resting', true],
      ['planned', null, true],
      ['ineligible', 'excluded-by-filter', false],
    ]);
    expect((await lease(cycles, 'b', at('2026-03-02T13:01:00Z'))).map(({ issueId }) => issueId)).toEqual([4]);
  });

  it('counts a lease among the attempts only where sending was tried', async () => {
    await cycles.reconcile(
      [1, 2].map((issueId) => aCandidate({ issueId })),
      due,
    );
    await lease(cycles, 'a');
    const askAt = due.getTime() + 60_000;
    await cycles.settle(
      new Map([
        ['1:1', { kind: 'later', askAt, wasTried: true }],
        ['2:1', { kind: 'later', askAt, wasTried: false }],
      ]),
      'a',
      due,
    );
    expect((await cycles.newestOf([1, 2])).map(({ attempts }) => attempts)).toEqual([1, 0]);
  });

  it('gives a survey its one reminder once', async () => {
    await cycles.reconcile([aCandidate()], due);
    await lease(cycles, 'a');
    await cycles.settle(
      new Map([['10001:1', { kind: 'asked', at: due.getTime(), closesAt: due.getTime() + 14 * 86_400_000 }]]),
      'a',
      due,
    );
    const later = at('2026-03-07T13:00:00Z');
    expect(await cycles.dueReminders(10_000, due, later, 10)).toHaveLength(1);
    expect(await cycles.dueReminders(10_000, at('2026-03-02T12:59:59Z'), later, 10)).toEqual([]);
    expect([await cycles.claimReminder(10_001, 1, later), await cycles.claimReminder(10_001, 1, later)]).toEqual([
      true,
      false,
    ]);
    expect(await cycles.dueReminders(10_000, due, later, 10)).toEqual([]);
  });

  it('lets an agent withdraw a survey that is planned or open, and nothing else', async () => {
    await cycles.reconcile([aCandidate(), aCandidate({ issueId: 2, state: 'ineligible', reason: 'no-reporter' })], due);
    expect(await cycles.withdraw(10_001, 1, 'withdrawn-by-agent', due, 'She is on leave.')).toBe(true);
    expect(await cycles.findNewest(10_001)).toMatchObject({ state: 'withdrawn', note: 'She is on leave.' });
    expect(await cycles.withdraw(10_001, 1, 'withdrawn-by-agent', due)).toBe(false);
    expect(await cycles.withdraw(2, 1, 'withdrawn-by-agent', due)).toBe(false);
    expect(await cycles.planAgain(10_001, 1, due)).toBe(true);
    expect(await lease(cycles, 'a')).toMatchObject([{ issueId: 10_001, askedAnyway: true }]);
  });

  it('tells changes in order, from any place on', async () => {
    await cycles.reconcile([aCandidate({ issueId: 2 }), aCandidate({ issueId: 1 })], at('2026-03-02T09:01:00Z'));
    await cycles.reconcile([aCandidate({ issueId: 3 })], at('2026-03-02T09:02:00Z'));
    const start = { touchedAt: 0, issueId: 0, cycle: 0 };
    const first = await cycles.touchedSince(start, 2);
    expect(first.map(({ cycle }) => cycle.issueId)).toEqual([1, 2]);
    const last = first[1];
    const place = { touchedAt: last?.touchedAt ?? 0, issueId: last?.cycle.issueId ?? 0, cycle: last?.cycle.cycle ?? 0 };
    expect((await cycles.touchedSince(place, 10)).map(({ cycle }) => cycle.issueId)).toEqual([3]);
  });

  it('counts candidates by what became of them', async () => {
    const day = aCandidate().resolvedDay;
    await cycles.reconcile(
      [
        aCandidate(),
        aCandidate({ issueId: 2 }),
        aCandidate({ issueId: 3, state: 'ineligible', reason: 'no-reporter', eligible: false }),
      ],
      due,
    );
    await cycles.reconcile([aCandidate({ issueId: 4, resolvedDay: day - 1 })], due);
    await cycles.reconcile([aCandidate({ issueId: 5, resolvedDay: day + 2 })], due);
    const counted = [...(await cycles.countDecisions(10_000, { from: day, to: day + 1 }))].sort(
      (a, b) => b.count - a.count,
    );
    expect(counted).toEqual([
      { reason: null, eligible: true, asked: false, count: 2 },
      { reason: 'no-reporter', eligible: false, asked: false, count: 1 },
    ]);
  });
}

describe('the ledger in memory', () => promises(async () => inMemoryCycles()));

describe('the ledger in Forge SQL', () => {
  useForgeSql();
  promises(async () => {
    await db.selectFrom('cycle').select('issue_id').limit(1).execute();
    await sql`DELETE FROM cycle`.execute(db);
    return sqlCycles;
  });

  it('writes all cycles of an issue in one statement, once their names are known', async () => {
    const both = [aCandidate({ endedAt: 1 }), aCandidate({ cycle: 2 })];
    await sqlCycles.reconcile(both, due);
    expect(await statementsOf(() => sqlCycles.reconcile(both, due))).toHaveLength(1);
  });

  it('spends one statement when nothing is due', async () => {
    expect(await statementsOf(() => lease(sqlCycles, 'z', at('2000-01-01T00:00:00Z')))).toHaveLength(1);
  });
});
