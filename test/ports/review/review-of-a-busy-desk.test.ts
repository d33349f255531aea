import { sql } from 'kysely';
import { db } from '../../../src/adapters/sql/driver';
import { sqlReviews } from '../../../src/adapters/sql/review/reviews';
import { useForgeSql } from '../../forge-sql';

useForgeSql();
jest.setTimeout(60_000);

const chunks = Array.from({ length: 30 }, (_, n) => sql.raw(`seq_${n * 2_000 + 1}_to_${n * 2_000 + 2_000}`));

/** Sixty thousand answers nobody read, two and a half of them by each unhappy customer. */
beforeAll(async () => {
  await sqlReviews.unread(1, 2, 1);
  for (const chunk of chunks) {
    await sql`INSERT INTO answer (project_id, day, id, resolved_day, kind, audience, solved, score, reasons, wants_contact, major_concern,
        request_type, organisation, team, agent, person, priority, channel, inclusion, wording, answered_at, read_at, rev)
      SELECT 1, 20000 + s.seq DIV 1000, s.seq * 1024 + 1, 20000, 1, 1, 1, IF(MOD(s.seq, 10) = 0, 5, 1), 0, 0, 0, 1, 1, 1, 1, 1 + MOD(s.seq, 25000),
        1, 1, 1, 1, s.seq, NULL, 1 FROM ${chunk} s`.execute(db);
    await sql`INSERT INTO cycle (issue_id, cycle, project_id, issue_key, request_type, organisation, team, agent, reporter, person, priority,
        channel, created_at, resolved_at, resolved_day, resolution, reassignments, reopens, public_comments, state, eligible, inclusion,
        settings_version, asked_anyway, lease_until, attempts, touched_at)
      SELECT s.seq, 1, 1, CONCAT('HELP-', s.seq), 1, 1, 1, 1, CONCAT('customer-', 1 + MOD(s.seq, 25000)), 1 + MOD(s.seq, 25000), 1, 1, 1, 1, 20000,
        1, 0, 0, 0, 'asked', 1, 1, 1, 0, 0, 0, 1 FROM ${chunk} s`.execute(db);
  }
}, 60_000);

test('counts all that is unread, and puts the youngest in order', async () => {
  const { total, answers } = await sqlReviews.unread(1, 2, 20);
  expect([total, answers.length]).toEqual([60_000, 20]);
  expect(answers.every(({ owes }) => owes)).toBe(true);
  expect(answers[0]?.answeredAt).toBe(40_001);
});

test('names those who were unhappy most often, of however many', async () => {
  const found = await sqlReviews.repeatUnhappy(1, 20_000, 2, 5);
  expect(found.map(({ count }) => count)).toEqual([3, 3, 3, 3, 3]);
  expect(found[0]).toMatchObject({ accountId: 'customer-10000', latestAt: 59_999 });
});
