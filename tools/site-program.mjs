import { bundle } from './bundle.mjs';
import { inRoot } from './root.mjs';
import { stream } from './run.mjs';
import { setUpOrExit } from './setup.mjs';

async function bundleOrExit() {
  try {
    console.error('Bundling what changed …');
    await bundle();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

/**
 * Sets up, bundles when something changed, then runs a program of the local site with this program's arguments.
 * Set-up and bundling speak on standard error.
 * @param {string} program
 * @param {{ browser?: boolean, bundled?: boolean, args?: readonly string[] }} [options] bundled: it runs what is bundled
 */
export async function runSiteProgram(program, { browser = false, bundled = true, args = process.argv.slice(2) } = {}) {
  await setUpOrExit({ browser });
  if (bundled) await bundleOrExit();
  // Without tsx's own command in between there is one process less to end.
  const preloads = ['--import', inRoot('tools/end-with-parent.mjs'), '--import', 'tsx'];
  const code = await stream(process.execPath, [...preloads, inRoot(program), ...args]);
  process.exit(code);
}
