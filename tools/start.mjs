/**
 * Starts the local site: npm start [-- --port N] [-- --empty]
 *
 * Sets up and bundles what is missing, then hands over to dev/site/main.ts. Everything it started ends with it.
 */
import { runSiteProgram } from './site-program.mjs';

await runSiteProgram('dev/site/main.ts');
