import { sql } from 'kysely';
import { sqlAnswers } from '../../../src/adapters/sql/answering/answers';
import { db } from '../../../src/adapters/sql/driver';
import { sqlFollowUps } from '../../../src/adapters/sql/follow-ups/follow-ups';
import { cycleId } from '../../../src/domain/requests/cycle';
import { sqlFollowUpRecords } from '../../../src/adapters/sql/follow-ups/follow-up-records';
import type { FollowUpRecords } from '../../../src/ports/follow-ups/follow-up-duplicates';
import type { FollowUps } from '../../../src/ports/follow-ups/follow-ups';
import { at, said } from '../../builders';
import { inMemoryFollowUps } from '../../fakes/follow-ups';
import { useForgeSql } from '../../forge-sql';

const minute = 60_000;
const start = at('2026-03-02T09:00:00Z');
const later = (minutes: number) => new Date(start.getTime() + minutes * minute);
const owing = (issueId = 1) => ({
  ...{ dedupeKey: `answer:${issueId}:1`, projectId: 10_000, requestId: issueId, requestKey: `HELP-${issueId}` },
  owedFor: 'unhappy' as const,
});

type Made = Readonly<{
  followUps: FollowUps & FollowUpRecords;
  revise: (issueId: number, revision: number, when: Date) => Promise<unknown>;
}>;

