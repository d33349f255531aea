import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { connect, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mysql from 'mysql2/promise';
import { findMariadbd } from './find-mariadbd.mjs';
import { serverOptions } from './server-options';

export type Database = Readonly<{
  socket: string;
  createDatabase: (name: string) => Promise<void>;
  dropDatabase: (name: string) => Promise<void>;
  listDatabases: () => Promise<readonly string[]>;
  stop: () => Promise<void>;
}>;

const STARTS_WITHIN = 60_000;

/**
 * Runs the server and waits on standard input. Whatever ends us, even SIGKILL, closes that pipe;
 * then the server is stopped and its folders are cleared away.
 */
const KEEPER =
  'clear="$1"; shift; "$@" </dev/null & server=$!; cat >/dev/null; kill $server 2>/dev/null; wait $server; rm -rf "$clear"';

const answers = (socket: string) =>
  new Promise<boolean>((resolve) => {
    const connection = connect(socket);
    connection.once('connect', () => resolve(true)).once('error', () => resolve(false));
    connection.once('connect', () => connection.destroy());
  });

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function waitUntilUp(socket: string, log: string): Promise<void> {
  for (const begin = Date.now(); Date.now() - begin < STARTS_WITHIN; await pause(10)) {
    if (await answers(socket)) return;
    if (existsSync(log) && readFileSync(log, 'utf8').includes('[ERROR] Aborting')) break;
  }
  throw new Error(`MariaDB did not start:\n${existsSync(log) ? readFileSync(log, 'utf8').slice(-2_000) : '(no log)'}`);
}

function quoted(name: string): string {
  if (!/^\w+$/.test(name)) throw new Error(`"${name}" cannot be the name of a database.`);
  return `\`${name}\``;
}

async function administer<Row>(socket: string, statement: string): Promise<Row[]> {
  const connection = await mysql.createConnection({ socketPath: socket, user: 'root' });
  try {
    const [rows] = await connection.query(statement);
    return Array.isArray(rows) ? (rows as Row[]) : [];
  } finally {
    connection.destroy();
  }
}

function administration(socket: string): Omit<Database, 'stop'> {
  return {
    socket,
    createDatabase: async (name) => {
      await administer(
        socket,
        `CREATE DATABASE IF NOT EXISTS ${quoted(name)} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`,
      );
    },
    dropDatabase: async (name) => {
      await administer(socket, `DROP DATABASE IF EXISTS ${quoted(name)}`);
    },
    listDatabases: async () => {
      const rows = await administer<{ Database: string }>(socket, 'SHOW DATABASES');
      return rows
        .map((row) => row.Database)
        .filter((name) => !/^(?:information_schema|performance_schema|mysql|sys)$/i.test(name));
    },
  };
}

/**
 * Starts a private database server: a Unix socket in a folder only we can enter. Without `datadir`
 * it begins empty and leaves nothing behind. AFTERCARE_DATABASE_SOCKET names a server to use instead.
 */
export async function startDatabase({ datadir }: { datadir?: string } = {}): Promise<Database> {
  const existing = process.env.AFTERCARE_DATABASE_SOCKET;
  if (existing) return { ...administration(existing), stop: async () => undefined };

  const server = findMariadbd();
  if (!server)
    throw new Error(
      'There is no MariaDB server here. "npm run setup" installs one; AFTERCARE_DATABASE_SOCKET uses one you have.',
    );
  const run = mkdtempSync(join(tmpdir(), 'aftercare-db-'));
  const data = datadir ?? join(run, 'data');
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const socket = join(run, 's');
  const keeper = spawn(
    'sh',
    ['-c', KEEPER, 'keeper', run, server.path, ...serverOptions(server, { data, run }, socket)],
    {
      stdio: ['pipe', 'ignore', 'ignore'],
      // Its own session: Ctrl-C must reach the server through us, after the app has let go of it.
      detached: true,
      ...(server.libraries ? { env: { ...process.env, LD_LIBRARY_PATH: server.libraries } } : {}),
    },
  );
  const ended = new Promise<void>((resolve) => keeper.once('exit', () => resolve()));
  keeper.unref();
  if (keeper.stdin instanceof Socket) keeper.stdin.unref();
  const stop = () => {
    keeper.stdin.end();
    return ended;
  };
  try {
    await waitUntilUp(socket, join(run, 'log'));
  } catch (error) {
    await stop();
    throw error;
  }
  return { ...administration(socket), stop };
}
