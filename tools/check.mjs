/** Everything that can be said about the sources without running them: npm run check */
import { availableParallelism } from 'node:os';
import { isMain } from './main.mjs';
import { inRoot } from './root.mjs';
import { bin, capture } from './run.mjs';
import { setUpOrExit } from './setup.mjs';

/**
 * @typedef {{ name: string, command: string, args: string[], after?: string }} Check  `after`: needs what that one makes
 * @typedef {{ name: string, ok: boolean, seconds: number, output: string }} Outcome
 */

/** @param {string} script @param {string[]} args */
const own = (script, ...args) => ({ command: process.execPath, args: [inRoot('tools', script), ...args] });
/** @param {string} program @param {string[]} args */
const program = (program, ...args) => ({ command: bin(program), args });

/** The long ones first, so that two cores end together. @type {Check[]} */
const checks = [
  { name: 'bundle', ...own('bundle.mjs', '--budgets') },
  { name: 'lint', ...program('eslint', '.', '--max-warnings', '0') },
  { name: 'types', ...program('tsc', '--project', 'tsconfig.check.json') },
  { name: 'types of the app', ...program('tsc', '--project', 'tsconfig.json', '--noEmit') },
  { name: 'format', ...program('prettier', '--check', '--log-level', 'warn', '.') },
  {
    name: 'borders',
    ...program('depcruise', '--config', '.dependency-cruiser.cjs', 'src', 'static/ui/src', 'dev', 'tools', 'test'),
  },
  // Forge's linter looks for the pages the manifest names.
  { name: 'manifest', after: 'bundle', ...own('lint-manifest.mjs') },
  { name: 'unused', ...program('knip', '--no-progress') },
];

/** @param {Check} check @returns {Promise<Outcome>} */
async function run({ name, command, args }) {
  const start = Date.now();
  const { code, output } = await capture(command, args);
  return { name, ok: code === 0, seconds: (Date.now() - start) / 1000, output };
}

/** @param {Outcome} outcome */
function print({ name, ok, seconds, output }) {
  console.log(`${ok ? '✓' : '✗'} ${name.padEnd(20)}${seconds.toFixed(1).padStart(6)} s`);
  if (!ok) console.log(output.trimEnd().replace(/^/gm, '    '));
}

/**
 * Runs all checks, as many at a time as there are cores, and prints a line for each.
 * @param {readonly string[]} only names of checks; none means all
 * @returns {Promise<Outcome[]>}
 */
export async function check(only = []) {
  const waiting = checks.filter(({ name }) => only.length === 0 || only.includes(name));
  /** @type {Map<string, Promise<Outcome>>} */
  const started = new Map();
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { after, ...check } = next;
      const outcome = Promise.resolve(after && started.get(after)).then(() => run(check));
      started.set(check.name, outcome);
      print(await outcome);
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, work));
  return Promise.all(started.values());
}

if (isMain(import.meta.url)) {
  await setUpOrExit({ browser: false });
  const outcomes = await check(process.argv.slice(2));
  process.exitCode = outcomes.length > 0 && outcomes.every(({ ok }) => ok) ? 0 : 1;
}