/** What every outbox promises. */
function promises(make: () => Promise<Made>) {
  let followUps: FollowUps & FollowUpRecords;
  let revise: Made['revise'];
  beforeEach(async () => {
    ({ followUps, revise } = await make());
  });
  const lease = (token: string, now = start, limit = 10) => followUps.lease(now, limit, token, 5 * minute, 15 * minute);
  const keys = (found: readonly { dedupeKey: string }[]) => found.map(({ dedupeKey }) => dedupeKey);

  it('owes one follow-up however often it is told to', async () => {
    await followUps.owe(owing(), start);
    await followUps.owe({ ...owing(), owedFor: 'major-concern' }, later(1));
    expect(await followUps.find('answer:1:1')).toMatchObject({
      state: 'owed',
      owedFor: 'unhappy',
      owedAt: start.getTime(),
      attempts: 0,
    });
    expect(keys(await lease('a'))).toEqual(['answer:1:1']);
  });

  it('says which issue each one is recorded with, and records another once', async () => {
    await followUps.owe(owing(1), start);
    await followUps.owe(owing(2), start);
    await followUps.opened('answer:1:1', { id: 20_009, key: 'CARE-9' }, null, start);
    await followUps.linked('answer:1:1', true, start);
    const issues = () => followUps.issuesOf(['answer:1:1', 'answer:2:1', 'answer:3:1']);
    expect(Object.fromEntries(await issues())).toEqual({ 'answer:1:1': 20_009, 'answer:2:1': null });
    const older = { id: 20_008, key: 'CARE-8', owner: 'owner-olga' };
    await followUps.repoint('answer:1:1', 20_009, older, later(1));
    await followUps.repoint('answer:1:1', 20_009, { ...older, id: 1 }, later(2));
    expect(await followUps.find('answer:1:1')).toMatchObject({
      issueId: 20_008,
      issueKey: 'CARE-8',
      owner: 'owner-olga',
    });
    expect(keys(await followUps.unlinked(start, 5))).toEqual(['answer:1:1']);
    expect((await followUps.issuesOf([])).size).toBe(0);
  });

  it('hands each one to one worker, in the order in which they came to be owed', async () => {
    await followUps.owe(owing(2), later(-1));
    await followUps.owe(owing(1), start);
    await followUps.owe(owing(3), later(-2));
    expect(keys(await lease('a', start, 2))).toEqual(['answer:3:1', 'answer:2:1']);
    expect(keys(await lease('b'))).toEqual(['answer:1:1']);
    expect(await lease('c')).toEqual([]);
  });

  it('hands out what a dead worker held only when its lease and the settle window are over', async () => {
    await followUps.owe(owing(), start);
    await lease('a');
    expect(await lease('b', later(19))).toEqual([]);
    expect(await lease('b', later(20))).toMatchObject([{ dedupeKey: 'answer:1:1', attempts: 2 }]);
  });

  it('waits as long as it was told to, and remembers what stands in the way', async () => {
    await followUps.owe(owing(), start);
    await lease('a');
    await followUps.postpone('answer:1:1', 'somebody else', 'rejected', start);
    await followUps.postpone('answer:1:1', 'a', 'project-gone', later(10));
    expect(await followUps.findProblem(10_000)).toBe('project-gone');
    expect(await lease('b', later(9))).toEqual([]);
    expect(keys(await lease('b', later(10)))).toEqual(['answer:1:1']);
  });

  it('tries at once what was postponed when the owner has set things right', async () => {
    await followUps.owe(owing(), start);
    await lease('a');
    await followUps.postpone('answer:1:1', 'a', 'not-configured', later(60));
    await followUps.retryNow(10_000);
    expect(keys(await lease('b', later(1)))).toEqual(['answer:1:1']);
  });

  it('keeps the first issue it was told of, and learns the owner from whoever knows', async () => {
    await followUps.owe(owing(), start);
    await lease('a');
    await followUps.opened('answer:1:1', { id: 77, key: 'CARE-7' }, null, later(1));
    await followUps.opened('answer:1:1', { id: 77, key: 'CARE-7' }, 'owner-olga', later(2));
    await followUps.opened('answer:1:1', { id: 88, key: 'CARE-8' }, 'agent-ben', later(3));
    const expected = {
      state: 'open',
      issueId: 77,
      issueKey: 'CARE-7',
      owner: 'owner-olga',
      openedAt: later(1).getTime(),
      problem: null,
    };
    expect(await followUps.find('answer:1:1')).toMatchObject(expected);
    expect(await followUps.findByIssue(77)).toMatchObject(expected);
    expect(await followUps.findByIssue(88)).toBeNull();
    expect(await lease('b', later(60))).toEqual([]);
  });

  it('forgets the problem once the issue is there', async () => {
    await followUps.owe(owing(), start);
    await lease('a');
    await followUps.postpone('answer:1:1', 'a', 'no-permission', start);
    await followUps.opened('answer:1:1', { id: 77, key: 'CARE-7' }, null, later(1));
    expect(await followUps.findProblem(10_000)).toBeNull();
  });

  it('keeps asking for the link until it is made or cannot be', async () => {
    await followUps.owe(owing(), start);
    await followUps.linked('answer:1:1', true, start);
    expect(await followUps.unlinked(start, 10)).toEqual([]);
    await followUps.opened('answer:1:1', { id: 77, key: 'CARE-7' }, null, later(1));
    expect(keys(await followUps.unlinked(later(1), 10))).toEqual(['answer:1:1']);
    await followUps.linked('answer:1:1', true, later(2));
    await followUps.opened('answer:1:1', { id: 77, key: 'CARE-7' }, null, later(3));
    expect(await followUps.unlinked(later(3), 10)).toEqual([]);
    expect(await followUps.find('answer:1:1')).toMatchObject({ linked: true });
  });

  it('asks for a refused link again when it is due, after those never tried', async () => {
    for (const issueId of [1, 2]) {
      await followUps.owe(owing(issueId), start);
      await followUps.opened(`answer:${issueId}:1`, { id: issueId, key: `CARE-${issueId}` }, null, start);
    }
    await followUps.linkRefused('answer:1:1', later(50));
    expect(await Promise.all([10_000, 10_001].map((id) => followUps.countUnlinked(id)))).toEqual([1, 0]);
    expect(keys(await followUps.unlinked(later(49), 10))).toEqual(['answer:2:1']);
    expect(keys(await followUps.unlinked(later(50), 10))).toEqual(['answer:2:1', 'answer:1:1']);
    await followUps.linked('answer:1:1', true, later(51));
    await followUps.linkRefused('answer:1:1', later(52));
    expect(await followUps.countUnlinked(10_000)).toBe(0);
    expect(keys(await followUps.unlinked(later(60), 10))).toEqual(['answer:2:1']);
    expect(await followUps.find('answer:1:1')).toMatchObject({ linked: true });
  });

  it('lets one worker take over telling, once the worker that began it is long silent', async () => {
    await followUps.owe(owing(), start);
    await followUps.opened('answer:1:1', { id: 77, key: 'CARE-7' }, null, start);
    expect(await followUps.tell('answer:1:1', 0, -2, later(1))).toBe(true);
    expect(await followUps.takeOver('answer:1:1', -2, start, later(5))).toBe(false);
    const takeOver = () => followUps.takeOver('answer:1:1', -2, later(1), later(6));
    expect([await takeOver(), await takeOver()]).toEqual([true, false]);
  });

  it('lets only who still holds a follow-up begin, for the whole of a lease again', async () => {
    await followUps.owe(owing(), start);
    await lease('a');
    expect(await followUps.begin('answer:1:1', 'b', 1, later(30))).toBe(false);
    expect(await followUps.begin('answer:1:1', 'a', 1, later(5))).toBe(true);
    expect(await followUps.begin('answer:1:1', 'a', 1, later(30))).toBe(true);
    expect(keys(await lease('b', later(30)))).toEqual([]);
    expect(keys(await lease('b', later(60)))).toEqual(['answer:1:1']);
    expect(await followUps.begin('answer:1:1', 'a', 1, later(90))).toBe(false);
  });

  it('says which issues do not tell the newest answer, and lets one worker tell it', async () => {
    await followUps.owe(owing(), start);
    await lease('a');
    await revise(1, 1, start);
    expect(await followUps.begin('answer:1:1', 'a', 1, later(5))).toBe(true);
    await followUps.opened('answer:1:1', { id: 77, key: 'CARE-7' }, null, later(1));
    expect(await followUps.untold(start, 10)).toEqual([]);
    await revise(1, 2, later(2));
    expect(await followUps.untold(start, 10)).toMatchObject([{ dedupeKey: 'answer:1:1', toldRevision: 1 }]);
    const tell = () => followUps.tell('answer:1:1', 1, 2, later(3));
    expect([await tell(), await tell()]).toEqual([true, false]);
    expect(await followUps.untold(start, 10)).toEqual([]);
  });
}

describe('the outbox in memory', () => {
  promises(async () => {
    const revisions = new Map<number, { revision: number; at: number }>();
    const followUps = inMemoryFollowUps((issueId) => revisions.get(issueId) ?? null);
    return {
      followUps,
      revise: async (issueId, revision, when) => revisions.set(issueId, { revision, at: when.getTime() }),
    };
  });
});

describe('the outbox in Forge SQL', () => {
  useForgeSql();
  promises(async () => {
    await db.selectFrom('follow_up').select('dedupe_key').limit(1).execute();
    await sql`DELETE FROM follow_up`.execute(db);
    await sql`DELETE FROM answer_revision`.execute(db);
    const revise = (issueId: number, revision: number, when: Date) =>
      sqlAnswers.appendRevision(cycleId(issueId, 1), revision, said(), 'customer-dora', `token-${revision}`, when);
    return { followUps: { ...sqlFollowUps, ...sqlFollowUpRecords }, revise };
  });
});
