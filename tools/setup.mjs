/**
 * Installs what the project's commands need, each thing only when it is missing: npm packages, MariaDB, Chromium.
 * It runs before there are any packages, so it uses nothing but Node.
 *
 *     npm run setup
 */
import { findMariadbd } from '../dev/database/find-mariadbd.mjs';
import { installMariadb } from '../dev/database/install-mariadb.mjs';
import { isMain } from './main.mjs';
import { root } from './root.mjs';
import { ensureChromium } from './setup/chromium.mjs';
import { ensurePackages } from './setup/packages.mjs';

/** The oldest Node all of our packages run on. */
const oldest = [20, 19];

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [needMajor = 0, needMinor = 0] = oldest;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
  throw new Error(`Node ${oldest.join('.')} or newer is needed; this is ${process.versions.node}.`);
}

/** The server comes with a whole installer of its own; it is asked only when there is none. @param {{ say: (line: string) => void }} options */
function ensureDatabase({ say }) {
  if (process.env['AFTERCARE_DATABASE_SOCKET'] || findMariadbd()) return;
  installMariadb(say);
}

/**
 * @param {{ say?: (line: string) => void, browser?: boolean }} [options] `browser: false` where no screen is looked at
 */
export async function setUp({ say = console.error, browser = true } = {}) {
  checkNode();
  // MariaDB is unpacked into a folder of the working directory.
  process.chdir(root);
  // npm and apt do not get in each other's way.
  const packages = ensurePackages({ say });
  const programs = (async () => {
    ensureDatabase({ say });
    if (browser) await ensureChromium({ say });
  })();
  const outcomes = await Promise.allSettled([packages, programs]);
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
}

/** Sets up, or ends the program with the reason in plain words. @param {Parameters<typeof setUp>[0]} [options] */
export async function setUpOrExit(options) {
  try {
    await setUp(options);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

if (isMain(import.meta.url)) {
  await setUpOrExit();
  console.error('Everything is there.');
}
