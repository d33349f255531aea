import { sql } from 'kysely';
import { db } from '../../../src/adapters/sql/driver';
import { sqlCycles } from '../../../src/adapters/sql/asking/cycles';
import { sqlFollowUps } from '../../../src/adapters/sql/follow-ups/follow-ups';
import { sqlPersonalData } from '../../../src/adapters/sql/keeping/personal-data';
import { sqlComplaints } from '../../../src/adapters/sql/follow-ups/complaints';
import { sqlImprovements } from '../../../src/adapters/sql/improvements/improvements';
import { sqlImprovementWishes } from '../../../src/adapters/sql/improvements/improvement-wishes';
import { sqlVisits } from '../../../src/adapters/sql/review/visits';
import { aCandidate, at } from '../../builders';
import { useForgeSql } from '../../forge-sql';

const now = at('2026-03-02T09:00:00Z');
const key = 'answer:10001:1';

useForgeSql();
beforeEach(async () => {
  for (const table of ['cycle', 'follow_up', 'complaint', 'visit', 'improvement', 'improvement_wish'])
    await sql`DELETE FROM ${sql.table(table)}`.execute(db);
  await sqlCycles.reconcile([aCandidate()], now);
  const owed = { projectId: 10_000, requestId: 10_001, requestKey: 'HELP-1', owedFor: 'unhappy' } as const;
  await sqlFollowUps.owe({ dedupeKey: key, ...owed }, now);
  await sqlFollowUps.opened(key, { id: 7, key: 'CARE-1' }, 'owner-olga', now);
  const steps = { contacted_by: 'agent-ben', remedied_by: 'agent-ben', recovery_words: 'It is back.' };
  await db.updateTable('follow_up').set(steps).where('dedupe_key', '=', key).execute();
});

const stored = () =>
  db.selectFrom('follow_up').select(['owner', 'contacted_by', 'remedied_by', 'recovery_words']).executeTakeFirst();

it('knows customers and whoever looked after a follow-up, each once and in order', async () => {
  const ids = (await sqlPersonalData.accounts('', 90)).map(({ accountId }) => accountId);
  expect(ids).toEqual(['agent-ana', 'agent-ben', 'customer-dora', 'owner-olga']);
  expect(await sqlPersonalData.accounts('customer-dora', 90)).toMatchObject([{ accountId: 'owner-olga' }]);
});

it('takes the name of an agent away, and leaves their requests somebody’s', async () => {
  const agents = () => db.selectFrom('dimension').select(['id', 'name', 'external_id']).where('kind', '=', 'agent');
  const before = await agents().where('external_id', '=', 'agent-ana').executeTakeFirst();
  await sqlPersonalData.erase('agent-ana');
  const after = await agents()
    .where('id', '=', before?.id ?? 0)
    .executeTakeFirst();
  expect(after).toEqual({ id: before?.id, name: '', external_id: `erased:${before?.id}` });
  expect((await sqlPersonalData.accounts('', 90)).map(({ accountId }) => accountId)).not.toContain('agent-ana');
});

it('takes a colleague out of the follow-ups they looked after', async () => {
  await sqlPersonalData.erase('agent-ben');
  expect(await stored()).toMatchObject({ owner: 'owner-olga', contacted_by: null, remedied_by: null });
});

it('takes a customer and what they said of the remedy away, and can be told twice', async () => {
  await sqlPersonalData.erase('customer-dora');
  await sqlPersonalData.erase('customer-dora');
  expect(await stored()).toMatchObject({ owner: 'owner-olga', recovery_words: null });
  expect((await sqlPersonalData.accounts('', 90)).map(({ accountId }) => accountId)).not.toContain('customer-dora');
});

describe('whoever wrote something down', () => {
  const token = 'b2a1f0c4-0000-4000-8000-000000000001';
  beforeEach(async () => {
    const origin = { source: 'hand', causes: [] } as const;
    const wish = { token, projectId: 10_000, title: 'Check it at night', details: '', origin, about: null };
    await sqlImprovementWishes.wish({ ...wish, by: 'owner-wishes' }, now);
    const standing = { state: 'accepted', status: { id: '3', name: 'In progress' }, resolution: null } as const;
    const seen = { projectId: 10_000, issueId: 9, issueKey: 'CARE-9', title: 'Check it at night', ...standing };
    await sqlImprovements.write({ ...seen, history: [{ at: now.getTime(), state: 'accepted' }] }, now);
    const words = { said: 'It drops.', did: 'We check it.', state: 'accepted', at: now.getTime() } as const;
    await sqlImprovements.publish(10_000, 9, { ...words, by: 'owner-publishes' });
    const told = { how: 'spoken', words: 'Too slow.', wantsContact: false, majorConcern: false } as const;
    const about = { projectId: 10_000, requestId: 0, requestKey: '', customer: null, customerName: 'A caller' };
    await sqlComplaints.log({ token, ...told, ...about, loggedBy: 'agent-logs', at: now.getTime() });
    const visit = {
      kind: 'walk',
      day: 20_500,
      place: 'Plant',
      people: 'The day shift',
      seen: '',
      actions: '',
    } as const;
    await sqlVisits.log({ token, projectId: 10_000, ...visit, loggedBy: 'owner-visits', at: now.getTime() });
  });
  const writers = ['agent-logs', 'owner-publishes', 'owner-visits', 'owner-wishes'];
  const known = async () => (await sqlPersonalData.accounts('', 90)).map(({ accountId }) => accountId);

  it('is known to the privacy cycle', async () => {
    expect(await known()).toEqual(expect.arrayContaining(writers));
  });

  it('is taken out of it, and what the project decided stays in nobody’s name', async () => {
    for (const writer of writers) await sqlPersonalData.erase(writer);
    const left = await known();
    expect(left.filter((one) => writers.includes(one) || one === '')).toEqual([]);
    expect(await sqlImprovementWishes.find(token)).toMatchObject({ title: 'Check it at night', by: '' });
    expect(await sqlImprovements.shown(10_000, 5)).toMatchObject([{ said: 'It drops.', did: 'We check it.' }]);
    expect(await sqlComplaints.find(token)).toMatchObject({ words: 'Too slow.', loggedBy: '' });
  });
});
