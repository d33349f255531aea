import { openSqlGate } from '../dev/database/open-sql-gate';
import { startDatabase, type Database } from '../dev/database/start-database';

declare global {
  // The one seam of @forge/sql: the platform puts this function into the process.
  var __forge_fetch__: unknown;
}

let database: Database | null = null;
let statements: string[] = [];

/** Lets the real @forge/sql of this test file speak to a private MariaDB behind Forge's limits. */
export function useForgeSql() {
  beforeAll(async () => {
    database = await startDatabase();
    await database.createDatabase('records');
    const gate = await openSqlGate({ socket: database.socket, database: 'records', metered: false });
    globalThis.__forge_fetch__ = async (meta: { type: string }, path: string, init: { body: string }) => {
      if (meta.type !== 'sql') throw new Error(`Only SQL is answered here, not ${meta.type}.`);
      statements.push((JSON.parse(init.body) as { query: string }).query);
      const { status, headers, body } = await gate.execute(path, init.body);
      return new Response(body, { status, headers });
    };
  }, 60_000);

  afterAll(async () => {
    await database?.stop();
    database = null;
  });
}

/** The statements sent while `work` ran. */
export async function statementsOf(work: () => Promise<unknown>): Promise<readonly string[]> {
  statements = [];
  await work();
  return statements;
}
