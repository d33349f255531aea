import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '../root.mjs';

const skipped = new Set(['node_modules', 'build']);

/** @param {string} file @returns {string[]} */
function filesUnder(file) {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [file];
  return readdirSync(file)
    .filter((name) => !skipped.has(name))
    .sort()
    .flatMap((name) => filesUnder(path.join(file, name)));
}

/** One hash of everything in these files and folders, names and contents. @param {readonly string[]} inputs */
export function hashOf(inputs) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => filesUnder(inRoot(input)))) {
    hash.update(path.relative(inRoot(), file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}
