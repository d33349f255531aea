/**
 * What Forge's own linter does not see, or sees and only mentions.
 *
 * @typedef {{ key: string, handler?: string, events?: (string | { eventType: string })[], unlicensedAccess?: unknown }} Module
 * @typedef {{ permissions?: Record<string, unknown> & { scopes?: unknown }, remotes?: unknown,
 *             modules: Record<string, Module[]> }} Manifest
 * @typedef {{ manifest: Manifest, sources: Record<string, string>, knownEvents: readonly string[],
 *             operations: Record<string, readonly string[]> }} App  sources by path, such as `src/entry/portal.ts`
 */

const openToCustomers = ['jiraServiceManagement:portalRequestDetail', 'jiraServiceManagement:portalUserMenuAction'];
const leavesAtlassian = ['webtrigger', 'endpoint', 'remote'];

/** @param {App} app */
const scopesOf = ({ manifest }) => {
  const scopes = manifest.permissions?.scopes ?? [];
  return Array.isArray(scopes) ? scopes.map(String) : Object.keys(Object(scopes));
};

/** @param {App} app @param {string} type */
const modulesOf = ({ manifest }, type) => manifest.modules[type] ?? [];

/** @param {App} app */
function unknownEvents(app) {
  const events = modulesOf(app, 'trigger').flatMap(({ events }) => events ?? []);
  return events
    .map((event) => (typeof event === 'string' ? event : event.eventType))
    .filter((event) => !app.knownEvents.includes(event))
    .map((event) => `Nothing ever sends the event ${event}.`);
}

/** @param {App} app */
function functionsWithoutFile(app) {
  return modulesOf(app, 'function').flatMap(({ key, handler }) => {
    const file = `src/entry/${key}.ts`;
    const source = app.sources[file];
    if (handler !== `entry/${key}.handler`) return [`The function ${key} must be handled by entry/${key}.handler.`];
    if (source === undefined) return [`The function ${key} has no file ${file}.`];
    return /export\s+(const|function|async function|\{[^}]*\b)\s*handler\b/.test(source)
      ? []
      : [`${file} exports no handler.`];
  });
}

/** @param {App} app */
function entriesWithoutFunction(app) {
  const keys = modulesOf(app, 'function').map(({ key }) => `src/entry/${key}.ts`);
  return Object.keys(app.sources)
    .filter((file) => file.startsWith('src/entry/') && !keys.includes(file))
    .map((file) => `${file} is no function of the manifest.`);
}

/** @param {App} app */
function storageWithoutScope(app) {
  const stores = Object.values(app.sources).some((source) => /from '@forge\/kvs'/.test(source));
  return stores && !scopesOf(app).includes('storage:app') ? ['@forge/kvs is used without the scope storage:app.'] : [];
}

/** `/rest/api/3/issue/${key}?fields=x` and `/rest/api/3/issue/{issueIdOrKey}` are the same operation. @param {string} path */
const shape = (path) => path.replace(/\?.*$/s, '').replace(/\$?\{[^}]*\}/g, '{}');

/** A route with the method written before it, where there is one: send('POST', route`…`). */
const call = /(?:'(GET|POST|PUT|DELETE)',\s*)?\broute`([^`]*)`/g;

/** @param {App} app @returns {{ file: string, path: string, scopes: string[] | null }[]} */
function routesOf(app) {
  return Object.entries(app.sources)
    .filter(([file]) => file.startsWith('src/adapters/'))
    .flatMap(([file, source]) => [...source.matchAll(call)].map(([, method, path = '']) => ({ file, method, path })))
    .filter(({ path }) => path.startsWith('/'))
    .map(({ file, method, path }) => {
      const same = Object.entries(app.operations).filter(([operation]) => {
        const [itsMethod, itsPath = ''] = operation.split(' ');
        return shape(itsPath) === shape(path) && (!method || method === itsMethod);
      });
      return { file, path, scopes: same.length > 0 ? same.flatMap(([, scopes]) => scopes) : null };
    });
}

/** @param {App} app */
function routesWithoutScope(app) {
  const granted = scopesOf(app);
  return routesOf(app).flatMap(({ file, path, scopes }) => {
    if (!scopes) return [`${file} calls ${path}, which tools/manifest/jira-operations.json does not know.`];
    // A path may be read and written; the one of its scopes that is granted must at least be there.
    const covered = scopes.length === 0 || scopes.some((scope) => granted.includes(scope));
    return covered ? [] : [`${file} calls ${path} without one of the scopes ${scopes.join(', ')}.`];
  });
}

/** @param {App} app */
function scopesWithoutUse(app) {
  const sources = Object.values(app.sources).join('\n');
  const used = new Set(routesOf(app).flatMap(({ scopes }) => scopes ?? []));
  if (/from '@forge\/kvs'/.test(sources)) used.add('storage:app');
  if (/\breportPersonalData\b/.test(sources)) used.add('report:personal-data');
  return scopesOf(app)
    .filter((scope) => !used.has(scope))
    .map((scope) => `The scope ${scope} is asked for and never used.`);
}

/** @param {App} app */
function waysOut({ manifest }) {
  const modules = leavesAtlassian.filter((type) => manifest.modules[type]).map((type) => `The module ${type}`);
  const permissions = ['external', 'content']
    .filter((key) => manifest.permissions?.[key])
    .map((key) => `permissions.${key}`);
  const remotes = manifest.remotes ? ['remotes'] : [];
  return [...modules, ...permissions, ...remotes].map((what) => `${what} would end "Runs on Atlassian".`);
}

/** @param {App} app */
function openDoors({ manifest }) {
  return Object.entries(manifest.modules).flatMap(([type, modules]) =>
    modules
      .filter((module) => module.unlicensedAccess !== undefined && !openToCustomers.includes(type))
      .map(({ key }) => `${type} ${key} must not be open to people without a licence.`),
  );
}

/** Every problem in one sentence; empty when all is well. @param {App} app @returns {string[]} */
export function findManifestProblems(app) {
  const rules = [
    unknownEvents,
    functionsWithoutFile,
    entriesWithoutFunction,
    storageWithoutScope,
    routesWithoutScope,
    scopesWithoutUse,
    waysOut,
    openDoors,
  ];
  return rules.flatMap((rule) => rule(app));
}
