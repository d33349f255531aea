import mysql from 'mysql2/promise';
import { openSqlGate } from '../../../dev/database/open-sql-gate';
import type { Database } from '../../../dev/database/start-database';

export type Measured = Readonly<{
  /** Time inside the database's door, ms. */
  sqlMs: number;
  wallMs: number;
  statements: number;
  slowestMs: number;
  slowest: string;
  /** Rows the server touched, temporary tables included; does not depend on how busy the machine is. */
  rowsRead: number;
  failed: string | null;
  costliest: readonly Readonly<{ query: string; ms: number; times: number }>[];
}>;

export const rounded = (value: number) => Math.round(value * 10) / 10;
export const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

const shortened = (body: string) => body.replace(/\\n\s*/g, ' ').slice(10, 130);

/** The kinds of statement that took most time in all. */
function costliest(spent: readonly Readonly<{ ms: number; query: string }>[]) {
  const totals = new Map<string, { ms: number; times: number }>();
  for (const { ms, query } of spent) {
    const known = totals.get(shortened(query)) ?? { ms: 0, times: 0 };
    totals.set(shortened(query), { ms: known.ms + ms, times: known.times + 1 });
  }
  return [...totals]
    .map(([query, { ms, times }]) => ({ query, ms: rounded(ms), times }))
    .sort((a, b) => b.ms - a.ms)
    .slice(0, 8);
}

/** What the door answers besides rows. */
const problemOf = (status: number, body: string) => (status < 400 ? null : `${status} ${body.slice(0, 200)}`);

/** The app's @forge/sql through Forge's limits, with a clock on every statement. */
export async function openTimedSql(database: Database, name: string) {
  const gate = await openSqlGate({ socket: database.socket, database: name, metered: false });
  const watcher = await mysql.createConnection({ socketPath: database.socket, user: 'root', database: name });
  let spent: { ms: number; query: string; problem: string | null }[] = [];
  let largestMemory = 0;
  let oneByOne = true;
  let fate: () => 'before' | 'after' | null = () => null;
  let queue: Promise<unknown> = Promise.resolve();

  async function execute(path: string, body: string) {
    const begin = performance.now();
    const answer = await gate.execute(path, body);
    spent.push({ ms: performance.now() - begin, query: body, problem: problemOf(answer.status, answer.body) });
    return new Response(answer.body, { status: answer.status, headers: answer.headers });
  }

  async function send(path: string, body: string) {
    const crash = fate();
    if (crash === 'before') throw new Error('The function died before the statement.');
    const reply = await execute(path, body);
    if (crash === 'after') throw new Error('The reply was lost.');
    return reply;
  }

  Object.assign(globalThis, {
    __forge_fetch__: (_: unknown, path: string, init: { body: string }) => {
      if (!oneByOne) return send(path, init.body);
      // The time of a statement must not hold the time it waited for others.
      const turn = queue.then(() => send(path, init.body));
      queue = turn.catch(() => null);
      return turn;
    },
  });

  async function administer<Row>(statement: string): Promise<readonly Row[]> {
    const [rows] = await watcher.query<(mysql.RowDataPacket & Row)[]>(statement);
    return rows;
  }

  async function rowsRead(): Promise<number> {
    const rows = await administer<{ Value: string }>(`SHOW GLOBAL STATUS LIKE 'Handler_read%'`);
    return rows.reduce((sum, { Value }) => sum + Number(Value), 0);
  }

  async function noteMemory(): Promise<void> {
    const [row] = await administer<{ most: string | number | null }>(
      'SELECT MAX(max_memory_used) AS most FROM information_schema.processlist WHERE id <> CONNECTION_ID()',
    );
    largestMemory = Math.max(largestMemory, Number(row?.most ?? 0));
  }

  return {
    administer,
    largestMemory: () => largestMemory,
    /** While `work` runs statements go side by side, as the app sends them; what it takes is told by the clock on the wall. */
    async sideBySide<T>(work: () => Promise<T>): Promise<T> {
      oneByOne = false;
      try {
        return await work();
      } finally {
        oneByOne = true;
      }
    },
    /** While `work` runs statements go side by side, and some of them meet what `roll` deals. */
    async underFire<T>(roll: () => number, work: () => Promise<T>): Promise<T> {
      oneByOne = false;
      fate = () => {
        const luck = roll();
        return luck < 0.04 ? 'before' : luck < 0.08 ? 'after' : null;
      };
      try {
        return await work();
      } finally {
        oneByOne = true;
        fate = () => null;
      }
    },
    async measure(work: () => Promise<unknown>): Promise<Measured> {
      const before = await rowsRead();
      spent = [];
      const begin = performance.now();
      const thrown = await work().then(
        () => null,
        (error: unknown) => String(error),
      );
      const wallMs = performance.now() - begin;
      const longest = [...spent].sort((a, b) => b.ms - a.ms)[0];
      const measured = {
        sqlMs: rounded(spent.reduce((sum, { ms }) => sum + ms, 0)),
        wallMs: rounded(wallMs),
        statements: spent.length,
        slowestMs: rounded(longest?.ms ?? 0),
        slowest: (longest?.query ?? '').replace(/\\n\s*/g, ' ').slice(0, 220),
        rowsRead: (await rowsRead()) - before,
        costliest: costliest(spent),
        failed: spent.find(({ problem }) => problem !== null)?.problem ?? thrown,
      };
      await noteMemory();
      return measured;
    },
    stop: async () => {
      watcher.destroy();
      await gate.stop();
    },
  };
}

export type TimedSql = Awaited<ReturnType<typeof openTimedSql>>;
