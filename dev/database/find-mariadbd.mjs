import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

/** Where set-up unpacks MariaDB for somebody who may not install packages. */
export const unpackedRoot = resolve('.aftercare/mariadb/root');

/**
 * @typedef {Readonly<{ path: string, root: string | null, libraries: string | null }>} Mariadbd
 * `root` and `libraries` are set for an unpacked server, which has to be told where its files are.
 */

/** @returns {string | null} */
function findLibraries() {
  const folder = join(unpackedRoot, 'usr/lib');
  const found = existsSync(folder) ? readdirSync(folder).find((name) => name.endsWith('-linux-gnu')) : undefined;
  return found ? join(folder, found) : null;
}

/**
 * The MariaDB server on this machine: on the path, where Debian puts it, or unpacked by set-up.
 * @returns {Mariadbd | null}
 */
export function findMariadbd() {
  const unpacked = join(unpackedRoot, 'usr/sbin/mariadbd');
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  const installed = folders
    .filter(Boolean)
    .map((folder) => join(folder, 'mariadbd'))
    .find((path) => existsSync(path));
  if (installed) return { path: installed, root: null, libraries: null };
  return existsSync(unpacked) ? { path: unpacked, root: unpackedRoot, libraries: findLibraries() } : null;
}
