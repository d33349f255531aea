import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import * as v from 'valibot';
import { appFolders } from './folders';
import type { SiteState } from './site-state';

const folder = path.join(appFolders.kept, 'site');
const fileOf = (name: string) => path.join(folder, `${name}.json.gz`);

/** What a kept state depends on: the app as bundled, the seed, and the shape in which the stand-ins keep things. */
const inputs = [
  appFolders.archive,
  ...['dev/seed', 'dev/jira', 'dev/forge', 'dev/site', 'dev/database'].map((name) => path.join(appFolders.root, name)),
];

const isSource = (file: string) => /\.(?:cjs|mjs|js|ts|yml|json)$/.test(file) && !file.includes('node_modules');

function filesBelow(below: string): readonly string[] {
  if (!existsSync(below)) return [];
  const entries = readdirSync(below, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter(isSource)
    .sort();
}

/** Names the code that makes the seeded months, so that a change of it makes them anew. */
export function stateHash(): string {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap(filesBelow))
    hash.update(path.relative(appFolders.root, file)).update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

const isObject = (part: unknown) => typeof part === 'object' && part !== null;

/** The outline of a state; what is inside belongs to the code that the name of the file stands for. */
const outline = v.object({
  url: v.string(),
  now: v.pipe(v.string(), v.isoTimestamp()),
  jira: v.custom<SiteState['jira']>(isObject),
  forge: v.custom<SiteState['forge']>(isObject),
  database: v.array(v.object({ name: v.string(), create: v.string(), rows: v.array(v.array(v.nullable(v.string()))) })),
});

/** Null when nothing is kept under this name, or it cannot be read: then it is made anew. */
export async function findState(name: string): Promise<SiteState | null> {
  try {
    const text = await promisify(gunzip)(await readFile(fileOf(name)));
    const state: unknown = JSON.parse(text.toString('utf8'));
    return v.is(outline, state) ? state : null;
  } catch {
    return null;
  }
}

export const forgetState = (name: string): Promise<void> => rm(fileOf(name), { force: true });

/** Written beside and renamed, so that a start never meets half a file; states of other code are cleared away. */
export async function keepState(name: string, state: SiteState): Promise<void> {
  await mkdir(folder, { recursive: true });
  const [kind = ''] = name.split('-');
  for (const file of readdirSync(folder)) {
    if (file.startsWith(`${kind}-`) && file !== path.basename(fileOf(name)))
      await rm(path.join(folder, file), { force: true });
  }
  const fresh = `${fileOf(name)}.${process.pid}`;
  await writeFile(fresh, await promisify(gzip)(JSON.stringify(state), { level: 1 }));
  await rename(fresh, fileOf(name));
}
