import { sql } from 'kysely';
import { db } from '../../src/adapters/sql/driver';
import { sqlKpis as kpis } from '../../src/adapters/sql/kpis';
import { parseDay } from '../../src/domain/calendar';
import { satisfiedOf } from '../../src/domain/kpi/answer-cell';
import { dims } from '../../src/domain/kpi/answer-fold';
import { useForgeSql } from '../forge-sql';
import { clearRecords, project } from './figure-records-seed';

useForgeSql();
jest.setTimeout(60_000);

const today = parseDay('2026-06-29');

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
