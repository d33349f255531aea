import type { Faults, HttpReply, SqlGate } from '../site/boundary';
import { openLimitedPools } from './limited-pools';
import { kindOf, refusal, type StatementKind } from './query-policy';
import { meterSql } from './sql-meter';

export const mostRequestBytes = 1024 * 1024;
export const mostResponseBytes = 4 * 1024 * 1024;

const TIMED_OUT = new Set([1969, 3024, 1317]);

type Options = Readonly<{
  socket: string;
  database: string;
  now?: () => Date;
  /** Milliseconds on the wall's clock. */
  elapsed?: () => number;
  faults?: Pick<Faults, 'sql'>;
  /** Whether Forge's rate limits count; a replay squeezes months into minutes and turns them off. */
  metered?: boolean;
}>;

const reply = (status: number, body: unknown): HttpReply => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

const timedOut = () =>
  reply(408, {
    code: 'QUERY_TIMED_OUT',
    message: 'The query took too long. The connection was closed, but the query goes on.',
    suggestion: 'Make the statement smaller.',
  });

/** In the words of TiDB: MariaDB's own would puzzle. */
const outOfMemory = () =>
  reply(400, {
    code: 'SQL_EXECUTION_ERROR',
    message: 'Unknown SQL execution error',
    debug: {
      code: 'ER_UNKNOWN_ERROR',
      errno: 1105,
      sqlMessage: 'Out Of Memory Quota! The query needs more than 16 MiB.',
      sqlState: 'HY000',
    },
  });

/** mysql2 answers a change with one field more than Forge does. */
function rowsOf(result: unknown): unknown {
  if (Array.isArray(result) || typeof result !== 'object' || result === null) return result;
  const { affectedRows, fieldCount, info, insertId, serverStatus, warningStatus } = result as Record<string, unknown>;
  return { affectedRows, fieldCount, info, insertId, serverStatus, warningStatus };
}

function failure(error: unknown): HttpReply {
  if (typeof error !== 'object' || error === null || !('errno' in error)) {
    return reply(400, { code: 'INVALID_SQL_QUERY', message: error instanceof Error ? error.message : String(error) });
  }
  const { code, errno, sqlMessage, sqlState } = error as Record<string, unknown>;
  if (typeof errno === 'number' && TIMED_OUT.has(errno)) return timedOut();
  if (typeof sqlMessage === 'string' && sqlMessage.includes('max-session-mem-used')) return outOfMemory();
  return reply(400, {
    code: 'SQL_EXECUTION_ERROR',
    message: 'Unknown SQL execution error',
    debug: { code, errno, sqlMessage, sqlState },
  });
}

function parseRequest(body: string): { query: string; params: (string | number | boolean | null)[] } | null {
  const parsed: unknown = JSON.parse(body);
  if (typeof parsed !== 'object' || parsed === null || !('query' in parsed) || typeof parsed.query !== 'string')
    return null;
  return { query: parsed.query, params: 'params' in parsed && Array.isArray(parsed.params) ? parsed.params : [] };
}

/** Forge SQL as the app meets it: its query policy, its limits and its replies, before a database of ours. */
export async function openSqlGate({
  socket,
  database,
  now = () => new Date(),
  elapsed = () => performance.now(),
  faults,
  metered = true,
}: Options): Promise<SqlGate> {
  const pools = await openLimitedPools(socket, database);
  const meter = meterSql(now, elapsed);

  async function run(
    kind: StatementKind,
    query: string,
    params: (string | number | boolean | null)[],
  ): Promise<HttpReply> {
    const begin = elapsed();
    try {
      const [result] = await pools.of(kind).execute(query, params);
      const body = JSON.stringify({ rows: rowsOf(result), metadata: {} });
      if (Buffer.byteLength(body) > mostResponseBytes)
        return reply(413, { code: 'UNKNOWN_ERROR', message: 'The response is over 4 MiB.' });
      return reply(200, body);
    } catch (error) {
      return failure(error);
    } finally {
      meter.spent(elapsed() - begin);
    }
  }

  async function execute(path: string, body: string): Promise<HttpReply> {
    if (Buffer.byteLength(body) > mostRequestBytes)
      return reply(413, { code: 'UNKNOWN_ERROR', message: 'The request is over 1 MiB.' });
    const request = parseRequest(body);
    if (!request) return reply(400, { code: 'INVALID_SQL_QUERY', message: 'The request has no query.' });
    const because = refusal(request.query, path.endsWith('/ddl'));
    if (because)
      return reply(400, {
        code: 'SQL_POLICY_VIOLATION',
        message: because,
        suggestion: 'Write the statement in another way.',
      });
    const kind = kindOf(request.query);
    const tooMuch = metered ? meter.refuse(kind) : null;
    if (tooMuch) return reply(429, { code: 'RATE_LIMIT_EXCEEDED', message: tooMuch });
    const fault = faults?.sql() ?? null;
    if (fault === 'error')
      return reply(500, { code: 'UNKNOWN_ERROR', message: 'A fault was asked for: the statement was not run.' });
    const done = await run(kind, request.query, request.params);
    return fault === 'timeout' ? timedOut() : done;
  }

  return { execute, stop: () => pools.close() };
}
