import { sql } from 'kysely';
import { db } from '../../../src/adapters/sql/driver';
import { sqlFigureRecords as records } from '../../../src/adapters/sql/figures/figure-records';
import { sqlFigureSource as source } from '../../../src/adapters/sql/figures/figure-source';
import { sqlFollowUpLives as lives } from '../../../src/adapters/sql/follow-ups/follow-up-life';
import { sqlImprovements as improvements } from '../../../src/adapters/sql/improvements/improvements';
import { sqlKpiKeeping as keeping } from '../../../src/adapters/sql/rollups/kpi-keeping';
import { sqlKpis as kpis } from '../../../src/adapters/sql/rollups/kpis';
import { readFigures, type FiguresQuestion } from '../../../src/app/figures/read-figures';
import { recomputeFigures } from '../../../src/app/figures/recompute-figures';
import { everything } from '../../../src/ports/figures/figure-source';
import { parseDay } from '../../../src/domain/calendar';
import { notSetUp } from '../../../src/domain/settings/project-settings';
import { sightOf, usualRights } from '../../../src/domain/settings/rights';
import { useForgeSql } from '../../forge-sql';
import { clearRecords, dayMs, project, seeds, store, type Seeded } from './figure-records-seed';

useForgeSql();
jest.setTimeout(120_000);

const today = parseDay('2026-06-29');
const now = new Date(today * dayMs + 80_000_000);
const settings = { reportingTimeZone: async () => 'UTC', read: async () => notSetUp, history: async () => [] };
const clock = { now: () => now };
const ports = {
  ...{ kpis, source, records, lives, improvements, settings, clock, people: { nameOf: async () => null } },
  permissions: { sightOf: async () => sightOf(usualRights, 'administrator') },
};
const thirteenWeeks: FiguresQuestion = {
  ...everything,
  ...{ period: 'weeks-13', against: 'previous', book: 'answer-day', audience: 'customers' },
};

/** The page over these records, read from rollups. */
async function pageOver(some: readonly Seeded[], question: FiguresQuestion = thirteenWeeks) {
  await store(some, now.getTime());
  await recomputeFigures({ source, keeping, settings, clock }, () => true);
  const page = await readFigures(ports, { accountId: 'owner-olga', projectId: project }, question);
  if (page.kind !== 'figures') throw new Error(`refused: ${page.because}`);
  return page;
}

const scored = seeds(400, today - 80, today, 41).filter(({ answer }) => answer?.kind === 1 && answer.score !== null);
const withScore = (one: Seeded, score: number): Seeded =>
  one.answer ? { ...one, answer: { ...one.answer, score, solved: true } } : one;

beforeEach(async () => {
  await clearRecords();
  for (const table of ['kpi_request', 'kpi_people', 'kpi_follow_up'])
    await sql`DELETE FROM ${sql.table(table)}`.execute(db);
});

test('no records at all are a page of nothing, without a share', async () => {
  const page = await pageOver([]);
  expect(page.line.satisfied).toMatchObject({ n: 0 });
  expect(page.requestTypes).toEqual([]);
});

test('one answer is one of one, never a percentage to rely on', async () => {
  const [one] = scored;
  if (!one) throw new Error('there are answers');
  expect((await pageOver([withScore(one, 5)])).line.satisfied).toMatchObject({ k: 1, n: 1 });
});

test('when all are unhappy the share is zero and its interval reaches above it', async () => {
  const page = await pageOver(scored.map((one) => withScore(one, 1)));
  expect(page.line.satisfied).toMatchObject({ k: 0, n: scored.length });
  expect(page.line.satisfied.interval?.lower).toBeCloseTo(0, 10);
  expect(page.line.satisfied.interval?.upper).toBeGreaterThan(0);
});

test('a hundred answers of one person are one person who answered', async () => {
  const page = await pageOver(scored.map((one) => ({ ...one, person: 7, eligible: true })));
  expect(page.line.response.people).toMatchObject({ k: 1, n: 1 });
});

test('a project without SLAs has no table of them', async () => {
  expect((await pageOver(scored.map((one) => ({ ...one, sla: null })))).sla).toBeNull();
});

test('without organisations the page is as it is with them', async () => {
  const page = await pageOver(scored.map((one) => ({ ...one, organisation: 0 })));
  expect(page.line.satisfied.n).toBe(scored.length);
});

test('a clock an hour ahead puts an answer on the day it says, and nothing is lost', async () => {
  const ahead = scored.map((one) =>
    one.answer ? { ...one, answer: { ...one.answer, day: Math.min(today, one.answer.day + 1) } } : one,
  );
  expect((await pageOver(ahead)).line.satisfied.n).toBe(scored.length);
});

test('a period in the future is empty, not a failure', async () => {
  const page = await pageOver(scored, { ...thirteenWeeks, period: { from: '2031-01-01', to: '2031-03-31' } });
  expect(page.line.satisfied).toMatchObject({ n: 0 });
});

test('three thousand request types and ten thousand organisations are counted', async () => {
  const many = seeds(3_000, today - 80, today, 43).map((one, i) => ({
    ...one,
    requestType: i + 1,
    organisation: 10_000 - i,
  }));
  const page = await pageOver(many);
  expect(page.line.satisfied.n).toBe(many.filter(({ answer }) => answer?.kind === 1 && answer.score !== null).length);
});
