import { sql } from 'kysely';
import { sqlAnswers } from '../../../src/adapters/sql/answering/answers';
import { sqlComplaints } from '../../../src/adapters/sql/follow-ups/complaints';
import { sqlCycles } from '../../../src/adapters/sql/asking/cycles';
import { db } from '../../../src/adapters/sql/driver';
import { sqlFollowUps } from '../../../src/adapters/sql/follow-ups/follow-ups';
import { sqlReviews } from '../../../src/adapters/sql/review/reviews';
import { sqlRoutes } from '../../../src/adapters/sql/follow-ups/routes';
import { sqlVisits } from '../../../src/adapters/sql/review/visits';
import type { Said } from '../../../src/domain/answering/answer';
import { cycleId } from '../../../src/domain/requests/cycle';
import { aCandidate, at, said } from '../../builders';
import { inMemoryComplaints } from '../../fakes/complaints';
import { inMemoryFollowUps } from '../../fakes/follow-ups';
import { inMemoryRoutes } from '../../fakes/routes';
import { statementsOf, useForgeSql } from '../../forge-sql';

useForgeSql();
const dayOfMarch = (day: number) => at(`2026-03-0${day}T10:00:00Z`);
const dayNumber = (when: Date) => Math.floor(when.getTime() / 86_400_000);

async function answer(issueId: number, given: Partial<Said>, when: Date, reporter = 'customer-dora') {
  await sqlCycles.reconcile([aCandidate({ issueId, issueKey: `HELP-${issueId}`, reporter })], when);
  const survey = await sqlCycles.findNewest(issueId);
  if (!survey) throw new Error('The cycle was not written.');
  const one = said(given);
  await sqlAnswers.store(survey, one, 'asked', 1, dayNumber(when), when);
  if (one.comment !== null) await sqlAnswers.storeText(cycleId(issueId, 1), 10_000, reporter, one.comment, when);
}
const keys = (found: readonly { issueKey: string }[]) => found.map(({ issueKey }) => issueKey);

describe('what nobody has read', () => {
  beforeAll(async () => {
    await answer(1, { score: 5 }, dayOfMarch(2));
    await answer(2, { score: 1, comment: 'It is back.', reasons: ['came-back'] }, dayOfMarch(4));
    await answer(3, { solved: false, score: null, majorConcern: true }, dayOfMarch(3));
    await answer(4, { score: 4, wantsContact: true }, dayOfMarch(5), 'customer-emil');
    await answer(5, { score: 4 }, dayOfMarch(1), 'customer-emil');
    await answer(6, { solved: null, score: null }, dayOfMarch(1), 'customer-fay');
    const owing = { dedupeKey: 'answer:2:1', projectId: 10_000, requestId: 2, requestKey: 'HELP-2' };
    await sqlFollowUps.owe({ ...owing, owedFor: 'unhappy' }, dayOfMarch(4));
    await sqlRoutes.note(
      { dedupeKey: 'answer:2:1', projectId: 10_000, kind: 'incident', rule: 1, dueAt: 77, watchers: [] },
      dayOfMarch(4),
    );
  });

  it('comes unhappy first and then by age, counted in full, in one statement', async () => {
    const read: { value: Awaited<ReturnType<typeof sqlReviews.unread>> | null } = { value: null };
    const statements = await statementsOf(async () => void (read.value = await sqlReviews.unread(10_000, 2, 4)));
    expect(statements).toHaveLength(1);
    expect(keys(read.value?.answers ?? [])).toEqual(['HELP-3', 'HELP-2', 'HELP-4', 'HELP-5']);
    expect(read.value).toMatchObject({ total: 5, owing: 3 });
    expect(read.value?.answers[1]).toMatchObject({
      ...{ score: 1, comment: 'It is back.', reasons: ['came-back'], organisation: 'Acme', agent: 'Ana', owes: true },
      ...{
        requestType: 'Get IT help',
        customer: 'customer-dora',
        asked: true,
        slaResolution: 'met',
      },
      followUp: { state: 'owed', issueKey: null, dueAt: 77 },
    });
  });

  it('names people who were unhappy twice', async () => {
    const found = await sqlReviews.repeatUnhappy(10_000, dayNumber(dayOfMarch(1)), 2, 10);
    expect(found).toEqual([
      { accountId: 'customer-dora', organisation: 'Acme', count: 2, latestAt: dayOfMarch(4).getTime() },
    ]);
  });

  it('is nothing any more once it was read, and the first read stays', async () => {
    await sqlReviews.markRead(10_000, [cycleId(3, 1)], dayOfMarch(6));
    await sqlReviews.markRead(10_000, [cycleId(3, 1)], dayOfMarch(7));
    await sqlReviews.markRead(99, [cycleId(2, 1)], dayOfMarch(7));
    expect(keys((await sqlReviews.unread(10_000, 2, 9)).answers)).toEqual(['HELP-2', 'HELP-4', 'HELP-5', 'HELP-1']);
    const pace = await sqlReviews.pace(10_000, dayNumber(dayOfMarch(1)), dayOfMarch(5));
    expect(pace.reads).toEqual([{ answeredAt: dayOfMarch(3).getTime(), readAt: dayOfMarch(6).getTime() }]);
    expect([...pace.days].sort((a, b) => a.day - b.day).map(({ unread }) => unread)).toEqual([1, 1, 0, 1, 1]);
  });

  it('is found by its index', async () => {
    const { rows } = await sql<{
      key: string | null;
    }>`EXPLAIN SELECT id FROM answer a WHERE a.project_id = 10000 AND a.read_at IS NULL`.execute(db);
    expect(rows[0]?.key).toBe('k_read');
  });
});

