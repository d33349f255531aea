import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '../root.mjs';
import { aptInstall } from './apt.mjs';
import { unpackChromium, unpackedChromium } from './unpack-chromium.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The Chromium to use: CHROME_PATH, one of the system's, or the one unpacked here. @returns {string | null} */
export function findChromium() {
  const chosen = process.env['CHROME_PATH'];
  if (chosen && isProgram(chosen)) return chosen;
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  const system = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...system, unpackedChromium].find((file) => existsSync(file) && isProgram(file)) ?? null;
}

const advice = `No Chromium could be installed. Install one (Debian: apt-get install chromium) or name one in CHROME_PATH.
On Ubuntu the package is only a pointer to snap; use "snap install chromium" there.`;

/** @param {{ say: (line: string) => void }} options @returns {Promise<string>} its path, also left in CHROME_PATH */
export async function ensureChromium({ say }) {
  let found = findChromium();
  if (!found) {
    say('Installing Chromium …');
    const installed =
      process.getuid?.() === 0 ? await aptInstall(['chromium'], { say }) : await unpackChromium({ say });
    found = installed ? findChromium() : null;
    if (!found) throw new Error(`${advice}\n(Node looked for it in ${inRoot('.aftercare')} and in PATH.)`);
    say(`Chromium is ${found}`);
  }
  process.env['CHROME_PATH'] = found;
  return found;
}
