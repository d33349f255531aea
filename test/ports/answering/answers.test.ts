import { sql } from 'kysely';
import { sqlAnswers } from '../../../src/adapters/sql/answering/answers';
import { sqlCycles } from '../../../src/adapters/sql/asking/cycles';
import { db } from '../../../src/adapters/sql/driver';
import { sqlFollowUps } from '../../../src/adapters/sql/follow-ups/follow-ups';
import { cycleId } from '../../../src/domain/requests/cycle';
import type { Answers } from '../../../src/ports/answering/answers';
import type { Cycles } from '../../../src/ports/asking/cycles';
import type { FollowUps } from '../../../src/ports/follow-ups/follow-ups';
import { aCandidate, at, said } from '../../builders';
import { inMemoryAnswers } from '../../fakes/answers';
import { inMemoryCycles } from '../../fakes/cycles';
import { inMemoryFollowUps } from '../../fakes/follow-ups';
import { statementsOf, useForgeSql } from '../../forge-sql';

const now = at('2026-03-03T10:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const id = cycleId(10_001, 1);
const day = 20_515;

type Records = Readonly<{ answers: Answers; cycles: Cycles; followUps: FollowUps }>;

/** What every store of answers promises. */
function promises(make: () => Promise<Records>) {
  let answers: Answers;
  let cycles: Cycles;
  let followUps: FollowUps;
  beforeEach(async () => {
    ({ answers, cycles, followUps } = await make());
    await cycles.reconcile([aCandidate()], now);
  });
  const cycle = async () => {
    const found = await cycles.findNewest(10_001);
    if (!found) throw new Error('The cycle should be there.');
    return found;
  };
  const answer = async (revision: number, given = said(), when = now) => {
    await answers.appendRevision(id, revision, given, 'customer-dora', `token-${revision}`, when);
    await answers.store(await cycle(), given, 'asked', revision, day, when);
  };

  it('finds a survey nobody has answered, and none where nothing was resolved', async () => {
    expect(await answers.findSurvey(10_001)).toMatchObject({
      cycle: { issueKey: 'HELP-1' },
      agent: { id: 'agent-ana', name: 'Ana' },
      organisation: { name: 'Acme' },
      answer: null,
      followUp: null,
    });
    expect(await answers.findSurvey(99)).toBeNull();
  });

  it('finds everything that was said, and what follows from it', async () => {
    const full = said({
      score: 1,
      reasons: ['took-too-long', 'unfriendly'],
      expectation: 'slower',
      lostMinutes: 90,
      wantsContact: true,
      majorConcern: true,
    });
    await answer(1, full);
    await answers.storeText(id, 10_000, 'customer-dora', 'Zeile 1\nZeile 2 – 日本語 😀', now);
    const { dedupeKey, ...rest } = {
      dedupeKey: 'answer:10001:1',
      projectId: 10_000,
      requestId: 10_001,
      requestKey: 'HELP-1',
    };
    await followUps.owe({ dedupeKey, ...rest, owedFor: 'major-concern' }, now);
    expect(await answers.findSurvey(10_001)).toMatchObject({
      answer: {
        ...full,
        comment: 'Zeile 1\nZeile 2 – 日本語 😀',
        kind: 'asked',
        revision: 1,
        day,
        answeredAt: now.getTime(),
        readAt: null,
      },
      followUp: { dedupeKey, state: 'owed', owedFor: 'major-concern' },
    });
  });

  it('keeps the first press that takes a revision, and knows it again', async () => {
    expect(await answers.appendRevision(id, 1, said(), 'customer-dora', 'tab-one', now)).toBe('kept');
    expect(await answers.appendRevision(id, 1, said({ score: 5 }), 'customer-dora', 'tab-two', now)).toBe('taken');
    expect(await answers.appendRevision(id, 1, said(), 'customer-dora', 'tab-one', later(1))).toBe('kept');
    expect(await answers.findSurvey(10_001)).toMatchObject({ answer: { score: 2, revision: 1, day: null } });
  });

  it('lets the latest revision count, whatever arrives after it, and keeps the first day', async () => {
    await answer(1);
    await answers.appendRevision(id, 2, said({ score: 5 }), 'customer-dora', 'token-2', later(5));
    await answers.store(await cycle(), said({ score: 5 }), 'volunteered', 2, day + 1, later(5));
    await answers.store(await cycle(), said(), 'asked', 1, day, now);
    expect(await answers.findSurvey(10_001)).toMatchObject({
      answer: { score: 5, revision: 2, day, kind: 'asked', answeredAt: later(5).getTime() },
    });
    expect(await answers.lastScores('customer-dora', 10_000, 5)).toEqual([
      { score: 5, issueKey: 'HELP-1', answeredAt: later(5).getTime(), agentId: 'agent-ana' },
    ]);
  });

  it('takes an answer back without forgetting that there was one', async () => {
    await answer(1);
    await answer(2, said({ solved: null, score: null }), later(1));
    expect(await answers.findSurvey(10_001)).toMatchObject({ answer: { solved: null, score: null, revision: 2 } });
    expect(await answers.lastScores('customer-dora', 10_000, 5)).toEqual([]);
    expect(await answers.storedAbout('customer-dora')).toMatchObject({ answers: 0 });
  });

  it('begins a new survey with a new cycle, and leaves the old answer where it was', async () => {
    await answer(1);
    await cycles.reconcile(
      [aCandidate({ endedAt: now.getTime() }), aCandidate({ cycle: 2, resolvedAt: later(60).getTime() })],
      later(61),
    );
    expect(await answers.findSurvey(10_001)).toMatchObject({ cycle: { cycle: 2 }, answer: null });
    expect(await answers.storedAbout('customer-dora')).toMatchObject({ answers: 1 });
  });

  it('lists what was written in a span of time, and how far it has come', async () => {
    await answer(1);
    await answers.appendRevision(id, 2, said({ solved: false, score: null }), 'customer-dora', 'token-2', later(1));
    expect(await answers.writtenBetween(now, later(1), 10)).toMatchObject([
      { cycle: { issueId: 10_001 }, said: { solved: false }, revision: 2, day, counts: false, hasFollowUp: false },
    ]);
    await answers.store(await cycle(), said({ solved: false, score: null }), 'asked', 2, day, later(1));
    await followUps.owe(
      {
        dedupeKey: 'answer:10001:1',
        projectId: 10_000,
        requestId: 10_001,
        requestKey: 'HELP-1',
        owedFor: 'not-solved',
      },
      now,
    );
    expect(await answers.writtenBetween(now, later(1), 10)).toMatchObject([{ counts: true, hasFollowUp: true }]);
    expect(await answers.writtenBetween(later(2), later(9), 10)).toEqual([]);
  });

  it('says what is stored about a person, and erases their words alone', async () => {
    await answer(1);
    await answers.storeText(id, 10_000, 'customer-dora', 'Please call me.', now);
    expect(await answers.storedAbout('customer-dora')).toEqual({
      answers: 1,
      comments: 1,
      firstAnswerAt: now.getTime(),
    });
    await answers.eraseComments('customer-dora');
    expect(await answers.storedAbout('customer-dora')).toMatchObject({ answers: 1, comments: 0 });
    expect(await answers.findSurvey(10_001)).toMatchObject({ answer: { score: 2, comment: null } });
    expect(await answers.storedAbout('nobody')).toEqual({ answers: 0, comments: 0, firstAnswerAt: null });
  });

  it('remembers the first time an answer was read', async () => {
    await answer(1);
    await answers.markRead(id, later(3));
    await answers.markRead(id, later(9));
    expect(await answers.findSurvey(10_001)).toMatchObject({ answer: { readAt: later(3).getTime() } });
  });
}

describe('answers in memory', () => {
  promises(async () => {
    const cycles = inMemoryCycles();
    const records: { followUps: FollowUps } = { followUps: inMemoryFollowUps() };
    const around = {
      cycles,
      followUps: () => records.followUps,
      agent: { id: 'agent-ana', name: 'Ana' },
      organisation: { id: '1', name: 'Acme' },
    };
    return { answers: inMemoryAnswers(around), cycles, followUps: records.followUps };
  });
});

describe('answers in Forge SQL', () => {
  useForgeSql();
  promises(async () => {
    await db.selectFrom('cycle').select('issue_id').limit(1).execute();
    for (const table of ['cycle', 'answer', 'answer_text', 'answer_revision', 'follow_up', 'dirty'])
      await sql`DELETE FROM ${sql.table(table)}`.execute(db);
    return { answers: sqlAnswers, cycles: sqlCycles, followUps: sqlFollowUps };
  });

  it('lets a mark that failed be set again: the cycle of a late answer counts as changed', async () => {
    await sqlAnswers.appendRevision(id, 1, said(), 'customer-dora', 'token-1', later(30));
    await sqlCycles.touchAnswered(later(31), later(60));
    expect(await sqlCycles.touchedSince({ touchedAt: later(60).getTime(), issueId: 0, cycle: 0 }, 10)).toEqual([]);
    await sqlCycles.touchAnswered(later(29), later(60));
    const touched = await sqlCycles.touchedSince({ touchedAt: later(60).getTime(), issueId: 0, cycle: 0 }, 10);
    expect(touched.map(({ cycle }) => cycle.issueId)).toEqual([10_001]);
  });

  it('reads a survey with answer, words, follow-up and names in one statement', async () => {
    expect(await statementsOf(() => sqlAnswers.findSurvey(10_001))).toHaveLength(1);
  });

  it('spends one statement on each step of an answer', async () => {
    const found = await sqlCycles.findNewest(10_001);
    if (!found) throw new Error('The cycle should be there.');
    expect(
      await statementsOf(() => sqlAnswers.appendRevision(id, 1, said(), 'customer-dora', 'token-1', now)),
    ).toHaveLength(1);
    expect(await statementsOf(() => sqlAnswers.store(found, said(), 'asked', 1, day, now))).toHaveLength(1);
    expect(await statementsOf(() => sqlAnswers.markDirty(10_000, [day, day - 1, day]))).toHaveLength(1);
  });

  it('moves the version of a day on with every change, and never back', async () => {
    await sqlAnswers.markDirty(10_000, [day]);
    await sqlAnswers.markDirty(10_000, [day, day + 1]);
    const rows = await db.selectFrom('dirty').select(['day', 'ver', 'clean']).orderBy('day').execute();
    expect(rows.map(({ day: one, ver, clean }) => [one, Number(ver), Number(clean)])).toEqual([
      [day, 2, 0],
      [day + 1, 1, 0],
    ]);
  });

  it('gives an answer the dimensions its cycle froze', async () => {
    const found = await sqlCycles.findNewest(10_001);
    if (!found) throw new Error('The cycle should be there.');
    await sqlAnswers.store(found, said(), 'volunteered', 1, day, now);
    const [row] = await db.selectFrom('answer').selectAll().execute();
    const [ledger] = await db.selectFrom('cycle').selectAll().execute();
    for (const column of [
      'request_type',
      'organisation',
      'team',
      'agent',
      'person',
      'priority',
      'channel',
      'sla_resolution',
      'inclusion',
      'resolved_day',
    ] as const)
      expect(row?.[column]).toEqual(ledger?.[column]);
    expect(row).toMatchObject({ kind: 2, audience: 1, wording: 1 });
  });
});
