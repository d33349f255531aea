import { bundle } from './bundle.mjs';
import { inRoot } from './root.mjs';
import { stream } from './run.mjs';
import { setUpOrExit } from './setup.mjs';

/**
 * Sets up, bundles when something changed, then runs a program of the local site with this program's arguments.
 * Set-up and bundling speak on standard error.
 * @param {string} program
 * @param {{ browser?: boolean, args?: readonly string[] }} [options]
 */
export async function runSiteProgram(program, { browser = false, args = process.argv.slice(2) } = {}) {
  await setUpOrExit({ browser });
  try {
    console.error('Bundling what changed …');
    await bundle();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
  // Without tsx's own command in between there is one process less to end.
  const preloads = ['--import', inRoot('tools/end-with-parent.mjs'), '--import', 'tsx'];
  const code = await stream(process.execPath, [...preloads, inRoot(program), ...args]);
  process.exit(code);
}
