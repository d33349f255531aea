import { sql } from 'kysely';
import { sqlAnswers } from '../../../src/adapters/sql/answering/answers';
import { sqlComplaints } from '../../../src/adapters/sql/follow-ups/complaints';
import { sqlCycles } from '../../../src/adapters/sql/asking/cycles';
import { db } from '../../../src/adapters/sql/driver';
import { sqlPersonalData } from '../../../src/adapters/sql/keeping/personal-data';
import { sqlFollowUps } from '../../../src/adapters/sql/follow-ups/follow-ups';
import { sqlPersonWishes } from '../../../src/adapters/sql/answering/person-wishes';
import { cycleId } from '../../../src/domain/requests/cycle';
import { aCandidate, at, said } from '../../builders';
import { useForgeSql } from '../../forge-sql';
import { nights } from './a-night-of-expiry';
import { project } from '../figures/figure-records-seed';

useForgeSql();

const dayMs = 86_400_000;
const tonight = at('2026-08-31T02:00:00Z');
/** Six months before the last of August is the last of February: kept from its beginning on. */
const firstKept = at('2026-02-28T00:00:00Z').getTime();
const tables = ['cycle', 'answer', 'answer_text', 'answer_revision', 'follow_up', 'complaint', 'person'];

beforeEach(async () => {
  for (const table of tables) await sql`DELETE FROM ${sql.table(table)}`.execute(db);
});

/** A request that Dora answered with words, some time ago. */
async function answered(issueId: number, resolvedAt: number, answeredAt = resolvedAt) {
  const when = new Date(answeredAt);
  const token = `token-${issueId}`;
  const candidate = aCandidate({ issueId, issueKey: `HELP-${issueId}`, resolvedAt, state: 'ineligible', askAt: null });
  const id = cycleId(issueId, 1);
  await sqlCycles.reconcile([candidate], new Date(resolvedAt));
  await sqlAnswers.appendRevision(id, 1, said(), 'customer-dora', token, when);
  const survey = await sqlAnswers.findSurvey(issueId);
  if (survey) await sqlAnswers.store(survey.cycle, said(), 'volunteered', 1, Math.floor(answeredAt / dayMs), when);
  await sqlAnswers.storeText(id, project, 'customer-dora', 'It came back.', when);
}

async function followedUp(issueId: number, owedAt: number, row: object) {
  const owed = { projectId: project, requestId: issueId, requestKey: `HELP-${issueId}`, owedFor: 'unhappy' } as const;
  await sqlFollowUps.owe({ dedupeKey: `answer:${issueId}:1`, ...owed }, new Date(owedAt));
  await db.updateTable('follow_up').set(row).where('request_id', '=', issueId).execute();
}

/** What is still known of the words and the person of a request. */
async function left(issueId: number) {
  const id = cycleId(issueId, 1);
  const [cycle, text, revision] = await Promise.all([
    db.selectFrom('cycle').select('reporter').where('issue_id', '=', issueId).executeTakeFirst(),
    db.selectFrom('answer_text').select('comment').where('id', '=', id).executeTakeFirst(),
    db.selectFrom('answer_revision').select(['author', 'score']).where('id', '=', id).executeTakeFirst(),
  ]);
  return [cycle?.reporter ?? null, text?.comment ?? null, revision?.author, revision?.score];
}
const everything = ['customer-dora', 'It came back.', 'customer-dora', 2];
const scoreAlone = [null, null, '', 2];

test('what is older than the project keeps it loses words and names; what is younger loses nothing', async () => {
  await answered(1, firstKept - 1);
  await answered(2, firstKept);
  const { pass, told } = nights(6);
  await pass(tonight);
  expect([await left(1), await left(2)]).toEqual([scoreAlone, everything]);
  expect(told).toEqual([[expect.any(String), expect.objectContaining({ comments: 1, names: 2 })]]);
  await pass(tonight);
  expect(told).toHaveLength(1);
});

test('days are whole ones of the reporting time zone', async () => {
  await answered(1, firstKept - 3_600_000);
  await nights(6, 'Europe/Berlin').pass(tonight);
  expect(await left(1)).toEqual(everything);
});

