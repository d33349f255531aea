/**
 * Measures: npm run bench -- NAME [--json]. Each bench is a program tools/bench/NAME.ts; a bench never fails a build.
 */
import { readdirSync } from 'node:fs';
import { inRoot } from './root.mjs';
import { runSiteProgram } from './site-program.mjs';

const names = readdirSync(inRoot('tools/bench'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replace(/\.ts$/, ''));
const [name, ...args] = process.argv.slice(2);

if (name === undefined || !names.includes(name)) {
  console.error(`npm run bench -- NAME [--json], where NAME is one of: ${names.join(', ')}`);
  process.exit(2);
}
// The figures are measured without a site: the app's own code against a database.
await runSiteProgram(`tools/bench/${name}.ts`, { browser: name === 'ui', bundled: name !== 'kpi', args });
