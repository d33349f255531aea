import { sql } from 'kysely';
import { busyRuns } from '../../../src/adapters/sql/figures/busy-runs';
import { db } from '../../../src/adapters/sql/driver';
import { parseDay } from '../../../src/domain/calendar';
import { useForgeSql } from '../../forge-sql';

useForgeSql();

const monday = parseDay('2026-01-05');
const year = { from: monday, to: monday + 363 };

/** Weeks of so many requests each. */
async function weeksOf(closed: number) {
  await sql`DELETE FROM kpi_request`.execute(db);
  for (let week = 0; week < 52; week += 1)
    await sql`INSERT INTO kpi_request VALUES (7, 1, 0, ${monday + week * 7}, 0, 0, ${closed}, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1)`.execute(
      db,
    );
  return busyRuns(7, year);
}

test('a year is counted by quarters on a quiet desk and in short runs on a busy one', async () => {
  const quiet = await weeksOf(100);
  expect(quiet.map(({ from, to }) => to - from + 1)).toEqual([92, 92, 92, 88]);
  const busy = await weeksOf(35_000);
  expect(busy.length).toBeGreaterThan(28);
  expect(Math.max(...busy.map(({ from, to }) => (to - from + 1) * 5_000))).toBeLessThanOrEqual(65_000);
  for (const runs of [quiet, busy]) {
    const days = runs.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, n) => from + n));
    expect(days).toEqual(Array.from({ length: 364 }, (_, n) => monday + n));
  }
});
