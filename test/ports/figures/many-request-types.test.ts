import { sql } from 'kysely';
import { sqlCauses as causes } from '../../../src/adapters/sql/follow-ups/causes';
import { db } from '../../../src/adapters/sql/driver';
import { sqlKpiKeeping as keeping } from '../../../src/adapters/sql/rollups/kpi-keeping';
import { sqlKpis as kpis } from '../../../src/adapters/sql/rollups/kpis';
import { isoDay } from '../../../src/domain/calendar';
import { satisfiedOf } from '../../../src/domain/figures/answer-cell';
import { dims } from '../../../src/domain/figures/answer-fold';
import { TooMuch } from '../../../src/ports/platform/too-much';
import { useForgeSql } from '../../forge-sql';
import { clearDesk, page, recompute, today } from './a-desk-of-figures';
import { clearRecords, project } from './figure-records-seed';

useForgeSql();
jest.setTimeout(120_000);

beforeEach(clearRecords);

test('three thousand request types of six teams are read, though one reply cannot hold them', async () => {
  await db.selectFrom('kpi').select('bucket').limit(1).execute();
  await sql`INSERT INTO kpi (project_id, book, audience, grain, dim, bucket, k1, k2, r1, r2, r3, r4, r5, not_solved, met_n, met_k, missed_n,
      missed_k, major, own_n, own_k, w1, w2, w3, w4, w5, ww, ver)
    SELECT ${project}, 1, 1, 0, ${dims.typeTeam}, ${today}, 1 + seq DIV 6, 1 + MOD(seq, 6), 10, 20, 30, 40, 50, 60, 120, 70, 30, 20, 5, 0, 0,
      10000000, 20000000, 30000000, 40000000, 50000000, 150000000, 1
    FROM seq_0_to_17999`.execute(db);
  const cover = { months: [], weeks: [], days: [today], live: [] };
  const cells = await kpis.readAnswers(project, 'answer-day', 1, cover, { dims: [dims.typeTeam], k1: null, k2: null });
  expect(new Set(cells.map(({ k1, k2 }) => `${k1}/${k2}`)).size).toBe(18_000);
  expect(cells.length).toBe(18_000);
  expect(cells.every(({ sums }) => satisfiedOf(sums).k === 90)).toBe(true);
});

const firstDay = today - 44;

/** Answers of six weeks, hardly two of one type and team, and the requests they came from. */
async function seedManyTypes(answers: number): Promise<void> {
  const day = sql`${firstDay} + MOD(seq, 45)`;
  const type = sql`1 + MOD(seq * 7919, 3000)`;
  const team = sql`1 + MOD(seq * 31 + seq DIV 3000, 8)`;
  const bits = sql`1 << MOD(seq DIV 45, 6)`;
  const score = sql`3 + MOD(seq, 3)`;
  const numbers = sql.raw(`seq_1_to_${answers}`);
  await sql`INSERT INTO answer (project_id, day, id, resolved_day, kind, audience, solved, score, reasons, wants_contact, major_concern,
      request_type, organisation, team, agent, person, priority, channel, sla_resolution, inclusion, wording, answered_at, rev)
    SELECT ${project}, ${day}, seq * 1024 + 1, ${day}, 1, 1, 1, ${score}, ${bits}, 0, 0, ${type}, 0, ${team}, 0, 1 + MOD(seq, 9973), 1, 1, 1, 1, 1,
      (${day}) * 86400000 + 1, 1 FROM ${numbers}`.execute(db);
  await sql`INSERT INTO cycle (issue_id, cycle, project_id, issue_key, request_type, organisation, team, agent, reporter, person, priority, channel,
      created_at, resolved_at, resolved_day, resolution, reassignments, reopens, public_comments, state, eligible, inclusion, settings_version,
      asked_anyway, lease_until, attempts, touched_at)
    SELECT seq, 1, ${project}, CONCAT('HELP-', seq), ${type}, 0, ${team}, 0, CONCAT('customer-', MOD(seq, 9973)), 1 + MOD(seq, 9973), 1, 1,
      (${day}) * 86400000 - 3600000, (${day}) * 86400000, ${day}, 1, 0, 0, 1, 'asked', 1, 1, 1, 0, 0, 0, (${day}) * 86400000 FROM ${numbers}`.execute(
    db,
  );
}

/** What is still to be counted. */
async function waiting() {
  const [days, spans] = await Promise.all([
    sql<{ day: number }>`SELECT day FROM dirty WHERE ver > clean`.execute(db),
    sql<{ n: string }>`SELECT COUNT(*) AS n FROM dirty_span WHERE ver > clean`.execute(db),
  ]);
  return { days: days.rows.map(({ day }) => day), spans: Number(spans.rows[0]?.n) };
}

test('what is too much even alone is told, and keeps no other day or week from being counted', async () => {
  await clearDesk();
  await seedManyTypes(900);
  const bad = firstDay + 3;
  const countAnswers: typeof keeping.countAnswers = async (days, book) => {
    if (days.some(({ day }) => day === bad)) throw new TooMuch(new Error('Out of memory'));
    await keeping.countAnswers(days, book);
  };
  await expect(recompute('UTC', { ...keeping, countAnswers })).rejects.toThrow('Too much for one statement');
  expect(await waiting()).toEqual({ days: [bad], spans: 0 });
  await recompute();
  expect(await waiting()).toEqual({ days: [], spans: 0 });
});

test('a desk whose answers are nearly all of another type and team is counted, though days together are too much for one statement', async () => {
  await clearDesk();
  await seedManyTypes(60_000);
  await recompute();
  expect(await waiting()).toEqual({ days: [], spans: 0 });
  const shown = await page({ period: { from: isoDay(firstDay), to: isoDay(today) } });
  expect(shown.line.satisfied).toMatchObject({ k: 40_000, n: 60_000 });
  expect(shown.behindDays).toBe(0);
  expect(shown.requestTypes).toHaveLength(3_000);
  expect(shown.requestTypes.reduce((sum, { n }) => sum + n, 0)).toBe(60_000);
  const typeDays = await causes.typeDays(project, firstDay, today);
  expect(new Set(typeDays.map(({ day, requestType }) => `${day}/${requestType}`)).size).toBe(typeDays.length);
  expect(typeDays.reduce((sum, { scores }) => sum + scores.n, 0)).toBe(60_000);
});
