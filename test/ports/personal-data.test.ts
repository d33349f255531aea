import { sql } from 'kysely';
import { db } from '../../src/adapters/sql/driver';
import { sqlCycles } from '../../src/adapters/sql/cycles';
import { sqlFollowUps } from '../../src/adapters/sql/follow-ups';
import { sqlPersonalData } from '../../src/adapters/sql/personal-data';
import { aCandidate, at } from '../builders';
import { useForgeSql } from '../forge-sql';

const now = at('2026-03-02T09:00:00Z');
const key = 'answer:10001:1';

useForgeSql();
beforeEach(async () => {
  for (const table of ['cycle', 'follow_up']) await sql`DELETE FROM ${sql.table(table)}`.execute(db);
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
  expect(ids).toEqual(['agent-ben', 'customer-dora', 'owner-olga']);
  expect(await sqlPersonalData.accounts('customer-dora', 90)).toMatchObject([{ accountId: 'owner-olga' }]);
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
