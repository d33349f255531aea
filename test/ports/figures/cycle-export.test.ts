import { sqlAnswers } from '../../../src/adapters/sql/answering/answers';
import { sqlCycleExport } from '../../../src/adapters/sql/export/cycle-export';
import { sqlCycles } from '../../../src/adapters/sql/asking/cycles';
import { db } from '../../../src/adapters/sql/driver';
import { sqlFollowUps } from '../../../src/adapters/sql/follow-ups/follow-ups';
import { exportCycles } from '../../../src/app/figures/export-cycles';
import { dayOf } from '../../../src/domain/calendar';
import { cycleId } from '../../../src/domain/requests/cycle';
import { exportColumns } from '../../../src/domain/keeping/export-columns';
import { sightOf, usualRights, type Rights } from '../../../src/domain/settings/rights';
import { aCandidate, at, said } from '../../builders';
import { statementsOf, useForgeSql } from '../../forge-sql';

useForgeSql();

const now = at('2026-03-03T10:00:00Z');
const noSlice = { requestType: null, organisation: null, team: null, channel: null, priority: null };
const first = aCandidate();
const day = dayOf(first.resolvedAt, 'UTC');
const query = { projectId: 10_000, period: { from: day - 1, to: day + 1 }, slice: noSlice, after: null, limit: 10 };

beforeAll(async () => {
  for (const issueId of [10_003, 10_001, 10_002])
    await sqlCycles.reconcile([aCandidate({ issueId, issueKey: `HELP-${issueId - 10_000}` })], now);
  const cycle = await sqlCycles.findNewest(10_001);
  if (!cycle) throw new Error('The cycle should be there.');
  const answer = said({ score: 1, reasons: ['came-back', 'unfriendly'], comment: '=1+1', expectation: 'slower' });
  await sqlAnswers.store(cycle, answer, 'asked', 1, day, now);
  await sqlAnswers.storeText(cycleId(10_001, 1), 10_000, 'customer-dora', '=1+1', now);
  const owing = { dedupeKey: 'answer:10001:1', projectId: 10_000, requestId: 10_001, requestKey: 'HELP-1' };
  await sqlFollowUps.owe({ ...owing, owedFor: 'unhappy' }, now);
  await sqlFollowUps.opened('answer:10001:1', { id: 20_001, key: 'CARE-1' }, 'owner-olga', now);
});

it('knows every column of the file, by name, in one statement after a look where it ends and whether there are packs', async () => {
  let rows: Awaited<ReturnType<typeof sqlCycleExport.page>> = [];
  const statements = await statementsOf(async () => void (rows = await sqlCycleExport.page(query)));
  expect(statements).toHaveLength(3);
  expect(rows.map(({ cells }) => cells.request)).toEqual(['HELP-1', 'HELP-2', 'HELP-3']);
  expect(Object.keys(rows[0]?.cells ?? {})).toEqual([...exportColumns]);
  expect(rows[0]?.cells).toMatchObject({
    ...{ cycle: 1, organisation: 'Acme', agent: 'Ana', eligible: 'yes', inclusion_probability: 1 },
    ...{ resolved_at: new Date(first.resolvedAt).toISOString(), answered_at: now.toISOString() },
    ...{ answer_kind: 'asked', solved: 'yes', score: 1, reasons: 'came-back unfriendly', expectation: 'slower' },
    ...{ follow_up: 'CARE-1', follow_up_state: 'open', owed_for: 'unhappy', closed_early: 'no', recovery: null },
  });
  expect(rows[1]?.cells).toMatchObject({ answered_at: null, score: null, follow_up: null, wants_contact: null });
});

const waitingTold = async () => {
  const [row] = await sqlCycleExport.page(query);
  const { touched_at } = await db
    .selectFrom('cycle')
    .select('touched_at')
    .where('issue_id', '=', 10_001)
    .executeTakeFirstOrThrow();
  return [row?.cells.waiting_minutes, Number(touched_at)];
};

