import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Forge } from '../forge/start-forge';
import { bridgePath, withBridge } from '../forge/bridge/with-bridge';
import { CallError, type Answer, type Call } from './exchange';
import { appFolders } from './folders';

type Options = Readonly<{ forge: Forge; archiveDir: string }>;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const typeOf = (file: string) => types[path.extname(file)] ?? 'application/octet-stream';

/** The file of that name below a folder; null when there is none, or when the name leads out of it. */
async function readBelow(folder: string, name: string): Promise<Buffer | null> {
  const file = path.join(folder, name);
  if (!file.startsWith(folder + path.sep)) return null;
  return readFile(file).catch(() => null);
}

const found = (file: string, body: string | Buffer, cache = 'no-cache'): Answer => ({
  status: 200,
  headers: { 'content-type': typeOf(file), 'cache-control': cache, 'x-content-type-options': 'nosniff' },
  body,
});

const themes = ['atlassian-light', 'atlassian-dark', 'atlassian-spacing', 'atlassian-typography', 'atlassian-shape'];

/** Atlassian's design tokens, as their own package ships them. */
function tokensCss(): string {
  const load = createRequire(import.meta.url);
  return themes
    .map((name) => (load(`@atlaskit/tokens/dist/cjs/artifacts/themes/${name}.js`) as { default: string }).default)
    .join('\n');
}

async function siteAsset(name: string): Promise<Answer> {
  if (name === 'tokens.css') return found(name, tokensCss(), 'max-age=3600');
  for (const folder of ['style', 'browser']) {
    const body = await readBelow(path.join(appFolders.pages, folder), name);
    if (body) return found(name, body);
  }
  throw new CallError(404, `There is no ${name}.`);
}

/** The platform's half of the bridge, for the page around a screen. */
async function bridgeAsset(name: string): Promise<Answer> {
  const body = await readBelow(path.join(appFolders.root, 'dev/forge/bridge'), name);
  if (!body || path.extname(name) === '.ts') throw new CallError(404, `The bridge has no ${name}.`);
  return found(name, body);
}

/** A screen of the app with the policy Forge gives it, its files, and the words of its manifest. */
async function screenAsset({ forge, archiveDir }: Options, name: string): Promise<Answer> {
  if (name.startsWith('__LOCALES__/')) {
    const words = await readBelow(archiveDir, name);
    if (words) return found(name, words);
  }
  const body = await readBelow(appFolders.screens, name);
  if (!body) throw new CallError(404, `The app has no file ${name}.`);
  if (path.extname(name) !== '.html')
    return found(name, body, name.startsWith('assets/') ? 'max-age=31536000, immutable' : 'no-cache');
  const page = withBridge(body.toString('utf8'));
  const answer = found(name, page);
  return { ...answer, headers: { ...answer.headers, 'content-security-policy': forge.contentSecurityPolicy(page) } };
}

function decode(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    throw new CallError(400, `"${step}" is not a name that can be read.`);
  }
}

/** Files: those of the imitation under /_site/assets, the bridge's under /_site/forge, those of the app under /_site/app. Null for any other address. */
export async function answerAsset(options: Options, { method, url }: Call): Promise<Answer | null> {
  if (method !== 'GET' && method !== 'HEAD') return null;
  const [, door, kind, ...rest] = url.pathname.split('/');
  if (door !== '_site' || rest.length === 0) return null;
  const name = rest.map(decode).join('/');
  if (`/${door}/${kind}` === bridgePath) return bridgeAsset(name);
  if (kind === 'assets') return siteAsset(name);
  return kind === 'app' ? screenAsset(options, name) : null;
}
