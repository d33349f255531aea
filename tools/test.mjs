/**
 * All gates: set-up, checks, tests, journeys in Chromium. The last line says how many passed, failed and were skipped.
 *
 *     npm test
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { check } from './check.mjs';
import { inRoot } from './root.mjs';
import { bin, stream } from './run.mjs';
import { setUp } from './setup.mjs';
import { countChecks, countJest, lastLine, sum } from './test/counts.mjs';

/** @typedef {import('./test/counts.mjs').Counts} Counts */

/** @param {string} title */
const heading = (title) => console.log(`\n── ${title} ${'─'.repeat(Math.max(0, 76 - title.length))}`);

/** @param {string} name @param {string[]} args @returns {Promise<Counts>} */
async function jest(name, ...args) {
  const report = inRoot(`build/test/${name}.json`);
  mkdirSync(inRoot('build/test'), { recursive: true });
  rmSync(report, { force: true });
  const code = await stream(bin('jest'), ['--json', `--outputFile=${report}`, ...args]);
  return countJest(existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null, code);
}

/** @returns {Promise<Counts>} */
async function runAll() {
  heading('Set-up');
  await setUp({ say: console.log });
  heading('Checks');
  const checks = countChecks(await check());
  heading('Tests');
  const tests = await jest('tests', '--selectProjects', 'node', 'screens');
  heading('Journeys');
  const journeys = await jest('journeys', '--selectProjects', 'journeys', '--runInBand', '--testTimeout=120000');
  return sum([checks, tests, journeys]);
}

const start = Date.now();
/** @type {Counts} */
let counts = { passed: 0, failed: 1, skipped: 0 };
try {
  counts = await runAll();
} catch (error) {
  console.log(error instanceof Error ? error.message : error);
}
console.log(`\nTook ${Math.round((Date.now() - start) / 1000)} s.`);
console.log(lastLine(counts));
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
