import { sql } from 'kysely';
import { looseObject, parse, safeParse, string } from 'valibot';
import { db } from '../../src/adapters/sql/driver';
import { sqlFigureRecords as records } from '../../src/adapters/sql/figure-records';
import { sqlFigureSource as source } from '../../src/adapters/sql/figure-source';
import { sqlKpis as kpis } from '../../src/adapters/sql/kpis';
import { project as contract } from '../../src/contract/project';
import { review } from '../../src/contract/review';
import { parseDay } from '../../src/domain/calendar';
import { notSetUp, UnknownSettings, type SettingsVersion } from '../../src/domain/project-settings';
import { usualRights, type Rights, type Role } from '../../src/domain/rights';
import { project } from '../../src/handlers/project';
import { useForgeSql } from '../forge-sql';
import {
  answerRow,
  clearRecords,
  cycleRow,
  dayMs,
  project as projectId,
  seeds,
  store,
  type Seeded,
} from '../ports/figure-records-seed';
import { reviewPorts } from './review-ports';

useForgeSql();
jest.setTimeout(60_000);

const today = parseDay('2026-06-29');
const now = new Date(today * dayMs + 80_000_000);
const silence = { info: () => {}, warn: () => {}, error: () => {} };
const refused = { kind: 'refused', because: 'not-allowed' };

const ruled = (rights: Partial<Rights> = {}, limitRatedAgent = false): SettingsVersion => ({
  ...notSetUp,
  settings: { ...notSetUp.settings, limitRatedAgent, rights: { ...usualRights, ...rights } },
});
let version: SettingsVersion | null = ruled();
const settings = {
  reportingTimeZone: async () => 'Europe/Berlin',
  read: async () => {
    if (!version) throw new UnknownSettings(projectId);
    return version;
  },
  history: async () => [],
};

type Page = Record<string, unknown> & { kind: string };
const wire = { ...contract, ...review };

/** A call as somebody in this role makes it, its answer parsed by the wire's own schema. */
async function ask(
  who: Role,
  call: 'readFigures' | 'readRequests' | 'readFilters' | 'readReview' | 'readBeyond',
  payload: object = {},
): Promise<Page> {
  const handler = project({
    ...reviewPorts,
    ...{ kpis, source, records, settings, clock: { now: () => now }, log: silence },
    filters: { whyUnusable: async () => null },
    cycleExport: { page: async () => [], words: async () => new Map() },
    permissions: { roleIn: async () => who, mayCreateIssues: async () => true },
    people: { nameOf: async (accountId) => (accountId === 'customer-1' ? 'Dora' : null) },
  });
  const context = { accountId: 'somebody', accountType: 'licensed', extension: { project: { id: String(projectId) } } };
  const answer = await handler(
    { call: { functionKey: call, payload }, context },
    { principal: { accountId: 'somebody' } },
  );
  if (!safeParse(wire[call].output, answer).success) throw new Error(`${call} answers what its contract does not know`);
  return parse(looseObject({ kind: string() }), answer);
}

const scored = (scores: readonly number[], day = today): readonly Seeded[] =>
  seeds(scores.length, day, day).map((one, i) => ({
    ...one,
    ...{ resolvedDay: day, eligible: true, asked: true, person: i + 1, requestType: 1, team: 1, channel: 1 },
    ...{ inclusion: 1, sla: 1 },
    answer: { day, kind: 1, solved: true, score: scores[i] ?? 5, reasons: 0, major: false },
  }));

beforeEach(async () => {
  version = ruled();
  await clearRecords();
  for (const table of ['kpi_request', 'kpi_people', 'kpi_follow_up', 'dimension'])
    await sql`DELETE FROM ${sql.table(table)}`.execute(db);
});

