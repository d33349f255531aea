import { sql } from 'kysely';
import { db } from '../../../src/adapters/sql/driver';
import { sqlFigureCheck as figureCheck } from '../../../src/adapters/sql/figures/figure-check';
import { sqlFigureSource as source } from '../../../src/adapters/sql/figures/figure-source';
import { sqlKpiKeeping as keeping } from '../../../src/adapters/sql/rollups/kpi-keeping';
import { checkFigures, tonight } from '../../../src/app/figures/check-figures';
import { recomputeFigures } from '../../../src/app/figures/recompute-figures';
import { parseDay } from '../../../src/domain/calendar';
import { useForgeSql } from '../../forge-sql';
import { inMemoryNotes } from '../../fakes/memory';
import { recount, sorted, stored } from './figure-expectations';
import { clearRecords, dayMs, seeds, store } from './figure-records-seed';

useForgeSql();
jest.setTimeout(60_000);

const today = parseDay('2026-06-29');
const now = new Date(today * dayMs + 80_000_000);
const records = seeds(200, today - 75, today, 23);
let told: unknown[] = [];

function portsAt(at: Date) {
  const log = { info: () => undefined, warn: (...line: unknown[]) => told.push(line), error: () => undefined };
  return {
    ...{ source, keeping, figureCheck, log, clock: { now: () => at } },
    settings: { reportingTimeZone: async () => 'UTC' },
    memory: inMemoryNotes(),
  };
}
const ports = portsAt(now);
const night = () => checkFigures(ports, () => true);

beforeEach(async () => {
  told = [];
  await clearRecords();
  for (const table of ['kpi_request', 'kpi_people', 'kpi_follow_up'])
    await sql`DELETE FROM ${sql.table(table)}`.execute(db);
  await store(records, now.getTime());
  await recomputeFigures(ports, () => true);
});

const may = { from: parseDay('2026-05-01'), to: parseDay('2026-05-31') };
const inMay = sql`bucket BETWEEN ${may.from} AND ${may.to}`;

describe('a night', () => {
  test('in which all agrees marks nothing and says nothing', async () => {
    await night();
    expect(told).toEqual([]);
    expect(await keeping.dirtyDays(5)).toEqual([]);
  });

  test.each([
    ['a day of a request type', sql`UPDATE kpi SET r5 = r5 + 1 WHERE grain = 0 AND dim = 1 AND ${inMay} LIMIT 1`],
    [
      'a cell nobody answered for',
      sql`UPDATE kpi SET k1 = 777, r4 = r4 + 1 WHERE grain = 0 AND dim = 2 AND book = 2 AND ${inMay} LIMIT 1`,
    ],
    ['the sum of a month', sql`UPDATE kpi SET r1 = r1 + 3 WHERE grain = 2 AND dim = 0 AND ${inMay}`],
    [
      'the sum of a week',
      sql`UPDATE kpi SET not_solved = not_solved + 1 WHERE grain = 1 AND dim = 0 AND ${inMay} LIMIT 1`,
    ],
    [
      'a day that is missing',
      sql`DELETE FROM kpi WHERE grain = 0 AND bucket = (SELECT day FROM answer WHERE day < ${may.to} ORDER BY day DESC LIMIT 1)`,
    ],
  ])('mends %s and says so', async (_, corrupt) => {
    await corrupt.execute(db);
    expect(sorted(await stored())).not.toEqual(sorted(recount(records)));

    await night();

    expect(sorted(await stored())).toEqual(sorted(recount(records)));
    expect(told).toEqual([[expect.stringContaining('disagreed'), expect.objectContaining({ month: '2026-05' })]]);
  });

  test('mends requests that were counted wrongly', async () => {
    await sql`UPDATE kpi_request SET closed = closed + 1 WHERE grain = 0 AND dim = 0 AND ${inMay} LIMIT 1`.execute(db);
    await night();
    expect(told).toHaveLength(1);
    told = [];
    await night();
    expect(told).toEqual([]);
  });
});

test('a night looks at the youngest month of every project, then goes on where the last one ended', () => {
  const months = Array.from({ length: 60 }, (_, month) => ({ projectId: month < 50 ? 1 : 2, month }));
  const first = tonight(months, null);
  expect(first.slice(0, 3).map(({ month }) => month)).toEqual([49, 59, 0]);
  expect(first).toHaveLength(40);
  const last = first.at(-1);
  const second = tonight(months, `${last?.projectId}/${last?.month}`);
  expect(second.map(({ month }) => month)).toContain((last?.month ?? 0) + 1);
  expect(new Set([...first, ...second].map(({ month }) => month)).size).toBe(60);
});
