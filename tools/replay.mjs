/**
 * Replays a log of incidents through the app: npm run replay -- FILE [--json] [--open [--port N]]
 *
 * With --json nothing but the JSON goes to standard output.
 */
import { runSiteProgram } from './site-program.mjs';

await runSiteProgram('dev/replay/main.ts');