/** One answer with words, given for work of an agent of a team. */
async function storeWords(issue: number, agent: number, team: number) {
  const [one] = scored([2]).map((each) => ({ ...each, issue, team }));
  if (!one?.answer) throw new Error('one answer is needed');
  const cycle = { ...cycleRow(one, now.getTime()), agent };
  const answer = { ...answerRow(one, one.answer), agent };
  await db.insertInto('cycle').values(cycle).execute();
  await db.insertInto('answer').values(answer).execute();
  const text = { id: issue * 1024 + 1, project_id: projectId, author: 'customer-1', written_at: now.getTime() };
  await db
    .insertInto('answer_text')
    .values({ ...text, comment: `Words ${issue}` })
    .execute();
}

describe('rights', () => {
  beforeEach(async () => {
    const agents = [
      { kind: 'agent', id: 7, external_id: 'somebody', name: 'Ana' },
      { kind: 'agent', id: 8, external_id: 'another', name: 'Ben' },
    ];
    await db.insertInto('dimension').values(agents).execute();
    // The viewer's own, a colleague's of the same team, and one of another team.
    await storeWords(501, 7, 3);
    await storeWords(502, 8, 3);
    await storeWords(503, 8, 4);
  });

  test.each([
    ['everyone', 'colleague', 'figures'],
    ['everyone', 'agent', 'figures'],
    ['everyone', 'stranger', 'refused'],
    ['agents', 'colleague', 'refused'],
    ['agents', 'agent', 'figures'],
    ['administrators', 'agent', 'refused'],
    ['administrators', 'administrator', 'figures'],
  ] as const)('figures for %s: a %s gets %s', async (figures, who, expected) => {
    version = ruled({ figures });
    expect(await ask(who, 'readFigures')).toMatchObject({ kind: expected });
    expect(await ask(who, 'readFilters')).toMatchObject({ kind: expected === 'figures' ? 'filters' : 'refused' });
  });

  test('only whom Jira lets administer the project is told so, even where a period cannot be counted', async () => {
    expect(await ask('administrator', 'readFigures')).toMatchObject({ sight: { administers: true } });
    expect(await ask('agent', 'readFigures')).toMatchObject({ sight: { administers: false } });
    const backwards = { period: { from: '2026-06-02', to: '2026-06-01' } };
    expect(await ask('administrator', 'readFigures', backwards)).toMatchObject({ kind: 'refused', administers: true });
    expect(await ask('agent', 'readFigures', backwards)).toMatchObject({ kind: 'refused', administers: false });
  });

  const keysFor = async (who: Role) => {
    const page = await ask(who, 'readRequests', { list: 'scored' });
    const found = page['requests'] as { issueKey: string }[] | undefined;
    return found?.map(({ issueKey }) => issueKey).sort() ?? page.kind;
  };

  test('agents who may see answers see their own and their team’s; the limit on rated agents withholds their own', async () => {
    expect(await keysFor('agent')).toBe('refused');
    version = ruled({ answers: 'agents' });
    expect(await keysFor('agent')).toEqual(['HELP-501', 'HELP-502']);
    expect(await keysFor('administrator')).toEqual(['HELP-501', 'HELP-502', 'HELP-503']);
    expect(await keysFor('colleague')).toBe('refused');
    version = ruled({ answers: 'agents' }, true);
    expect(await keysFor('agent')).toEqual(['HELP-502']);
  });

  test('comments and names are parts of answers, each with a right of its own', async () => {
    const words = async () => {
      const found = (await ask('agent', 'readFigures'))['words'] as { comment: string; customer: unknown }[] | null;
      return found?.map(({ comment, customer }) => `${comment} ${String(customer)}`).sort() ?? null;
    };
    version = ruled({ comments: 'agents', names: 'agents' });
    expect(await words()).toBeNull();
    version = ruled({ answers: 'agents', comments: 'agents' });
    expect(await words()).toEqual(['Words 501 null', 'Words 502 null']);
    version = ruled({ answers: 'agents', comments: 'agents', names: 'agents' });
    expect(await words()).toEqual(['Words 501 Dora', 'Words 502 Dora']);
  });

  test('settings of another version open nothing that might have been closed', async () => {
    version = null;
    expect(await ask('agent', 'readFigures')).toEqual(refused);
    expect(await ask('administrator', 'readFigures')).toMatchObject({ kind: 'figures' });
  });

  test('the review is for administrators, and closed where answers are kept anonymous', async () => {
    expect(await ask('agent', 'readReview')).toEqual(refused);
    expect(await ask('administrator', 'readReview')).toMatchObject({ kind: 'review' });
    version = ruled({ anonymous: true });
    expect(await ask('administrator', 'readReview')).toEqual(refused);
    expect(await ask('administrator', 'readBeyond')).toEqual(refused);
  });
});

