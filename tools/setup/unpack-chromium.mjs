import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import path from 'node:path';
import { inRoot } from '../root.mjs';
import { capture } from '../run.mjs';

const home = inRoot('.aftercare/chromium');
const tree = path.join(home, 'root');

/** Starts the unpacked Chromium with its own libraries. */
export const unpackedChromium = path.join(home, 'chromium.sh');

const launcher = `#!/bin/sh
root="$(dirname "$(readlink -f "$0")")/root"
libraries="$(find "$root/usr/lib" "$root/lib" -maxdepth 1 -type d -name '*-linux-gnu*' 2>/dev/null | tr '\\n' ':')"
export LD_LIBRARY_PATH="$libraries$root/usr/lib/chromium:$LD_LIBRARY_PATH"
[ -d /etc/fonts ] || export FONTCONFIG_PATH="$root/etc/fonts"
exec "$root/usr/lib/chromium/chromium" --no-sandbox "$@"
`;

/** apt with lists and downloads of its own, so that it needs no root. */
function privateApt() {
  const state = path.join(home, 'apt');
  for (const folder of ['lists/partial', 'cache/archives/partial'])
    mkdirSync(path.join(state, folder), { recursive: true });
  const settings = {
    'Dir::State': state,
    'Dir::State::lists': path.join(state, 'lists'),
    'Dir::State::status': '/var/lib/dpkg/status',
    'Dir::Cache': path.join(state, 'cache'),
    'Debug::NoLocking': '1',
    'APT::Sandbox::User': userInfo().username,
  };
  return Object.entries(settings).flatMap(([key, value]) => ['-o', `${key}=${value}`]);
}

/**
 * For people without root: downloads Chromium and what it needs beyond this system as Debian packages and unpacks them.
 * @param {{ say: (line: string) => void }} options
 */
export async function unpackChromium({ say }) {
  if (existsSync(unpackedChromium)) return true;
  const debs = path.join(home, 'debs');
  mkdirSync(debs, { recursive: true });
  const apt = (/** @type {string[]} */ args, cwd = home) => capture('apt-get', [...privateApt(), ...args], { cwd });
  const updated = await apt(['update', '-qq']);
  const plan = await apt(['--simulate', 'install', '--no-install-recommends', 'chromium']);
  const packages = [...plan.stdout.matchAll(/^Inst (\S+)/gm)].map(([, name]) => name ?? '');
  if (plan.code !== 0 || packages.length === 0) {
    say((updated.output + plan.output).trim().split('\n').slice(-5).join('\n'));
    return false;
  }
  say(`Downloading Chromium and ${packages.length - 1} packages it needs …`);
  const download = await apt(['download', ...packages], debs);
  const files = readdirSync(debs).filter((file) => file.endsWith('.deb'));
  for (const file of files) await capture('dpkg-deb', ['-x', path.join(debs, file), tree]);
  rmSync(debs, { recursive: true, force: true });
  if (download.code !== 0 || !existsSync(path.join(tree, 'usr/lib/chromium/chromium'))) {
    say(download.output.trim().split('\n').slice(-5).join('\n'));
    return false;
  }
  writeFileSync(unpackedChromium, launcher);
  chmodSync(unpackedChromium, 0o755);
  return true;
}
