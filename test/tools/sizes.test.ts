import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { measureArchive, measurePages, overBudget } from '../../tools/bundle/sizes.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'aftercare-sizes-'));
  mkdirSync(path.join(folder, 'assets'));
  mkdirSync(path.join(folder, 'entry'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (file: string, text: string) => writeFileSync(path.join(folder, file), text);

const page = { files: 3, bytes: 300_000, gzip: 100_000 };
const sizes = (portal: Partial<typeof page> = {}, bytes = 10_000_000) => ({
  archive: { files: 1, bytes, sourceMaps: 0, functions: {} },
  pages: { portal: { ...page, ...portal }, ticket: page, project: page, settings: page, preferences: page },
});

test('the first load is the page with all it imports at once, each file once', () => {
  write('portal.html', '<script type="module" src="./assets/portal.js"></script><link href="./assets/a.css">');
  write('assets/portal.js', 'import{x}from"./shared.js";import"./other.js";const later=()=>import("./later.js");');
  write('assets/shared.js', 'import"./other.js";export const x=1;');
  write('assets/other.js', '1;');
  write('assets/later.js', '2;');
  write('assets/a.css', 'a{}');
  expect(measurePages(folder)['portal']?.files).toBe(5);
});

test('source maps are not what a function loads', () => {
  write('entry/portal.cjs', 'x'.repeat(100));
  write('entry/portal.cjs.map', 'x'.repeat(1000));
  write('manifest.yml', '{}');
  expect(measureArchive(folder)).toEqual({ files: 3, bytes: 102, sourceMaps: 1000, functions: { portal: 100 } });
});

test('what keeps to its budget is not mentioned', () => {
  expect(overBudget(sizes({ gzip: 130_000 }))).toEqual([]);
});

test('a page over its budget is named with both figures', () => {
  expect(overBudget(sizes({ gzip: 130_600 }))).toEqual(['portal.html loads 130.6 kB gzip first, over its 130.0 kB.']);
});

test('a page that is missing and an archive too large are problems', () => {
  const { portal: _portal, ...others } = sizes().pages;
  expect(overBudget({ archive: sizes({}, 26_000_001).archive, pages: others })).toEqual([
    'portal.html was not built.',
    'The archive has 26000.0 kB, over its 26000.0 kB.',
  ]);
});
