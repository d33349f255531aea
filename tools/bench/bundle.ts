/** Bytes of every function and page, and how long a fresh process takes to load each function. */
import { execFileSync } from 'node:child_process';
import { bundle } from '../bundle.mjs';
import { inRoot } from '../root.mjs';

const runs = 5;

/** Loads the function's file as the platform does at a cold start, where the platform's globals are there already. */
const coldStart = `
globalThis.__forge_runtime__ = {};
globalThis.__forge_fetch__ = () => Promise.reject(new Error('no platform here'));
const start = process.hrtime.bigint();
require(process.argv[1]);
console.log(Number(process.hrtime.bigint() - start) / 1e6);
process.exit(0);`;

function coldStartMs(name: string): number {
  const file = inRoot('build/archive/entry', `${name}.cjs`);
  const once = () => Number(execFileSync(process.execPath, ['-e', coldStart, file], { encoding: 'utf8' }));
  const times = Array.from({ length: runs }, once).sort((a, b) => a - b);
  return Math.round((times[Math.floor(runs / 2)] ?? Number.NaN) * 10) / 10;
}

const { archive, pages } = await bundle();
const functions = Object.entries(archive.functions).map(([name, bytes]) => ({
  name,
  bytes,
  coldStartMs: coldStartMs(name),
}));

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ functions, archive: { files: archive.files, bytes: archive.bytes }, pages }, null, 2));
} else {
  const line = (name: string, ...figures: string[]) =>
    console.log(name.padEnd(24) + figures.map((one) => one.padStart(14)).join(''));
  const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  line('function', 'size', 'cold start');
  functions.forEach(({ name, bytes, coldStartMs }) => line(name, kB(bytes), `${coldStartMs} ms`));
  line(`archive (${archive.files} files)`, kB(archive.bytes));
  console.log();
  line('page', 'first load', 'gzip');
  Object.entries(pages).forEach(([name, { bytes, gzip }]) => line(name, kB(bytes), kB(gzip)));
}
