import { openSqlGate } from '../../../dev/database/open-sql-gate';
import { startDatabase, type Database } from '../../../dev/database/start-database';
import { mostDefinitionsInAMinute } from '../../../dev/database/sql-meter';

const minute = 60_000;
const begin = Date.parse('2026-03-02T09:00:00Z');

let database: Database;
let made = 0;

beforeAll(async () => {
  database = await startDatabase();
}, 60_000);

afterAll(async () => database?.stop(), 60_000);

type Cut = 'before' | 'after' | null;

/** A database of its own behind Forge's limits, and a fresh process of the app; `cut` may end a statement before or after it ran. */
async function anInstallation(cut: (nth: number) => Cut = () => null) {
  const name = `cut_${(made += 1)}`;
  await database.createDatabase(name);
  let now = begin;
  const clock = jest.spyOn(Date, 'now').mockImplementation(() => now);
  const gate = await openSqlGate({
    socket: database.socket,
    database: name,
    now: () => new Date(now),
    elapsed: () => now,
    metered: true,
  });
  let asked = 0;
  globalThis.__forge_fetch__ = async (_: unknown, path: string, init: { body: string }) => {
    asked += 1;
    const when = cut(asked);
    if (when === 'before') throw new TypeError('fetch failed');
    const { status, headers, body } = await gate.execute(path, init.body);
    if (when === 'after') throw new TypeError('fetch failed');
    return new Response(body, { status, headers });
  };
  const define = (query: string) => gate.execute('/api/v1/execute/ddl', JSON.stringify({ query }));
  return {
    define,
    /** What a process that has just been started finds. */
    async process() {
      jest.resetModules();
      const { sqlFollowUps } = await import('../../../src/adapters/sql/follow-ups/follow-ups');
      const { sqlBackFills } = await import('../../../src/adapters/sql/asking/back-fills');
      const { db } = await import('../../../src/adapters/sql/driver');
      return {
        firstTable: () => sqlFollowUps.find('answer:1:1'),
        lastTable: () => sqlBackFills.find(10_000),
        lastColumn: () => db.selectFrom('cycle').select('waited_ms').execute(),
      };
    },
    forget: (step: string) =>
      gate.execute(
        '/api/v1/execute',
        JSON.stringify({ query: 'DELETE FROM __migrations WHERE name = ?', params: [step] }),
      ),
    pass: (milliseconds: number) => void (now += milliseconds),
    asked: () => asked,
    async end() {
      clock.mockRestore();
      await gate.stop();
      await database.dropDatabase(name);
    },
  };
}

test('a schema cut off by the 25 definitions a minute is told so, goes on the next minute and ends whole', async () => {
  const one = await anInstallation();
  for (let n = 0; n < 15; n += 1) await one.define(`CREATE TABLE of_somebody_else_${n} (id INT)`);
  const { firstTable, lastTable } = await one.process();
  await expect(firstTable()).rejects.toThrow('Aftercare is being set up.');
  const before = one.asked();
  // Whoever asks again at once takes no definition from who makes the tables.
  await expect(firstTable()).rejects.toThrow('Aftercare is being set up.');
  expect(one.asked() - before).toBeLessThanOrEqual(1);
  one.pass(minute);
  expect(await firstTable()).toBeNull();
  expect(await lastTable()).toBeNull();
  await one.end();
}, 60_000);

test('a new installation is whole within its first minute', async () => {
  const one = await anInstallation();
  const { lastTable, lastColumn } = await one.process();
  expect([await lastTable(), await lastColumn()]).toEqual([null, []]);
  await one.end();
}, 60_000);

test('a column that came later is added to records of before by whoever first wants it, and once', async () => {
  const one = await anInstallation();
  const { lastTable } = await one.process();
  await lastTable();
  await one.define('ALTER TABLE cycle DROP COLUMN waited_ms');
  await one.forget('0006-waiting.1');
  one.pass(minute);
  const [some, others] = [await one.process(), await one.process()];
  expect(await Promise.all([some.lastColumn(), others.lastColumn()])).toEqual([[], []]);
  await one.end();
}, 60_000);

test('two that make it at once, each alone within the limit, end with one whole schema within two minutes', async () => {
  const one = await anInstallation();
  const { firstTable, lastTable } = await one.process();
  await Promise.allSettled([firstTable(), lastTable(), firstTable()]);
  one.pass(minute);
  expect([await firstTable(), await lastTable()]).toEqual([null, null]);
  await one.end();
}, 60_000);

test.each(['before', 'after'] as const)(
  'a process that dies %s any step leaves a schema the next one ends',
  async (when) => {
    // The first statement finds no table; then come Forge's own table, its list, and two statements per step.
    const steps = 2 * mostDefinitionsInAMinute;
    for (let nth = 2; nth <= steps; nth += 3) {
      const one = await anInstallation((asked) => (asked === nth ? when : null));
      const { firstTable } = await one.process();
      await firstTable().catch(() => undefined);
      one.pass(minute);
      const next = await one.process();
      expect([nth, await next.firstTable(), await next.lastTable(), await next.lastColumn()]).toEqual([
        nth,
        null,
        null,
        [],
      ]);
      await one.end();
    }
  },
  240_000,
);