test('a project that keeps words for as long as there is room loses none', async () => {
  await answered(1, at('2019-01-01T00:00:00Z').getTime());
  await nights(null).pass(tonight);
  expect(await left(1)).toEqual(everything);
});

test('who answered an old request lately stays known with the answer', async () => {
  await answered(1, firstKept - 90 * dayMs, firstKept + dayMs);
  await nights(6).pass(tonight);
  expect(await left(1)).toEqual(everything);
});

test.each([
  ['has not begun', { state: 'owed' }, everything],
  ['is under way', { state: 'contacted' }, everything],
  ['was no remedy to the customer', { state: 'not-recovered', recovery: 'no' }, everything],
  ['waits for what the customer says of it', { state: 'remedied' }, everything],
  ['ended in silence', { state: 'remedied', recovery: 'silent' }, scoreAlone],
  ['was put right', { state: 'recovered', recovery: 'yes' }, scoreAlone],
  ['was given up', { state: 'given-up' }, scoreAlone],
])('a request whose follow-up %s', async (_, row, expected) => {
  await answered(1, firstKept - dayMs);
  await followedUp(1, firstKept - dayMs, row);
  await nights(6).pass(tonight);
  expect(await left(1)).toEqual(expected);
});

test('a request whose survey is open keeps its words and its person', async () => {
  await answered(1, firstKept - dayMs);
  await db
    .updateTable('cycle')
    .set({ state: 'asked', closes_at: tonight.getTime() + 1 })
    .execute();
  await nights(6).pass(tonight);
  expect(await left(1)).toEqual(everything);
});

test('what a follow-up held back goes within a week of its end', async () => {
  await answered(1, firstKept - 30 * dayMs);
  await followedUp(1, firstKept - 30 * dayMs, { state: 'contacted' });
  const { pass } = nights(6);
  await pass(tonight);
  await db.updateTable('follow_up').set({ state: 'given-up' }).execute();
  for (let night = 1; night <= 7; night += 1) await pass(new Date(tonight.getTime() + night * dayMs));
  expect(await left(1)).toEqual(scoreAlone);
});

test('a night that runs out of time is gone on with by the next', async () => {
  for (let n = 0; n < 10; n += 1) await answered(1 + n, firstKept - (1 + n * 20) * dayMs);
  const { pass } = nights(6);
  let looks = 0;
  await pass(tonight, () => (looks += 1) < 12);
  const known = () => db.selectFrom('cycle').select('issue_id').where('reporter', 'is not', null).execute();
  const rest = (await known()).length;
  expect(rest).toBeGreaterThan(0);
  expect(rest).toBeLessThan(10);
  await pass(new Date(tonight.getTime() + dayMs));
  expect(await known()).toEqual([]);
});

test('what a customer said of a remedy goes, and that they said so stays', async () => {
  await answered(1, firstKept - dayMs);
  const spoken = { state: 'recovered', recovery: 'yes', recovery_words: 'Thank you, it holds.' };
  await followedUp(1, firstKept - dayMs, { ...spoken, recovery_at: firstKept - 1 });
  await answered(2, firstKept - dayMs);
  await followedUp(2, firstKept - dayMs, { ...spoken, recovery_at: firstKept });
  await nights(6).pass(tonight);
  const rows = await db.selectFrom('follow_up').select(['recovery', 'recovery_words']).orderBy('request_id').execute();
  expect(rows).toEqual([
    { recovery: 'yes', recovery_words: null },
    { recovery: 'yes', recovery_words: 'Thank you, it holds.' },
  ]);
  // Whoever closes their account takes the words along: their request still says whose they are.
  expect([(await left(1))[0], (await left(2))[0]]).toEqual([null, 'customer-dora']);
  await sqlPersonalData.erase('customer-dora');
  const said = await db.selectFrom('follow_up').select('recovery_words').execute();
  expect(said).toEqual([{ recovery_words: null }, { recovery_words: null }]);
});

