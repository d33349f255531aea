import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from '../root.mjs';
import { stream } from '../run.mjs';

const stamp = inRoot('node_modules/.aftercare-stamp');
const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex');

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }>} */
const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** Whether what npm last installed is what the lock asks for, whoever ran npm. */
function installedAsLocked() {
  const installed = inRoot('node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const have = packagesOf(installed);
  return Object.entries(packagesOf(inRoot('package-lock.json'))).every(
    ([place, { version, optional }]) =>
      !place.includes('node_modules/') || optional || have[place]?.version === version,
  );
}

function upToDate() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash()) return true;
  if (!installedAsLocked()) return false;
  writeFileSync(stamp, lockHash());
  return true;
}

/** npm is started by whichever npm started us, else by its name. @returns {[string, string[]]} */
function npm() {
  const path = process.env['npm_execpath'];
  return path?.endsWith('npm-cli.js') ? [process.execPath, [path]] : ['npm', []];
}

/** Installs the npm packages of package-lock.json when they are not there. @param {{ say: (line: string) => void }} options */
export async function ensurePackages({ say }) {
  if (upToDate()) return;
  say('Installing npm packages (some minutes the first time) …');
  const [command, args] = npm();
  const code = await stream(command, [...args, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], { to: 'stderr' });
  if (code !== 0) throw new Error('npm could not install the packages; what it said stands above.');
  writeFileSync(stamp, lockHash());
  say('npm packages are installed.');
}
