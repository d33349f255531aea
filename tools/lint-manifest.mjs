/** Checks manifest.yml with Forge's own linter and with the rules it lacks: node tools/lint-manifest.mjs */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findDisagreements, findForgeProblems, readManifest } from './manifest/forge-lint.mjs';
import { findManifestProblems } from './manifest/rules.mjs';
import { inRoot, root } from './root.mjs';

/** Lifecycle events are the platform's own and stand in no product's list. */
const lifecycle = ['avi:forge:installed:app', 'avi:forge:upgraded:app'];

process.chdir(root);
/** @type {Record<string, string[]>} */
const operations = JSON.parse(readFileSync(inRoot('tools/manifest/jira-operations.json'), 'utf8'));
const files = readdirSync(inRoot('src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
const sources = Object.fromEntries(files.map((file) => [file, readFileSync(file, 'utf8')]));

try {
  const { manifest, events } = await readManifest();
  const problems = [
    ...(await findForgeProblems(operations)),
    ...findDisagreements(operations),
    ...findManifestProblems({ manifest, sources, operations, knownEvents: [...events, ...lifecycle] }),
  ];
  problems.forEach((problem) => console.error(problem));
  if (problems.length === 0) console.log('The manifest is sound.');
  process.exitCode = problems.length > 0 ? 1 : 0;
} catch (error) {
  console.error(error);
  process.exitCode = 2;
}