const complaint = {
  ...{ token: 'aaaaaaaa-1', projectId: 10_000, requestId: 2, requestKey: 'HELP-2', how: 'spoken' as const },
  ...{ words: 'He called, and he was angry.', wantsContact: true, majorConcern: false, customer: 'customer-dora' },
  ...{ customerName: null, loggedBy: 'agent-ben', at: dayOfMarch(4).getTime() },
};

describe.each([
  ['in SQL', () => ({ complaints: sqlComplaints, followUps: sqlFollowUps, routes: sqlRoutes })],
  [
    'in memory',
    () => {
      const followUps = inMemoryFollowUps();
      const routes = inMemoryRoutes(async (key) => (await followUps.find(key))?.issueKey ?? null);
      return { complaints: inMemoryComplaints(() => followUps), followUps, routes };
    },
  ],
])('complaints %s', (_, make) => {
  const { complaints, followUps, routes } = make();

  it('are kept once under their token, as they were first told', async () => {
    await complaints.log(complaint);
    await complaints.log({ ...complaint, words: 'Something else.' });
    expect(await complaints.find('aaaaaaaa-1')).toEqual(complaint);
    expect(await complaints.find('bbbbbbbb-1')).toBeNull();
    expect(await complaints.count(10_000, dayOfMarch(4))).toBe(1);
    expect(await complaints.count(10_000, dayOfMarch(5))).toBe(0);
  });

  it('are found again when a crash kept their follow-up from being owed', async () => {
    expect(await complaints.withoutFollowUp(dayOfMarch(4), 10)).toEqual([complaint]);
    const owing = { dedupeKey: 'complaint:aaaaaaaa-1', projectId: 10_000, requestId: 2, requestKey: 'HELP-2' };
    await followUps.owe({ ...owing, owedFor: 'complaint' }, dayOfMarch(4));
    expect(await complaints.withoutFollowUp(dayOfMarch(4), 10)).toEqual([]);
    expect(await complaints.ofRequest(2)).toEqual([{ ...complaint, followUp: { state: 'owed', issueKey: null } }]);
    expect(await followUps.find('complaint:aaaaaaaa-1')).toMatchObject({ owedFor: 'complaint' });
  });

  it('forget a person who goes', async () => {
    await complaints.erase('customer-dora');
    expect(await complaints.find('aaaaaaaa-1')).toMatchObject({ customer: null, words: '' });
  });

  it('are counted by where their follow-ups went', async () => {
    const route = {
      dedupeKey: 'complaint:aaaaaaaa-1',
      projectId: 10_001,
      kind: 'change' as const,
      rule: null,
      dueAt: null,
      watchers: ['agent-ana', 'agent-ben'],
    };
    await routes.note(route, dayOfMarch(4));
    await routes.note({ ...route, kind: 'slm' }, dayOfMarch(5));
    expect(await routes.countByKind(10_001, dayOfMarch(1), dayOfMarch(9))).toEqual(new Map([['slm', 1]]));
    expect(await routes.countByKind(10_001, dayOfMarch(1), dayOfMarch(3))).toEqual(new Map());
  });

  it('keep their watchers until everybody has been added', async () => {
    const dedupeKey = 'complaint:aaaaaaaa-1';
    expect(await routes.unwatched(dayOfMarch(6), 9)).toEqual([]);
    await followUps.opened(dedupeKey, { id: 77, key: 'CARE-77' }, null, dayOfMarch(6));
    const watchers = ['agent-ana', 'agent-ben'];
    expect(await routes.unwatched(dayOfMarch(6), 9)).toEqual([{ dedupeKey, issueKey: 'CARE-77', watchers }]);
    await routes.watching(dedupeKey, ['agent-ben'], dayOfMarch(7));
    expect(await routes.unwatched(dayOfMarch(6), 9)).toEqual([]);
    expect(await routes.unwatched(dayOfMarch(7), 9)).toMatchObject([{ watchers: ['agent-ben'] }]);
    await routes.watching(dedupeKey, [], null);
    expect(await routes.unwatched(dayOfMarch(9), 9)).toEqual([]);
  });
});

it('keeps a visit once, and lists the latest first', async () => {
  const visit = {
    ...{ token: 'cccccccc-1', projectId: 10_000, kind: 'walk' as const, day: 20_500, place: 'Plant 2', people: 'Dora' },
    ...{ seen: 'Two screens for one form.', actions: 'One form.', loggedBy: 'owner-olga', at: 5 },
  };
  await sqlVisits.log(visit);
  await sqlVisits.log({ ...visit, place: 'Elsewhere' });
  await sqlVisits.log({ ...visit, token: 'cccccccc-2', day: 20_501 });
  expect((await sqlVisits.latest(10_000, 5)).map(({ token, place }) => [token, place])).toEqual([
    ['cccccccc-2', 'Plant 2'],
    ['cccccccc-1', 'Plant 2'],
  ]);
});
