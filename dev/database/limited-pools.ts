import mysql from 'mysql2/promise';
import type { StatementKind } from './query-policy';
import { tidbModes } from './server-options';

export const timeLimits: Readonly<Record<StatementKind, number>> = { select: 5, dml: 10, ddl: 20 };
const MEMORY = 16 * 1024 * 1024;

const commonSettings = ["time_zone = '+00:00'", 'NAMES utf8mb4 COLLATE utf8mb4_bin'];

/** How each family of servers is told Forge's limits. TiDB needs no modes: it is what the others imitate. */
function sessionSettings(version: string, kind: StatementKind): string[] {
  const seconds = timeLimits[kind];
  if (/mariadb/i.test(version)) {
    return [`sql_mode = '${tidbModes}'`, `max_statement_time = ${seconds}`, `max_session_mem_used = ${MEMORY}`];
  }
  if (/tidb/i.test(version)) return [`max_execution_time = ${seconds * 1_000}`, `tidb_mem_quota_query = ${MEMORY}`];
  return [`max_execution_time = ${seconds * 1_000}`];
}

async function versionOf(socketPath: string): Promise<string> {
  const connection = await mysql.createConnection({ socketPath, user: 'root' });
  try {
    const [rows] = await connection.query<mysql.RowDataPacket[]>('SELECT VERSION() AS version');
    return String(rows[0]?.version ?? '');
  } finally {
    connection.destroy();
  }
}

/** One pool for each kind of statement, so that every connection carries its limits from the start. */
export async function openLimitedPools(socketPath: string, database: string) {
  const version = await versionOf(socketPath);
  const open = (kind: StatementKind, connectionLimit: number) => {
    const pool = mysql.createPool({
      socketPath,
      user: 'root',
      database,
      connectionLimit,
      // Prepared statements are kept in the session's memory, whose limit is meant for one query.
      maxPreparedStatements: 1,
      supportBigNumbers: true,
      bigNumberStrings: true,
      dateStrings: true,
      jsonStrings: true,
    });
    pool.on('connection', (connection) => {
      for (const setting of [...commonSettings, ...sessionSettings(version, kind)])
        void connection.query(`SET ${setting}`);
    });
    return pool;
  };
  const pools = { select: open('select', 4), dml: open('dml', 4), ddl: open('ddl', 1) };
  return {
    of: (kind: StatementKind) => pools[kind],
    close: async () => {
      await Promise.all(Object.values(pools).map((pool) => pool.end()));
    },
  };
}
