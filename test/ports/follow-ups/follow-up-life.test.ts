import { noncompliancesOf } from '../../../src/domain/follow-ups/noncompliance';
import { usualHours } from '../../../src/domain/requests/working-time';
import { sql } from 'kysely';
import { db } from '../../../src/adapters/sql/driver';
import { sqlFollowUpLives } from '../../../src/adapters/sql/follow-ups/follow-up-life';
import { sqlFollowUps } from '../../../src/adapters/sql/follow-ups/follow-ups';
import type { FollowUpLives, StoredLife } from '../../../src/ports/follow-ups/follow-up-life';
import type { FollowUps } from '../../../src/ports/follow-ups/follow-ups';
import { at } from '../../builders';
import { inMemoryFollowUpLives } from '../../fakes/follow-up-lives';
import { inMemoryFollowUps } from '../../fakes/follow-ups';
import { useForgeSql } from '../../forge-sql';

const start = at('2026-03-02T09:00:00Z');
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const key = (issueId: number) => `answer:${issueId}:1`;

type Made = Readonly<{ lives: FollowUpLives; outbox: FollowUps }>;

/** What everything that keeps lives promises. */
function promises(make: () => Promise<Made>) {
  let lives: FollowUpLives;
  let outbox: FollowUps;
  beforeEach(async () => {
    ({ lives, outbox } = await make());
  });

  /** A follow-up whose issue exists. */
  async function opened(issueId = 1): Promise<StoredLife> {
    await outbox.owe(
      {
        dedupeKey: key(issueId),
        projectId: 10_000,
        requestId: issueId,
        requestKey: `HELP-${issueId}`,
        owedFor: 'unhappy',
      },
      start,
    );
    await outbox.opened(key(issueId), { id: 500 + issueId, key: `CARE-${issueId}` }, 'owner-olga', later(1));
    return known(issueId);
  }
  async function known(issueId = 1): Promise<StoredLife> {
    const found = await lives.find(key(issueId));
    if (!found) throw new Error('It is not there.');
    return found;
  }
  const remedied = (before: StoredLife, when: Date): StoredLife => ({
    ...before,
    life: {
      ...before.life,
      ...{
        state: 'remedied',
        cause: { kind: 'delivery', source: 'provider', detail: 'Certificate' },
        prevention: { kind: 'none', why: 'A one-off.' },
      },
      ...{ contactedAt: start.getTime(), remediedAt: when.getTime() },
    },
    details: {
      ...before.details,
      contact: { how: 'phone', by: 'owner-olga', note: 'At nine.' },
      outcome: 'Renewed.',
      remediedBy: 'owner-olga',
      remedies: 1,
    },
    owing: { duties: ['close', 'ask'], at: when.getTime(), tries: 0, problem: null },
  });

  it('finds a follow-up by its issue, with nothing taken place yet', async () => {
    const one = await opened();
    expect(await lives.findByIssue(501)).toEqual(one);
    expect(one).toMatchObject({
      version: 0,
      owner: 'owner-olga',
      life: { state: 'open', cause: null, round: 0, isClosedEarly: false },
      owing: { duties: [], at: null },
    });
    expect(await lives.findByIssue(999)).toBeNull();
  });

  it('keeps everything a step makes known', async () => {
    const before = await opened();
    const after = remedied(before, later(60));
    expect(await lives.step(before, after, later(60))).toBe(true);
    expect(await known()).toEqual({ ...after, version: 1 });
    const improved = {
      ...after,
      life: { ...after.life, prevention: { kind: 'improvement', issueKey: 'CARE-17' } as const },
    };
    expect(await lives.step(await known(), improved, later(61))).toBe(true);
    expect((await known()).life.prevention).toEqual({ kind: 'improvement', issueKey: 'CARE-17' });
  });

  it('lets only one of two steps decided on the same state be written', async () => {
    const before = await opened();
    const outcomes = await Promise.all([
      lives.step(before, remedied(before, later(5)), later(5)),
      lives.step(before, remedied(before, later(6)), later(6)),
    ]);
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    expect((await known()).version).toBe(1);
  });

  it('remembers only when it was first read', async () => {
    await opened();
    await lives.markRead(key(1), later(5));
    await lives.markRead(key(1), later(9));
    expect((await known()).readAt).toBe(later(5).getTime());
  });

  it('hands duties to one worker, and again when that one did not finish', async () => {
    const before = await opened();
    await lives.step(before, remedied(before, later(5)), later(5));
    expect(await lives.dueDuties(later(4), 10)).toEqual([]);
    const [due] = await lives.dueDuties(later(5), 10);
    if (!due) throw new Error('Nothing is due.');
    expect(await lives.claimDuties(due, later(10))).toBe(true);
    expect(await lives.claimDuties(due, later(11))).toBe(false);
    expect(await lives.dueDuties(later(9), 10)).toEqual([]);
    expect(await lives.dueDuties(later(10), 10)).toMatchObject([{ dedupeKey: key(1), owing: { tries: 1 } }]);
    await lives.settleDuties(
      key(1),
      later(10),
      { duties: ['close'], at: later(40).getTime(), problem: 'no-way' },
      later(6),
    );
    expect(await known()).toMatchObject({
      owing: { duties: ['close'], at: later(40).getTime(), tries: 1, problem: 'no-way' },
      details: { askedAt: later(6).getTime() },
    });
  });

  it('does not let a worker settle duties that a later step has changed', async () => {
    const before = await opened();
    await lives.step(before, remedied(before, later(5)), later(5));
    await lives.claimDuties(await known(), later(10));
    const mine = await known();
    await lives.step(
      mine,
      { ...mine, owing: { duties: ['reopen', 'tell'], at: later(6).getTime(), tries: 0, problem: null } },
      later(6),
    );
    await lives.settleDuties(key(1), later(10), { duties: [], at: null, problem: null }, null);
    expect((await known()).owing.duties).toEqual(['reopen', 'tell']);
  });

  it('falls silent only where the customer was asked long enough ago and said nothing', async () => {
    for (const [issueId, minutes] of [
      [1, 5],
      [2, 50],
    ] as const) {
      const before = await opened(issueId);
      await lives.step(before, remedied(before, later(minutes)), later(minutes));
    }
    await opened(3);
    await lives.fallSilent(later(20), later(60));
    await lives.fallSilent(later(20), later(70));
    expect(await known(1)).toMatchObject({
      life: { state: 'remedied', recovery: 'silent' },
      details: { recoveryAt: later(60).getTime() },
      version: 2,
    });
    expect((await known(2)).life.recovery).toBeNull();
    expect((await known(3)).life.recovery).toBeNull();
  });

  it('looks in turn at the issues of what is on its way, and of what was closed lately', async () => {
    for (const issueId of [1, 2, 3]) await opened(issueId);
    const closed = await known(3);
    await lives.step(closed, remedied(closed, later(5)), later(5));
    expect((await lives.watched(later(60), 10)).map(({ dedupeKey }) => dedupeKey)).toEqual([key(1), key(2)]);
    expect(await lives.watched(later(5), 10)).toHaveLength(3);
    await lives.seen([key(1)], later(60));
    expect((await lives.watched(later(60), 1)).map(({ dedupeKey }) => dedupeKey)).toEqual([key(2)]);
  });

  it('follows an issue that was moved or given to somebody else', async () => {
    await opened();
    await lives.follow(key(1), 'OTHER-4', 'agent-chi', later(9));
    expect(await known()).toMatchObject({ issueKey: 'OTHER-4', owner: 'agent-chi', issueId: 501 });
  });

  it('counts causes of what was remedied since', async () => {
    for (const issueId of [1, 2]) {
      const before = await opened(issueId);
      await lives.step(before, remedied(before, later(5)), later(5));
    }
    expect(await lives.countCauses(10_000, start)).toEqual([{ kind: 'delivery', source: 'provider', count: 2 }]);
    expect(await lives.countCauses(10_000, later(6))).toEqual([]);
    expect(await lives.countCauses(10_001, start)).toEqual([]);
  });

  it('lists what broke a rule: missed targets and issues closed without a cause', async () => {
    await opened(1);
    const early = await opened(2);
    const done = await opened(3);
    expect(await lives.undated(10)).toHaveLength(3);
    for (const issueId of [1, 2, 3])
      await lives.date(key(issueId), {
        read: later(60).getTime(),
        contact: later(60).getTime(),
        remedy: later(600).getTime(),
      });
    expect(await lives.undated(10)).toEqual([]);
    await lives.markRead(key(1), later(70));
    for (const one of [2, 3]) await lives.markRead(key(one), later(2));
    await lives.step(
      early,
      {
        ...early,
        life: { ...early.life, contactedAt: later(3).getTime(), state: 'contacted', isClosedEarly: true },
        details: { ...early.details, earlyAt: later(4).getTime() },
      },
      later(4),
    );
    await lives.step(done, remedied(done, later(10)), later(10));
    const listed = async (now: Date) => {
      const broken = await lives.broken(10_000, start, later(9_999), now, 10);
      const all = broken.flatMap(({ requestKey, life, details, ...one }) =>
        noncompliancesOf({ ...one, ...life, ...details }, usualHours('UTC'), now.getTime()).map(
          ({ breach }) => `${requestKey} ${breach}`,
        ),
      );
      expect(await lives.countBroken(10_000, [{ from: start, until: later(9_999) }], now)).toEqual([all.length]);
      return all.sort();
    };
    const soon = ['HELP-1 late-contact', 'HELP-1 late-read', 'HELP-2 closed-early'];
    expect(await listed(later(65))).toEqual(soon);
    expect(await listed(later(601))).toEqual([...soon, 'HELP-1 late-remedy', 'HELP-2 late-remedy'].sort());
    expect(await lives.broken(10_000, later(601), later(9_999), later(601), 10)).toEqual([]);
    const span = (from: Date, until: Date) => ({ from, until });
    const spans = [span(later(61), later(601)), span(later(700), later(9_999)), span(start, later(601))];
    expect(await lives.countBroken(10_000, spans, later(601))).toEqual([2, 0, 5]);
  });
}

describe('lives of follow-ups in memory', () =>
  promises(async () => {
    const outbox = inMemoryFollowUps();
    return { outbox, lives: inMemoryFollowUpLives(() => outbox) };
  }));

describe('lives of follow-ups in SQL', () => {
  useForgeSql();
  promises(async () => {
    await sqlFollowUpLives.find('none');
    await sql`DELETE FROM follow_up`.execute(db);
    return { outbox: sqlFollowUps, lives: sqlFollowUpLives };
  });
});
