import { sql } from 'kysely';
import { looseObject, parse, safeParse, string } from 'valibot';
import { db } from '../../src/adapters/sql/driver';
import { sqlFigureRecords as records } from '../../src/adapters/sql/figures/figure-records';
import { sqlFigureSource as source } from '../../src/adapters/sql/figures/figure-source';
import { sqlKpiKeeping as keeping } from '../../src/adapters/sql/rollups/kpi-keeping';
import { sqlKpis as kpis } from '../../src/adapters/sql/rollups/kpis';
import { recomputeFigures } from '../../src/app/figures/recompute-figures';
import { project as contract } from '../../src/contract/project';
import { parseDay } from '../../src/domain/calendar';
import { notSetUp } from '../../src/domain/settings/project-settings';
import type { Role } from '../../src/domain/settings/rights';
import { project } from '../../src/handlers/project';
import { useForgeSql } from '../forge-sql';
import { reviewPorts } from './review-ports';
import {
  answerRow,
  clearRecords,
  cycleRow,
  dayMs,
  project as projectId,
  seeds,
  store,
  type Seeded,
} from '../ports/figures/figure-records-seed';

useForgeSql();
jest.setTimeout(60_000);

const today = parseDay('2026-06-29');
const now = new Date(today * dayMs + 80_000_000);
const silence = { info: () => {}, warn: () => {}, error: () => {} };
const settings = {
  reportingTimeZone: async () => 'Europe/Berlin',
  read: async () => notSetUp,
  history: async () => [],
};

type Caller = Role;
type Page = Record<string, unknown> & { kind: string };

/** The page as one person sees it, parsed by the wire's own schema. */
async function ask(
  who: Caller,
  call: 'readFigures' | 'readRequests' | 'readFilters',
  payload: object = {},
  context: object = {},
): Promise<Page> {
  const handler = project({
    ...reviewPorts,
    filters: { whyUnusable: async () => null },
    cycleExport: { page: async () => [], words: async () => new Map() },
    ...{ kpis, source, records, settings, clock: { now: () => now }, log: silence },
    permissions: { roleIn: async () => who, mayCreateIssues: async () => true },
    people: {
      nameOf: async (id) => (id === 'customer-1' ? 'Dora' : null),
      namesOf: async () => new Map(),
    },
  });
  const given = {
    accountId: 'somebody',
    accountType: 'licensed',
    extension: { project: { id: String(projectId) } },
    ...context,
  };
  const answer = await handler(
    { call: { functionKey: call, payload }, context: given },
    { principal: { accountId: 'somebody' } },
  );
  const parsed = safeParse(contract[call].output, answer);
  if (!parsed.success)
    throw new Error(JSON.stringify(parsed.issues.map(({ message, path }) => [message, path?.map(({ key }) => key)])));
  return parse(looseObject({ kind: string() }), answer);
}

const line = async (payload: object = {}) =>
  (await ask('agent', 'readFigures', payload))['line'] as {
    satisfied: Record<string, unknown>;
    response: { people: object };
  };

const scoredToday = (scores: readonly number[]): readonly Seeded[] =>
  seeds(scores.length, today, today).map((one, i) => ({
    ...one,
    ...{
      resolvedDay: today,
      eligible: true,
      asked: true,
      person: i + 1,
      requestType: 1,
      team: 1,
      inclusion: 1,
      sla: 1,
    },
    answer: { day: today, kind: 1, solved: true, score: scores[i] ?? 5, reasons: 0, major: false },
  }));

beforeEach(async () => {
  await clearRecords();
  for (const table of ['kpi_request', 'kpi_people', 'kpi_follow_up', 'dimension'])
    await sql`DELETE FROM ${sql.table(table)}`.execute(db);
});

