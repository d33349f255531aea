import { sql } from 'kysely';
import { db } from '../../../src/adapters/sql/driver';
import { readFigures } from '../../../src/app/figures/read-figures';
import { useForgeSql } from '../../forge-sql';
import { clearDesk, page, ports as desk, recompute, thirteenWeeks, today } from './a-desk-of-figures';
import { dayMs, project, seeds, store } from './figure-records-seed';

useForgeSql();
jest.setTimeout(60_000);

const owner = { accountId: 'owner-olga', projectId: project };

beforeEach(async () => {
  await clearDesk();
  await store(seeds(60, today - 100, today, 5), (today - 1) * dayMs);
  await recompute();
});

/** As the rollups of a desk would have it that resolves so many requests a week. */
const hold = (closed: number) => sql`UPDATE kpi_request SET closed = ${closed} WHERE grain = 1 AND dim = 0`.execute(db);

test('a filter that would look at a million requests is counted', async () => {
  await hold(100_000);
  expect((await page({ priority: 1, period: 'weeks-4' })).kind).toBe('figures');
});

test('a filter that would look at too many says so at once, with how many', async () => {
  await hold(400_000);
  const found = await readFigures(desk, owner, { ...thirteenWeeks, priority: 1 });
  expect(found).toMatchObject({ kind: 'refused', because: 'too-many' });
  if (found.kind !== 'refused' || found.because !== 'too-many') throw new Error('Counted.');
  expect(found.requests).toBeGreaterThan(4_000_000);
});

test('no filter, and one by request type or team alone, are never too many', async () => {
  await hold(400_000);
  for (const narrowing of [{}, { requestType: 1 }, { team: 1 }]) expect((await page(narrowing)).kind).toBe('figures');
});
