import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findMariadbd, unpackedRoot } from './find-mariadbd.mjs';

// Plain JavaScript without packages: set-up runs this before npm has installed anything.

const serverPackage = 'mariadb-server-core';

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 */
function run(command, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, [...args], { encoding: 'utf8', ...options });
  if (error) throw new Error(`${command} cannot be run: ${error.message}`);
  if (status !== 0)
    throw new Error(`${command} ${args.slice(-3).join(' ')} failed:\n${`${stdout}${stderr}`.slice(-2_000)}`);
  return stdout;
}

function installAsRoot() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], { env });
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', serverPackage], { env });
}

/** Without root, apt keeps its lists and downloads in our own folder and dpkg only unpacks. */
function unpackForUser() {
  const home = dirname(unpackedRoot);
  const folders = { lists: join(home, 'apt/lists'), cache: join(home, 'apt/cache'), packages: join(home, 'packages') };
  for (const folder of [
    join(folders.lists, 'partial'),
    join(folders.cache, 'archives/partial'),
    folders.packages,
    unpackedRoot,
  ]) {
    mkdirSync(folder, { recursive: true });
  }
  const settings = [
    `Dir::State=${join(home, 'apt')}`,
    `Dir::State::lists=${folders.lists}`,
    `Dir::Cache=${folders.cache}`,
    'Dir::State::status=/var/lib/dpkg/status',
    'Debug::NoLocking=1',
    `APT::Sandbox::User=${userInfo().username}`,
  ].flatMap((setting) => ['-o', setting]);
  run('apt-get', [...settings, 'update', '-qq']);
  const planned = run('apt-get', [...settings, '-s', 'install', '--no-install-recommends', serverPackage]);
  const names = planned
    .split('\n')
    .filter((line) => line.startsWith('Inst '))
    .map((line) => line.split(' ')[1] ?? '');
  run('apt-get', [...settings, 'download', ...names], { cwd: folders.packages });
  for (const file of readdirSync(folders.packages)) run('dpkg-deb', ['-x', join(folders.packages, file), unpackedRoot]);
  for (const folder of [join(home, 'apt'), folders.packages]) rmSync(folder, { recursive: true, force: true });
}

/**
 * Makes sure there is a MariaDB server to run, and says in a line what it did.
 * @param {(line: string) => void} [say]
 */
export function installMariadb(say = console.log) {
  if (process.env.AFTERCARE_DATABASE_SOCKET)
    return say(`Database: using the server at ${process.env.AFTERCARE_DATABASE_SOCKET}.`);
  const found = findMariadbd();
  if (found) return say(`Database: found ${found.path}.`);
  const isRoot = process.getuid?.() === 0;
  say(
    isRoot
      ? `Database: installing ${serverPackage} with apt …`
      : `Database: unpacking ${serverPackage} into ${unpackedRoot} (no root needed) …`,
  );
  if (isRoot) installAsRoot();
  else unpackForUser();
  const installed = findMariadbd();
  if (!installed)
    throw new Error(
      `${serverPackage} was installed, but there is no mariadbd. Set AFTERCARE_DATABASE_SOCKET to use a server of your own.`,
    );
  say(`Database: ready, ${installed.path}.`);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) installMariadb();