describe('the Satisfaction page', () => {
  test('stands with no data at all, and says that nothing can be told', async () => {
    const page = await ask('administrator', 'readFigures');
    expect(page).toMatchObject({
      kind: 'figures',
      timeZone: 'Europe/Berlin',
      needs: [],
      sla: null,
      words: [],
      requestTypes: [],
      behindDays: 0,
    });
    expect(page['line']).toMatchObject({
      satisfied: { n: 0, standing: 'none', share: null, interval: null },
      change: { verdict: 'not-enough' },
      silent: null,
      mean: null,
    });
    expect(page['period']).toEqual({ from: '2026-04-06', to: '2026-06-30' });
  });

  test.each([
    [[5], { k: 1, n: 1, standing: 'few', share: null, interval: null }],
    [[1, 1, 2, 1, 1, 2], { k: 0, n: 6, standing: 'thin', share: 0 }],
    [[5, 5, 5, 5, 5, 4], { k: 6, n: 6, standing: 'thin', share: 1 }],
  ])('counts %j at once, before any rollup was made', async (scores, expected) => {
    await store(scoredToday(scores), now.getTime());
    expect((await line()).satisfied).toMatchObject(expected);
  });

  test('shows the same before and after figures were recomputed', async () => {
    await store(seeds(200, today - 100, today, 21, [1, 0.5]), now.getTime());
    await records.choices(projectId, '', 10);
    const views = [
      {},
      { book: 'resolution-day' },
      { requestType: 2 },
      { period: 'last-month' },
      { period: { from: '2026-05-03', to: '2026-06-11' }, against: 'year-before' },
    ];
    const before = await Promise.all(views.map((view) => ask('administrator', 'readFigures', view)));
    await recomputeFigures({ source, keeping, settings, clock: { now: () => now } }, () => true);
    const after = await Promise.all(views.map((view) => ask('administrator', 'readFigures', view)));
    const comparable = (page: Page) => ({ ...page, behindDays: 0 });
    const live = before.map(({ behindDays }) => behindDays);
    // More changed days than the page counts live: those may lag, and the page says so.
    expect(live.every((days) => Number(days) > 0)).toBe(true);
    expect(after.every(({ behindDays }) => behindDays === 0)).toBe(true);
    await sql`UPDATE dirty SET ver = ver + 1 WHERE day >= ${today - 9}`.execute(db);
    const again = await Promise.all(views.map((view) => ask('administrator', 'readFigures', view)));
    expect(again.map(comparable)).toEqual(after.map(comparable));
  });

  test('all from one person is one person who responded', async () => {
    await store(
      scoredToday([5, 4, 5, 1, 5, 5]).map((one) => ({ ...one, person: 7 })),
      now.getTime(),
    );
    expect((await line()).response.people).toMatchObject({ k: 1, n: 1 });
  });

  test('gives words, names and requests to administrators only', async () => {
    const [one] = scoredToday([2]);
    if (!one?.answer) throw new Error('one answer is needed');
    await db.insertInto('cycle').values(cycleRow(one, now.getTime())).execute();
    await db.insertInto('answer').values(answerRow(one, one.answer)).execute();
    await db
      .insertInto('answer_text')
      .values({
        id: one.issue * 1024 + 1,
        project_id: projectId,
        author: 'customer-1',
        comment: 'It dropped again.',
        written_at: now.getTime(),
      })
      .execute();
    await db
      .insertInto('dimension')
      .values({ kind: 'request-type', id: 1, external_id: '1', name: 'Get IT help' })
      .execute();
    expect((await ask('administrator', 'readFigures'))['words']).toMatchObject([
      { comment: 'It dropped again.', customer: 'Dora', requestType: 'Get IT help', score: 2 },
    ]);
    expect((await ask('administrator', 'readFigures', { period: 'last-month' }))['words']).toEqual([]);
    expect(await ask('agent', 'readFigures')).toMatchObject({
      words: null,
      sight: { answers: 'none', comments: false, names: false },
      line: { satisfied: { n: 1 } },
    });
    expect(await ask('stranger', 'readFigures')).toEqual({ kind: 'refused', because: 'not-allowed' });
    expect(await ask('agent', 'readRequests', { list: 'not-satisfied' })).toEqual({
      kind: 'refused',
      because: 'not-allowed',
    });
    expect(await ask('administrator', 'readRequests', { list: 'not-satisfied' })).toMatchObject({
      requests: [{ issueKey: `HELP-${one.issue}`, requestType: 'Get IT help', score: 2, solved: true }],
      jql: `issuekey in (HELP-${one.issue})`,
      next: null,
    });
    const offered = { requestTypes: [{ id: 1, name: 'Get IT help' }], organisations: [], hasMore: false };
    expect(await ask('agent', 'readFilters')).toMatchObject(offered);
  });

  test('every list opens, page after page, each request once', async () => {
    const all = seeds(260, today - 20, today, 31);
    await store(all, now.getTime());
    const lists = [
      'scored',
      'satisfied',
      'not-satisfied',
      'not-solved',
      'volunteered',
      'major-concerns',
      'eligible',
      'asked',
      'answered',
      'closed',
      'sla-breached',
      'reopened',
      'sla-met-not-satisfied',
    ];
    for (const list of lists)
      expect(await ask('administrator', 'readRequests', { list })).toMatchObject({ kind: 'requests' });
    const seen: unknown[] = [];
    for (let after: unknown = null, pages = 0; pages < 9; pages += 1) {
      const page: Page = await ask('administrator', 'readRequests', { list: 'closed', after });
      seen.push(...(page['requests'] as { issueKey: string }[]).map(({ issueKey }) => issueKey));
      after = page['next'];
      if (after === null) break;
    }
    expect(new Set(seen).size).toBe(260);
    expect(seen).toHaveLength(260);
  });

  test('refuses periods that are none, and takes one that lies ahead', async () => {
    const refused = { kind: 'refused', because: 'period-invalid', administers: false };
    expect(await ask('agent', 'readFigures', { period: { from: '2026-06-10', to: '2026-06-01' } })).toEqual(refused);
    expect(await ask('agent', 'readFigures', { period: { from: '2024-01-01', to: '2026-06-01' } })).toEqual(refused);
    expect(await ask('agent', 'readFigures', { period: { from: '2027-01-01', to: '2027-01-31' } })).toMatchObject({
      kind: 'figures',
      line: { satisfied: { n: 0 } },
    });
  });
});