test('what agents noted goes with the words: of a contact, of giving up, of a survey they did not want', async () => {
  const over = { state: 'given-up', contacted_how: 'phone', contacted_by: 'agent-ana', contact_note: 'Dora is ill' };
  const notesOf = async (issueId: number) => {
    const follow = await db
      .selectFrom('follow_up')
      .select(['contact_note', 'given_up_why', 'contacted_how'])
      .where('request_id', '=', issueId)
      .executeTakeFirst();
    const cycle = await db.selectFrom('cycle').select('note').where('issue_id', '=', issueId).executeTakeFirst();
    return [follow?.contact_note, follow?.given_up_why, follow?.contacted_how, cycle?.note];
  };
  const cases = [
    [1, { ...over, given_up_why: 'She has left', closed_at: firstKept - 1 }],
    [2, { ...over, state: 'contacted', given_up_why: null }],
    [3, { ...over, given_up_why: 'She has left', closed_at: firstKept }],
    [4, { ...over, given_up_why: 'issue-gone', closed_at: firstKept - 1 }],
    // Rejected in Jira long ago, and asked for its reason lately.
    [5, { ...over, given_up_why: 'She has left', closed_at: firstKept - 1, touched_at: firstKept }],
  ] as const;
  for (const [issueId, row] of cases) {
    await answered(issueId, firstKept - dayMs);
    await followedUp(issueId, firstKept - dayMs, row);
  }
  await db.updateTable('cycle').set({ note: 'Dora is in hospital' }).execute();
  await nights(6).pass(tonight);
  expect(await notesOf(1)).toEqual([null, null, 'phone', null]);
  expect(await notesOf(2)).toEqual(['Dora is ill', null, 'phone', 'Dora is in hospital']);
  expect(await notesOf(3)).toEqual(['Dora is ill', 'She has left', 'phone', null]);
  expect(await notesOf(5)).toEqual([null, 'She has left', 'phone', null]);
  // Not somebody's words, but why the app itself ended it.
  expect(await notesOf(4)).toEqual([null, 'issue-gone', 'phone', null]);
});

test('a complaint loses its words and its customer, unless its own follow-up is under way', async () => {
  const told = { how: 'spoken', words: 'Too slow.', wantsContact: false, majorConcern: true } as const;
  const who = { customer: null, customerName: 'A caller', requestId: 0, requestKey: '', loggedBy: 'agent-ana' };
  const old = { projectId: project, ...told, ...who, at: firstKept - 1 };
  for (const token of ['over', 'running']) await sqlComplaints.log({ ...old, token });
  await sqlComplaints.log({ ...old, token: 'young', at: firstKept });
  const owed = { projectId: project, requestId: 0, requestKey: '', owedFor: 'complaint' } as const;
  await sqlFollowUps.owe({ dedupeKey: 'complaint:running', ...owed }, new Date(firstKept - 1));
  await nights(6).pass(tonight);
  const words = async (token: string) => {
    const found = await sqlComplaints.find(token);
    return [found?.words, found?.customerName, found?.majorConcern];
  };
  expect(await words('over')).toEqual(['', null, true]);
  expect(await words('running')).toEqual(['Too slow.', 'A caller', true]);
  expect(await words('young')).toEqual(['Too slow.', 'A caller', true]);
});

test('whoever wishes nothing and was asked longer ago than any rest lasts is forgotten, whatever is set', async () => {
  const ago = (days: number) => new Date(tonight.getTime() - days * dayMs);
  const asked = (accountId: string, days: number) =>
    sqlPersonWishes.claim([{ accountId, cycleKey: '1:1', restDays: 14 }], ago(days));
  for (const [name, days] of [
    ['long-ago', 401],
    ['lately', 399],
    ['stopped', 500],
    ['snoozing', 500],
  ] as const)
    await asked(name, days);
  await sqlPersonWishes.stop('stopped');
  await sqlPersonWishes.snooze('snoozing', new Date(tonight.getTime() + dayMs));
  await sqlPersonWishes.snooze('snoozed-once', ago(1));
  await nights(null).pass(tonight);
  const rows = await db.selectFrom('person').select('account_id').orderBy('account_id').execute();
  expect(rows.map(({ account_id }) => account_id)).toEqual(['lately', 'snoozing', 'stopped']);
});
