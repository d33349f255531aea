import { ForgeSQLAPIError, sql } from '@forge/sql';
import {
  Kysely,
  MysqlAdapter,
  MysqlIntrospector,
  MysqlQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely';
import * as v from 'valibot';
import type { QueryTime } from '../../ports/platform/query-time';
import { TooMuch } from '../../ports/platform/too-much';
import { migrate } from './migrations/migrate';
import type { Tables } from './tables';

/** What Forge answers to a statement that returns no rows. */
const written = v.looseObject({ affectedRows: v.optional(v.number(), 0) });

const missingTable = 1146;
const missingColumn = 1054;

/** TiDB's number for a query cancelled for its memory; a server before it may tell the same in words alone. */
const memoryExceeded = 8175;

function told(error: ForgeSQLAPIError) {
  const { debug }: { debug?: { errno?: number; sqlMessage?: string } } = error.context ?? {};
  return { errno: debug?.errno, words: `${error.message} ${debug?.sqlMessage ?? ''}` };
}

/** Forge creates the schema by a schedule, up to an hour after the install; until then the first query does. */
function asksForMigration(error: ForgeSQLAPIError): boolean {
  const { errno, words } = told(error);
  return errno === missingTable || errno === missingColumn || /doesn't exist|Unknown column/i.test(words);
}

/** Over the memory of a statement, its time (408) or the length of a reply (413). */
function isOverLimit(error: ForgeSQLAPIError): boolean {
  const { errno, words } = told(error);
  const { status } = error.responseDetails;
  return (
    errno === memoryExceeded ||
    status === 408 ||
    status === 413 ||
    /out of memory|memory (quota|limit)|timed out/i.test(words)
  );
}

async function execute<R>({ sql: text, parameters }: CompiledQuery): Promise<QueryResult<R>> {
  const { rows } = await sql
    .prepare<R>(text)
    .bindParams(...parameters)
    .execute();
  if (Array.isArray(rows)) return { rows };
  return { rows: [], numAffectedRows: BigInt(v.parse(written, rows).affectedRows) };
}

let spentMs = 0;
export const queryTime: QueryTime = () => spentMs;

const connection = {
  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const began = performance.now();
    try {
      return await execute<R>(query);
    } catch (error) {
      if (!(error instanceof ForgeSQLAPIError)) throw error;
      if (isOverLimit(error)) throw new TooMuch(error);
      if (!asksForMigration(error)) throw error;
      await migrate();
      return await execute<R>(query);
    } finally {
      spentMs += performance.now() - began;
    }
  },
  async *streamQuery() {
    throw new Error('Forge SQL answers whole results only.');
  },
} as DatabaseConnection;

const noTransactions = async () => {
  throw new Error('Forge SQL keeps no transaction open across calls.');
};

const driver = {
  init: async () => {},
  destroy: async () => {},
  acquireConnection: async () => connection,
  releaseConnection: async () => {},
  beginTransaction: noTransactions,
  commitTransaction: noTransactions,
  rollbackTransaction: noTransactions,
} as Driver;

const forgeSql: Dialect = {
  createAdapter: () => new MysqlAdapter(),
  createDriver: () => driver,
  createIntrospector: (db) => new MysqlIntrospector(db),
  createQueryCompiler: () => new MysqlQueryCompiler(),
};

/** The one door to Forge SQL. One statement per call, each of them safe to run again. */
export const db = new Kysely<Tables>({ dialect: forgeSql });
