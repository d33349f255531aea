import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * @typedef {{ archive: { files: number, bytes: number, sourceMaps: number, functions: Record<string, number> },
 *             pages: Record<string, { files: number, bytes: number, gzip: number }> }} Sizes
 */

/** Gzip bytes of a page's first load; what a customer waits for on a phone is held tightest. */
export const pageBudgets = {
  portal: 130_000,
  project: 260_000,
  ticket: 200_000,
  settings: 200_000,
  preferences: 200_000,
};
/** Without source maps, which no function loads. */
const archiveBudget = 26_000_000;

/** @param {string} archive @returns {Sizes['archive']} */
export function measureArchive(archive) {
  const files = readdirSync(archive, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const size = (/** @type {string} */ file) => statSync(file).size;
  const total = (/** @type {string[]} */ some) => some.reduce((sum, file) => sum + size(file), 0);
  const entries = files.filter((file) => path.relative(archive, file).startsWith(`entry${path.sep}`));
  const maps = files.filter((file) => file.endsWith('.map'));
  return {
    files: files.length,
    bytes: total(files) - total(maps),
    sourceMaps: total(maps),
    functions: Object.fromEntries(
      entries
        .filter((file) => file.endsWith('.cjs'))
        .sort()
        .map((file) => [path.basename(file, '.cjs'), size(file)]),
    ),
  };
}

/** Everything the browser fetches before the page can start: what the page names and what that imports at once. @param {string} folder @param {string} page */
function firstLoad(folder, page) {
  const seen = new Set([page]);
  for (const file of seen) {
    const text = readFileSync(path.join(folder, file), 'utf8');
    const links = file.endsWith('.html')
      ? text.matchAll(/(?:src|href)="\.?\/?([^"]+\.(?:js|css))"/g)
      : file.endsWith('.js')
        ? text.matchAll(/(?:\bfrom|\bimport)\s*"(\.[^"]+\.js)"/g)
        : [];
    for (const [, link] of links) {
      if (link) seen.add(path.posix.join(path.posix.dirname(file), link));
    }
  }
  return [...seen];
}

/** @param {string} build @returns {Sizes['pages']} */
export function measurePages(build) {
  const pages = readdirSync(build).filter((file) => file.endsWith('.html'));
  return Object.fromEntries(
    pages.sort().map((page) => {
      const contents = firstLoad(build, page).map((file) => readFileSync(path.join(build, file)));
      const gzip = contents.reduce((sum, content) => sum + gzipSync(content).length, 0);
      const bytes = contents.reduce((sum, content) => sum + content.length, 0);
      return [path.basename(page, '.html'), { files: contents.length, bytes, gzip }];
    }),
  );
}

/** What is over its budget, in words; empty when all is well. @param {Sizes} sizes @returns {string[]} */
export function overBudget(sizes) {
  const kB = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1)} kB`;
  const pages = Object.entries(pageBudgets).flatMap(([page, budget]) => {
    const size = sizes.pages[page];
    if (!size) return [`${page}.html was not built.`];
    return size.gzip > budget ? [`${page}.html loads ${kB(size.gzip)} gzip first, over its ${kB(budget)}.`] : [];
  });
  const archive =
    sizes.archive.bytes > archiveBudget
      ? [`The archive has ${kB(sizes.archive.bytes)}, over its ${kB(archiveBudget)}.`]
      : [];
  return [...pages, ...archive];
}
