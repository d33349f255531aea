/**
 * Builds what `forge deploy` would ship: build/archive by Forge's own bundler and static/ui/build by Vite.
 *
 *     npm run bundle [-- --force] [-- --json] [-- --budgets]
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hashOf } from './bundle/inputs.mjs';
import { measureArchive, measurePages, overBudget } from './bundle/sizes.mjs';
import { isMain } from './main.mjs';
import { inRoot } from './root.mjs';
import { bin, capture } from './run.mjs';

const archive = inRoot('build/archive');
const pages = inRoot('static/ui/build');
const sizesFile = inRoot('build/sizes.json');

/** @typedef {{ name: string, inputs: string[], output: string, make: () => Promise<{ code: number, output: string }> }} Part */

/** @type {Part[]} */
const parts = [
  {
    name: 'app',
    inputs: [
      'src',
      'locales',
      'manifest.yml',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'dev/forge/runtime',
      'tools/forge/archive.cjs',
    ],
    output: archive,
    make: makeArchive,
  },
  {
    name: 'screens',
    inputs: ['static/ui', 'src/contract', 'src/domain', 'package-lock.json'],
    output: pages,
    make: () => capture(bin('vite'), ['build', inRoot('static/ui'), '--logLevel', 'error']),
  },
];

/** Made beside the old one and put in its place at the end: a running site never sees half an archive. */
async function makeArchive() {
  const fresh = inRoot(`build/archive-${process.pid}`);
  // The bundler leaves its temporary folders behind; here they can be taken away.
  const temporary = inRoot(`build/temporary-${process.pid}`);
  mkdirSync(temporary, { recursive: true });
  const env = { ...process.env, TMPDIR: temporary };
  const made = await capture(process.execPath, [inRoot('tools/forge/archive.cjs'), fresh], { env });
  rmSync(temporary, { recursive: true, force: true });
  if (made.code === 0) {
    rmSync(archive, { recursive: true, force: true });
    renameSync(fresh, archive);
  }
  rmSync(fresh, { recursive: true, force: true });
  return made;
}

/** @param {Part} part @param {{ force: boolean, say: (line: string) => void }} options */
async function makePart({ name, inputs, output, make }, { force, say }) {
  const stamp = inRoot(`build/${name}.inputs`);
  const hash = hashOf(inputs);
  if (!force && existsSync(output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false;
  const start = Date.now();
  rmSync(stamp, { force: true });
  const { code, output: printed } = await make();
  if (code !== 0) throw new Error(`The ${name} could not be bundled.\n${printed}`);
  if (printed.trim()) say(printed.trim());
  writeFileSync(stamp, hash);
  say(`Bundled the ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
  return true;
}

/**
 * Does nothing for a part whose inputs are unchanged.
 * @param {{ force?: boolean, say?: (line: string) => void }} [options]
 * @returns {Promise<import('./bundle/sizes.mjs').Sizes>}
 */
export async function bundle({ force = false, say = console.error } = {}) {
  mkdirSync(inRoot('build'), { recursive: true });
  const made = await Promise.all(parts.map((part) => makePart(part, { force, say })));
  if (!made.includes(true) && existsSync(sizesFile)) return JSON.parse(readFileSync(sizesFile, 'utf8'));
  const sizes = { archive: measureArchive(archive), pages: measurePages(pages) };
  writeFileSync(sizesFile, `${JSON.stringify(sizes, null, 2)}\n`);
  return sizes;
}

/** @param {import('./bundle/sizes.mjs').Sizes} sizes */
function print(sizes) {
  const row = (/** @type {string} */ name, /** @type {number} */ bytes, /** @type {string} */ unit) =>
    console.log(`${name.padEnd(28)}${(bytes / 1000).toFixed(1).padStart(10)} kB ${unit}`);
  Object.entries(sizes.archive.functions).forEach(([name, bytes]) => row(`function ${name}`, bytes, ''));
  row(`archive, ${sizes.archive.files} files`, sizes.archive.bytes, '');
  Object.entries(sizes.pages).forEach(([name, page]) => row(`page ${name}`, page.gzip, 'gzip, first load'));
}

if (isMain(import.meta.url)) {
  const flags = process.argv.slice(2);
  try {
    const sizes = await bundle({ force: flags.includes('--force') });
    if (flags.includes('--json')) console.log(JSON.stringify(sizes));
    else print(sizes);
    const over = flags.includes('--budgets') ? overBudget(sizes) : [];
    over.forEach((line) => console.error(line));
    process.exitCode = over.length > 0 ? 1 : 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