it('tells how long a request waited for the customer, which a later look fills in once and without calling it changed', async () => {
  const later = at('2026-03-04T10:00:00Z');
  expect(await waitingTold()).toEqual([null, now.getTime()]);
  await sqlCycles.reconcile([aCandidate({ waitedMs: 2_880 * 60_000 })], later);
  expect(await waitingTold()).toEqual([2_880, now.getTime()]);
  await sqlCycles.reconcile([aCandidate({ waitedMs: 0 })], later);
  await sqlCycles.reconcile([aCandidate({ waitedMs: null })], later);
  expect(await waitingTold()).toEqual([2_880, now.getTime()]);
});

it('goes on where a page ended, and tells words apart', async () => {
  const [one] = await sqlCycleExport.page({ ...query, limit: 1 });
  const rest = await sqlCycleExport.page({ ...query, after: one ? { day: one.day, id: one.id } : null });
  expect(rest.map(({ cells }) => cells.request)).toEqual(['HELP-2', 'HELP-3']);
  const words = await sqlCycleExport.words([cycleId(10_001, 1), cycleId(10_002, 1)]);
  expect([...words]).toEqual([[cycleId(10_001, 1), { comment: '=1+1', remedy: null, recovery_words: null }]]);
  expect((await sqlCycleExport.words([])).size).toBe(0);
});

it('keeps to the filter and the days', async () => {
  expect(await sqlCycleExport.page({ ...query, slice: { ...noSlice, team: 999 } })).toEqual([]);
  expect(await sqlCycleExport.page({ ...query, period: { from: day + 1, to: day + 9 } })).toEqual([]);
});

const question = {
  ...noSlice,
  ...({ period: { from: '2026-02-01', to: '2026-03-31' }, against: 'previous', book: 'answer-day' } as const),
  ...({ audience: 'customers', after: null } as const),
};
const ports = (mayAdminister: boolean, rights: Partial<Rights> = {}) => ({
  cycleExport: sqlCycleExport,
  permissions: {
    mayAdminister: async () => mayAdminister,
    sightOf: async () => sightOf({ ...usualRights, ...rights }, 'administrator'),
  },
  settings: { reportingTimeZone: async () => 'UTC' },
  clock: { now: () => now },
});

it('is for administrators of the project, and for periods that make sense', async () => {
  expect(await exportCycles(ports(false), 10_000, question)).toEqual({ kind: 'refused', because: 'not-allowed' });
  const backwards = { ...question, period: { from: '2026-03-31', to: '2026-02-01' } };
  expect(await exportCycles(ports(true), 10_000, backwards)).toEqual({ kind: 'refused', because: 'period-invalid' });
});

it('makes a page of rows with the words at their end', async () => {
  const page = await exportCycles(ports(true), 10_000, question);
  if (page.kind !== 'cycles') throw new Error(page.because);
  // What was chosen ends today.
  expect(page).toMatchObject({ next: null, from: '2026-02-01', to: '2026-03-03' });
  expect(page.rows.map((row) => [row[0], row.at(-3)])).toEqual([
    ['HELP-1', '=1+1'],
    ['HELP-2', null],
    ['HELP-3', null],
  ]);
});

it('cuts a page that would be too long for one answer, and loses no row', async () => {
  const long = 'x'.repeat(500_000);
  const cells = { request: long };
  const all = Array.from({ length: 7 }, (_, n) => ({ id: n + 1, day: 1, cells }));
  const cycleExport = {
    page: async ({ after }: Readonly<{ after: Readonly<{ id: number }> | null }>) => all.slice(after?.id ?? 0),
    words: async () => new Map(),
  };
  const sizes: number[] = [];
  let after: string | null = null;
  do {
    const page = await exportCycles({ ...ports(true), cycleExport }, 10_000, { ...question, after });
    if (page.kind !== 'cycles') throw new Error(page.because);
    sizes.push(page.rows.length);
    after = page.next;
  } while (after !== null);
  expect(sizes).toEqual([2, 2, 2, 1]);
});
