import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inRoot } from '../root.mjs';

const fromDev = createRequire(inRoot('dev/package.json'));
const fromCli = createRequire(fromDev.resolve('@forge/cli/package.json'));

/** Forge's linter looks up scopes in Atlassian's API documents; this is the part of them the app touches. @param {Record<string, readonly string[]>} operations @param {string} prefix */
function apiDocument(operations, prefix) {
  /** @type {Record<string, Record<string, unknown>>} */
  const paths = {};
  for (const [operation, scopes] of Object.entries(operations)) {
    const [method = '', path = ''] = operation.split(' ');
    if (!path.startsWith(prefix)) continue;
    paths[path] = {
      ...paths[path],
      [method.toLowerCase()]: { 'x-atlassian-oauth2-scopes': [{ state: 'Current', scopes }] },
    };
  }
  return { paths };
}

/** @param {string} name @param {unknown} document */
function written(name, document) {
  mkdirSync(inRoot('build/lint'), { recursive: true });
  const file = inRoot('build/lint', name);
  writeFileSync(file, JSON.stringify(document));
  return file;
}

/** Where Atlassian's own documents lie beside the checkout they are used; else our table of operations. @param {Record<string, readonly string[]>} operations */
function apiDocuments(operations) {
  const jira = inRoot('../shared/openapi/jira-platform-v3.json');
  const desk = inRoot('../shared/openapi/jira-service-desk.json');
  const nothing = written('nothing.json', { paths: {} });
  return {
    USE_LOCAL_SWAGGER: '1',
    LOCAL_JIRA_SWAGGER: existsSync(jira) ? jira : written('jira.json', apiDocument(operations, '/rest/api/')),
    LOCAL_JSM_SWAGGER: existsSync(desk) ? desk : written('desk.json', apiDocument(operations, '/rest/servicedeskapi/')),
    LOCAL_JSW_SWAGGER: nothing,
    LOCAL_CONF_SWAGGER: nothing,
    LOCAL_CONF_V2_SWAGGER: nothing,
    LOCAL_BB_SWAGGER: nothing,
  };
}

/** Where our table of operations disagrees with Atlassian's documents; empty when those are not there. @param {Record<string, readonly string[]>} operations */
export function findDisagreements(operations) {
  const files = ['jira-platform-v3.json', 'jira-service-desk.json'].map((name) => inRoot('../shared/openapi', name));
  if (!files.every((file) => existsSync(file))) return [];
  const paths = Object.assign({}, ...files.map((file) => JSON.parse(readFileSync(file, 'utf8')).paths));
  return Object.entries(operations).flatMap(([operation, scopes]) => {
    const [method = '', path = ''] = operation.split(' ');
    const known = paths[path]?.[method.toLowerCase()];
    if (!known) return [`Jira has no operation ${operation}.`];
    if (known.deprecated) return [`${operation} is deprecated.`];
    const current = known['x-atlassian-oauth2-scopes']?.find(
      (/** @type {{ state: string }} */ one) => one.state === 'Current',
    );
    const wanted = [...(current?.scopes ?? [])].sort().join(' ');
    return wanted === [...scopes].sort().join(' ')
      ? []
      : [`${operation} needs "${wanted}", our table says "${scopes.join(' ')}".`];
  });
}

/** The manifest and the events Atlassian sends, as Forge's own packages read them. */
export async function readManifest() {
  const shared = fromCli('@forge/cli-shared');
  const manifest = await new shared.ConfigFile(
    new shared.FileSystemReader(),
    new shared.FileSystemWriter(),
  ).readConfig();
  const events = fromCli('@forge/manifest/out/mapping/product-event-to-scope-mapping.json');
  return {
    manifest,
    events: events.mapping.map((/** @type {{ productEvent: string }} */ { productEvent }) => productEvent),
  };
}

/**
 * Runs the linters of `forge lint` that need no login, and no network.
 * @param {Record<string, readonly string[]>} operations
 * @returns {Promise<string[]>} problems, in Forge's words
 */
export async function findForgeProblems(operations) {
  Object.assign(process.env, apiDocuments(operations));
  globalThis.fetch = () => Promise.reject(new Error('Forge lint must not use the network.'));
  const shared = fromCli('@forge/cli-shared');
  const { LintService } = fromCli('./out/service/lint-service.js');
  /** @type {string[]} */
  const said = [];
  const hear = (/** @type {unknown} */ line) => void said.push(String(line));
  const silent = () => undefined;
  const logger = { info: hear, warn: hear, error: hear, debug: silent, trace: silent };
  const files = new shared.FileSystemReader();
  const config = new shared.ConfigFile(files, new shared.FileSystemWriter());
  const platform = { getDeprecatedRuntimes: () => Promise.resolve(['nodejs18.x', 'sandbox']) };
  const options = { fix: false, linterMode: 'client-side' };
  const { lintResults } = await new LintService(config, files, platform, undefined).run('development', options, logger);
  // Some of Forge's warnings break a deployment, so all of them count; a linter that fell over says so only in its log.
  const found = lintResults.flatMap((/** @type {Result} */ { file, errors, warnings }) =>
    [...errors, ...warnings].map(({ line, message }) => `${file}:${line} ${message}`),
  );
  const crashed = said.filter((line) => /fail/i.test(line)).map((line) => `A linter of Forge's crashed: ${line}`);
  return lintResults.length === 0 ? ['Forge lint looked at nothing.'] : [...found, ...crashed];
}

/**
 * @typedef {{ line?: number, message: string }} Problem
 * @typedef {{ file: string, errors: Problem[], warnings: Problem[] }} Result
 */
