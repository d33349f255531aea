/**
 * Makes the archive `forge deploy` would upload, with the classes `forge deploy` uses and no network.
 * The bundler asks for a CommonJS program as its main file, hence this one.
 *
 *     node tools/forge/archive.cjs OUT
 */
const fs = require('node:fs');
const path = require('node:path');
const { createRequire } = require('node:module');

const root = path.resolve(__dirname, '../..');
const out = path.resolve(process.argv[2] ?? 'build/archive');

// The official hook for a wrapper of one's own; Atlassian's is fetched from a network otherwise.
process.env.FORGE_RUNTIME_PATH ??= path.join(root, 'dev/forge/runtime');
globalThis.fetch = () => Promise.reject(new Error('The bundler must not use the network.'));

const fromDev = createRequire(path.join(root, 'dev/package.json'));
const fromCli = createRequire(fromDev.resolve('@forge/cli/package.json'));
const bundler = fromCli('@forge/bundler');
const shared = fromCli('@forge/cli-shared');
const { RuntimeBundler } = fromCli('./out/deploy/packager/runtime-bundler.js');

const quiet = () => undefined;
const logger = { info: quiet, debug: quiet, trace: quiet, warn: console.warn, error: console.error };

async function makeArchive() {
  process.chdir(root);
  const files = new shared.FileSystemReader();
  const config = new shared.ConfigFile(files, new shared.FileSystemWriter());
  const manifest = await config.readConfig();
  const handlers = await config.getAppHandlers();
  const translations = await new shared.I18nResourceBundlingService().bundle(manifest.modules, manifest.translations);
  const node = bundler.getNodeBundler(logger, bundler.getWrapperProvider({ fileSystemReader: files }), config);
  fs.rmSync(out, { recursive: true, force: true });
  fs.mkdirSync(out, { recursive: true });
  const archiver = new shared.DirectoryArchiver(out);
  await new RuntimeBundler(async () => archiver, logger, node, files, config).bundle(
    handlers,
    translations,
    manifest.app.package,
  );
}

makeArchive().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