describe('anonymous mode', () => {
  const few = { kind: 'refused', because: 'too-few-people', administers: true };
  /** Answers of the last whole week by n different people. */
  const of = (n: number, given: Partial<Seeded> = {}, first = 0): readonly Seeded[] =>
    scored(
      Array.from({ length: n }, (_, i) => (i % 2 ? 5 : 4)),
      today - 3,
    ).map((one, i) => ({
      ...one,
      ...{ issue: 900 + first + i, person: 900 + first + i },
      ...given,
    }));
  const anonymous = () => (version = ruled({ anonymous: true }));

  test('shows no single answer to anybody, and nothing of fewer than five people', async () => {
    await store(of(4), now.getTime());
    expect(await ask('administrator', 'readRequests', { list: 'scored' })).toMatchObject({ kind: 'requests' });
    anonymous();
    expect(await ask('administrator', 'readFigures')).toEqual(few);
    expect(await ask('administrator', 'readRequests', { list: 'scored' })).toEqual(refused);
  });

  test('counts people, not answers: twenty answers of four people stay hidden', async () => {
    const all = of(20).map((one, i) => ({ ...one, person: 1 + (i % 4) }));
    await store(all, now.getTime());
    anonymous();
    expect(await ask('administrator', 'readFigures')).toEqual(few);
  });

  test('leaves out a small part, and another with it, so that it cannot be found by subtraction', async () => {
    const all = [...of(30), ...of(12, { requestType: 2 }, 30), ...of(3, { requestType: 3 }, 60)];
    await store(all, now.getTime());
    const types = async () =>
      ((await ask('administrator', 'readFigures'))['requestTypes'] as { id: number }[]).map(({ id }) => id).sort();
    expect(await types()).toEqual([1, 2, 3]);
    anonymous();
    expect(await types()).toEqual([1]);
    expect(await ask('administrator', 'readFigures', { requestType: 3 })).toEqual(few);
    expect(await ask('administrator', 'readFigures', { requestType: 2 })).toEqual(few);
    expect(await ask('administrator', 'readFigures', { requestType: 1 })).toMatchObject({ kind: 'figures' });
    expect(await ask('administrator', 'readFigures', { requestType: 1, team: 1 })).toEqual(few);
  });

  test('a filter that leaves out a few people is refused as well', async () => {
    await store([...of(30), ...of(3, { channel: 2 }, 30)], now.getTime());
    anonymous();
    expect(await ask('administrator', 'readFigures', { channel: 1 })).toEqual(few);
    expect(await ask('administrator', 'readFigures')).toMatchObject({ kind: 'figures', words: null, needs: [] });
  });

  test('periods are whole weeks that are over, so that no two views differ by a day', async () => {
    await store(of(30), now.getTime());
    anonymous();
    const periodOf = async (from: string, to: string) =>
      (await ask('administrator', 'readFigures', { period: { from, to } }))['period'];
    expect(await periodOf('2026-06-03', '2026-06-29')).toEqual({ from: '2026-06-01', to: '2026-06-28' });
    expect(await periodOf('2026-06-04', '2026-06-30')).toEqual({ from: '2026-06-01', to: '2026-06-28' });
  });
});
