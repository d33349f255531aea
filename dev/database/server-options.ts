import type { findMariadbd } from './find-mariadbd.mjs';

type Mariadbd = NonNullable<ReturnType<typeof findMariadbd>>;

/** TiDB's defaults; SIMULTANEOUS_ASSIGNMENT makes `SET a = a + 1, b = a` read the old `a`, as TiDB does. */
export const tidbModes = [
  'ONLY_FULL_GROUP_BY',
  'STRICT_TRANS_TABLES',
  'NO_ZERO_IN_DATE',
  'NO_ZERO_DATE',
  'ERROR_FOR_DIVISION_BY_ZERO',
  'NO_AUTO_CREATE_USER',
  'NO_ENGINE_SUBSTITUTION',
  'SIMULTANEOUS_ASSIGNMENT',
].join(',');

/**
 * A server without accounts, network or system tables: the folder's mode is the only guard it needs,
 * and it starts in a tenth of a second.
 */
export function serverOptions(server: Mariadbd, folders: { data: string; run: string }, socket: string): string[] {
  const unpacked = server.root
    ? [
        `--lc-messages-dir=${server.root}/usr/share/mysql/english`,
        `--character-sets-dir=${server.root}/usr/share/mysql/charsets`,
        `--plugin-dir=${server.root}/usr/lib/mysql/plugin`,
      ]
    : [];
  return [
    '--no-defaults',
    ...(process.getuid?.() === 0 ? ['--user=root'] : []),
    ...unpacked,
    `--datadir=${folders.data}`,
    `--tmpdir=${folders.run}`,
    `--socket=${socket}`,
    `--pid-file=${folders.run}/pid`,
    `--log-error=${folders.run}/log`,
    '--skip-networking',
    '--skip-grant-tables',
    '--skip-log-bin',
    '--innodb-stats-persistent=0',
    '--innodb-log-file-size=8M',
    '--innodb-buffer-pool-size=128M',
    '--innodb-flush-log-at-trx-commit=2',
    '--performance-schema=OFF',
    '--max-allowed-packet=64M',
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_bin',
    '--default-time-zone=+00:00',
    `--sql-mode=${tidbModes}`,
  ];
}
