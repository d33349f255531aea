import { existsSync, readdirSync } from 'node:fs';
import { capture } from '../run.mjs';

const wait = ['-o', 'DPkg::Lock::Timeout=120'];
const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };

const hasLists = () => {
  const lists = '/var/lib/apt/lists';
  return (
    existsSync(lists) && readdirSync(lists).some((name) => name.endsWith('_Packages') || name.includes('_Packages.'))
  );
};

/** @param {readonly string[]} args */
const apt = (args) => capture('apt-get', [...wait, ...args], { env });

/**
 * As root: installs Debian packages, with fresh package lists where they are missing or turn out stale.
 * @param {readonly string[]} packages
 * @param {{ say: (line: string) => void }} options
 */
export async function aptInstall(packages, { say }) {
  const install = () => apt(['install', '--yes', '--no-install-recommends', ...packages]);
  if (!hasLists()) await apt(['update']);
  let result = await install();
  if (result.code !== 0) {
    await apt(['update']);
    result = await install();
  }
  if (result.code !== 0) say(result.output.trim().split('\n').slice(-5).join('\n'));
  return result.code === 0;
}
