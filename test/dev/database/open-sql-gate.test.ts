import { type Database, startDatabase } from '../../../dev/database/start-database';
import { openSqlGate } from '../../../dev/database/open-sql-gate';
import { makeFaults } from '../../../dev/site/faults';
import type { SqlGate } from '../../../dev/site/boundary';

let database: Database;
let gate: SqlGate;
let clock = new Date('2026-03-02T09:00:00Z');
let elapsed = 0;
const faults = makeFaults();
const name = `gate_test_${process.pid}`;

beforeAll(async () => {
  database = await startDatabase();
  await database.createDatabase(name);
  gate = await openSqlGate({
    socket: database.socket,
    database: name,
    now: () => clock,
    elapsed: () => elapsed,
    faults,
  });
  await define('CREATE TABLE t (id BIGINT PRIMARY KEY, a INT, b INT, at DATETIME(3), j JSON, d DECIMAL(6,2))');
}, 60_000);
afterAll(async () => {
  await gate.stop();
  await database.dropDatabase(name);
  await database.stop();
});
beforeEach(() => {
  faults.set({});
  clock = new Date(clock.getTime() + 60_000);
});

async function send(path: string, query: string, params: unknown[] = []) {
  const { status, body } = await gate.execute(path, JSON.stringify({ query, params, method: 'all' }));
  return {
    status,
    ...(JSON.parse(body) as {
      rows?: unknown;
      code?: string;
      message?: string;
      debug?: { code?: string; sqlMessage?: string };
    }),
  };
}
const run = (query: string, params: unknown[] = []) => send('/api/v1/execute', query, params);
const define = (query: string) => send('/api/v1/execute/ddl', query);

test('large and exact numbers, dates and JSON come as text, small numbers as numbers', async () => {
  await run('INSERT INTO t VALUES (?, ?, ?, ?, ?, ?)', [1, 2, 3, '2026-03-02 09:00:00.123', '{"a":1}', 1.5]);
  const { rows } = await run('SELECT id, a, at, j, d, (SELECT COUNT(*) FROM t) AS n FROM t WHERE id = ?', [1]);
  expect(rows).toEqual([{ id: '1', a: 2, at: '2026-03-02 09:00:00.123', j: '{"a":1}', d: '1.50', n: '1' }]);
});

test('a change tells how many rows it touched', async () => {
  const { rows } = await run('INSERT INTO t (id, a, b) VALUES (?, 1, 1)', [2]);
  expect(rows).toEqual({ affectedRows: 1, fieldCount: 0, info: '', insertId: 0, serverStatus: 2, warningStatus: 0 });
});

test('an assignment reads the values from before, as TiDB does', async () => {
  await run('INSERT INTO t (id, a, b) VALUES (3, 1, 9)');
  await run('UPDATE t SET a = a + 1, b = a WHERE id = 3');
  expect((await run('SELECT a, b FROM t WHERE id = 3')).rows).toEqual([{ a: 2, b: 1 }]);
});

test('errors come in the shape of Forge', async () => {
  expect(await run('SELECT a FROM nowhere')).toMatchObject({
    status: 400,
    code: 'SQL_EXECUTION_ERROR',
    debug: { code: 'ER_NO_SUCH_TABLE' },
  });
  expect(await run('COMMIT')).toMatchObject({ status: 400, code: 'SQL_POLICY_VIOLATION' });
  expect(await run('SELECT b FROM t GROUP BY a')).toMatchObject({ code: 'SQL_EXECUTION_ERROR' });
});

test('requests over 1 MiB, responses over 4 MiB and queries over 16 MiB do not get through', async () => {
  expect(await run('SELECT ?', ['x'.repeat(1_100_000)])).toMatchObject({ status: 413 });
  expect(await run("SELECT REPEAT('x', 5000000) AS long_text")).toMatchObject({ status: 413 });
  const digits =
    '(SELECT 0 AS d UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5 UNION SELECT 6 UNION SELECT 7)';
  const rows = ['a', 'b', 'c', 'e', 'f', 'g'].map((one) => `${digits} ${one}`).join(', ');
  const hungry = `SELECT CONCAT(REPEAT('y', 90), a.d, b.d, c.d, e.d, f.d, g.d) AS w, COUNT(*) AS n FROM ${rows} GROUP BY w`;
  expect(await run(hungry)).toMatchObject({
    status: 400,
    debug: { sqlMessage: 'Out Of Memory Quota! The query needs more than 16 MiB.' },
  });
});

test('the rates of a second and of a minute are kept on the clock of the site', async () => {
  const tries = await Promise.all(Array.from({ length: 160 }, () => run('UPDATE t SET a = 1 WHERE id = 0')));
  expect(tries.filter((one) => one.status === 429)).toHaveLength(10);
  clock = new Date(clock.getTime() + 1_000);
  expect((await run('UPDATE t SET a = 1 WHERE id = 0')).status).toBe(200);
});

test('a function that works for seconds is not counted as one second, though the clock of the site stands still', async () => {
  const hundred = () => Promise.all(Array.from({ length: 100 }, () => run('UPDATE t SET a = 1 WHERE id = 0')));
  const first = await hundred();
  elapsed += 1_000;
  expect([...first, ...(await hundred())].filter((one) => one.status !== 200)).toEqual([]);
});

test('a statement struck by a time-out has run all the same', async () => {
  faults.set({ sql: { timeout: 1 } });
  expect(await run('INSERT INTO t (id, a) VALUES (7, 7)')).toMatchObject({ code: 'QUERY_TIMED_OUT' });
  faults.set({});
  expect((await run('SELECT a FROM t WHERE id = 7')).rows).toEqual([{ a: 7 }]);
});

test('a statement struck by an error has not run', async () => {
  faults.set({ sql: { error: 1 } });
  expect(await run('INSERT INTO t (id, a) VALUES (8, 8)')).toMatchObject({ status: 500 });
  faults.set({});
  expect((await run('SELECT a FROM t WHERE id = 8')).rows).toEqual([]);
});
