import { sql } from 'kysely';
import { looseObject, parse, safeParse } from 'valibot';
import { db } from '../../src/adapters/sql/driver';
import { sqlFigureRecords as records } from '../../src/adapters/sql/figures/figure-records';
import { sqlFigureSource as source } from '../../src/adapters/sql/figures/figure-source';
import { sqlKpis as kpis } from '../../src/adapters/sql/rollups/kpis';
import { sqlReviews as reviews } from '../../src/adapters/sql/review/reviews';
import { portfolio as contract } from '../../src/contract/portfolio';
import { parseDay } from '../../src/domain/calendar';
import { defaultSettings } from '../../src/domain/settings/project-settings';
import { usualRights, type Rights, type Role } from '../../src/domain/settings/rights';
import { portfolio } from '../../src/handlers/portfolio';
import { useForgeSql } from '../forge-sql';
import { clearRecords, dayMs, project as help, seeds, store } from '../ports/figures/figure-records-seed';

useForgeSql();
jest.setTimeout(60_000);

const today = parseDay('2026-06-29');
const now = new Date(today * dayMs + 80_000_000);
const others = [20_000, 30_000] as const;
const names = [
  { id: String(others[0]), key: 'DESK', name: 'A desk' },
  { id: String(help), key: 'HELP', name: 'IT help' },
  { id: String(others[1]), key: 'SECRET', name: 'Secret' },
  { id: '40000', key: 'NEVER', name: 'Never set up' },
];
let roles = new Map<number, Role>();
let rights: Partial<Rights> = {};
let crowd: typeof names = [];
const silence = { info: () => {}, warn: () => {}, error: () => {} };

/** A call of somebody licensed, unless said otherwise; the answer is parsed by the wire's own schema. */
async function ask(call: keyof typeof contract, payload: object = {}, accountType = 'licensed') {
  const handler = portfolio({
    ...{ kpis, source, records, reviews, clock: { now: () => now }, log: silence },
    settings: {
      projects: async () => [help, ...others, ...crowd.map(({ id }) => Number(id))],
      reportingTimeZone: async () => 'UTC',
      read: async () => ({
        ...{ version: 1, savedBy: null, savedAt: null },
        settings: { ...defaultSettings, rights: { ...usualRights, ...rights } },
      }),
    },
    catalogue: { projects: async () => [...names, ...crowd] },
    permissions: { rolesIn: async () => roles },
  });
  const context = { accountId: 'somebody', accountType };
  const answer = await handler({ call: { functionKey: call, payload }, context }, { principal: context });
  if (!safeParse(contract[call].output, answer).success) throw new Error(`${call} answers what nobody expects`);
  return parse(looseObject({}), answer);
}
const keysOf = (page: Record<string, unknown>) =>
  (page['projects'] as { project: { key: string } }[]).map(({ project }) => project.key);

beforeEach(async () => {
  roles = new Map<number, Role>([
    [help, 'agent'],
    [others[0], 'colleague'],
    [others[1], 'stranger'],
  ]);
  rights = {};
  crowd = [];
  await clearRecords();
  for (const table of ['kpi_request', 'kpi_people', 'kpi_follow_up', 'dimension'])
    await sql`DELETE FROM ${sql.table(table)}`.execute(db);
});

describe('the page over all projects', () => {
  test('holds the projects Jira shows this viewer, by name, with shares that have their interval and n', async () => {
    await store(seeds(120, today - 9, today), now.getTime());
    const page = await ask('readPortfolio');
    expect(keysOf(page)).toEqual(['DESK', 'HELP']);
    const [, helped] = page['projects'] as { satisfied: { n: number; interval: unknown }; response: { n: number } }[];
    expect(helped?.satisfied.n).toBeGreaterThan(20);
    expect(helped?.satisfied.interval).not.toBeNull();
    expect(helped?.response.n).toBeGreaterThan(0);
  });

  test('says how many projects come after those it shows', async () => {
    expect(await ask('readPortfolio')).toMatchObject({ more: 0 });
    crowd = Array.from({ length: 60 }, (_, n) => ({ id: String(50_000 + n), key: `Z${n}`, name: `Z ${n}` }));
    for (const { id } of crowd) roles.set(Number(id), 'colleague');
    const page = await ask('readPortfolio');
    expect(keysOf(page)).toHaveLength(50);
    expect(page).toMatchObject({ more: 12 });
  });

  test('goes by each project’s own rights', async () => {
    rights = { figures: 'agents' };
    expect(keysOf(await ask('readPortfolio'))).toEqual(['HELP']);
    rights = { figures: 'administrators' };
    expect(keysOf(await ask('readPortfolio'))).toEqual([]);
  });

  test('tells nothing of fewer than five people where answers are kept anonymous', async () => {
    const few = seeds(60, today - 6, today).map((one, i) => ({ ...one, person: 1 + (i % 4) }));
    await store(few, now.getTime());
    rights = { anonymous: true };
    const page = await ask('readSummary', { projectId: String(help) });
    expect(page).toMatchObject({
      summary: { satisfied: { standing: 'hidden', n: 0 }, response: { standing: 'hidden' } },
    });
  });

  test('is for people with a licence', async () => {
    await expect(ask('readPortfolio', {}, 'customer')).rejects.toThrow('This page is for people who work in Jira.');
  });
});

describe('the gadget', () => {
  test('shows one project, and refuses alike one that is hidden, gone or never set up', async () => {
    expect(await ask('readSummary', { projectId: String(help) })).toMatchObject({
      summary: { project: { key: 'HELP' } },
    });
    for (const projectId of [String(others[1]), '40000', '50000', 'HELP'])
      expect(await ask('readSummary', { projectId })).toEqual({ kind: 'refused', because: 'not-allowed' });
  });

  test('can be set to the projects the viewer may see', async () => {
    expect((await ask('readChoices'))['projects']).toEqual([names[0], names[1]]);
  });

  test('finds by name or key what the first fifty leave out, and always names the one it is set to', async () => {
    crowd = Array.from({ length: 60 }, (_, n) => ({ id: String(50_000 + n), key: `Z${n}`, name: `Crowd ${n}` }));
    for (const { id } of crowd) roles.set(Number(id), 'colleague');
    expect(await ask('readChoices')).toMatchObject({ more: 12 });
    expect(await ask('readChoices', { search: 'crowd 59' })).toEqual({ projects: [crowd[59]], more: 0 });
    expect(await ask('readChoices', { search: ' z58 ' })).toEqual({ projects: [crowd[58]], more: 0 });
    const set = await ask('readChoices', { search: 'it help', chosen: crowd[57]?.id });
    expect(set['projects']).toEqual([crowd[57], names[1]]);
    const hidden = await ask('readChoices', { search: 'it help', chosen: String(others[1]) });
    expect(hidden['projects']).toEqual([names[1]]);
  });
});
