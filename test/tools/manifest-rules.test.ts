import { findManifestProblems } from '../../tools/manifest/rules.mjs';

const entry = 'export const handler = serve(portal);\n';

const sound = () => ({
  manifest: {
    permissions: { scopes: ['read:jira-work', 'storage:app'] },
    modules: {
      trigger: [{ key: 'updated', events: ['avi:jira:updated:issue'] }],
      'jiraServiceManagement:portalRequestDetail': [{ key: 'panel', unlicensedAccess: ['customer'] }],
      function: [{ key: 'portal', handler: 'entry/portal.handler' }],
    } as Record<
      string,
      { key: string; handler?: string; events?: (string | { eventType: string })[]; unlicensedAccess?: string[] }[]
    >,
  },
  sources: {
    'src/entry/portal.ts': entry,
    'src/adapters/jira/issues.ts': 'read(route`/rest/api/3/issue/${id}?expand=changelog`)',
    'src/adapters/forge/settings.ts': "import { kvs } from '@forge/kvs';",
  } as Record<string, string>,
  knownEvents: ['avi:jira:updated:issue'],
  operations: { 'GET /rest/api/3/issue/{issueIdOrKey}': ['read:jira-work'] } as Record<string, string[]>,
});

const withModule = (type: string, module: { key: string; [property: string]: unknown }) => {
  const app = sound();
  app.manifest.modules[type] = [...(app.manifest.modules[type] ?? []), module];
  return findManifestProblems(app);
};

test('a sound manifest has no problems', () => {
  expect(findManifestProblems(sound())).toEqual([]);
});

test('an event nobody sends is a problem, in either way of naming it', () => {
  const event = 'avi:jira:resolved:issue';
  const problem = `Nothing ever sends the event ${event}.`;
  expect(withModule('trigger', { key: 'resolved', events: [event] })).toEqual([problem]);
  expect(withModule('trigger', { key: 'resolved', events: [{ eventType: event }] })).toEqual([problem]);
});

test('a function needs a file of its name that exports a handler', () => {
  expect(withModule('function', { key: 'daily', handler: 'entry/daily.handler' })).toEqual([
    'The function daily has no file src/entry/daily.ts.',
  ]);
  expect(withModule('function', { key: 'daily', handler: 'entry/portal.handler' })).toEqual([
    'The function daily must be handled by entry/daily.handler.',
  ]);
  const app = sound();
  app.sources['src/entry/portal.ts'] = 'const handler = 1;';
  expect(findManifestProblems(app)).toEqual(['src/entry/portal.ts exports no handler.']);
});

test('a file without a function is a problem', () => {
  const app = sound();
  app.sources['src/entry/left-over.ts'] = entry;
  expect(findManifestProblems(app)).toEqual(['src/entry/left-over.ts is no function of the manifest.']);
});

test('storage needs its scope', () => {
  const app = sound();
  app.manifest.permissions.scopes = ['read:jira-work'];
  expect(findManifestProblems(app)).toEqual(['@forge/kvs is used without the scope storage:app.']);
});

test('a call to Jira needs a scope and has to be listed', () => {
  const app = sound();
  app.manifest.permissions.scopes = ['storage:app'];
  app.sources['src/adapters/jira/odd.ts'] = 'read(route`/rest/api/3/workflow/${id}`)';
  expect(findManifestProblems(app)).toEqual([
    'src/adapters/jira/issues.ts calls /rest/api/3/issue/${id}?expand=changelog without one of the scopes read:jira-work.',
    'src/adapters/jira/odd.ts calls /rest/api/3/workflow/${id}, which tools/manifest/jira-operations.json does not know.',
  ]);
});

test('a path may be listed for reading and not for writing', () => {
  const app = sound();
  app.sources['src/adapters/jira/odd.ts'] = "send('DELETE', route`/rest/api/3/issue/${id}`)";
  expect(findManifestProblems(app)).toEqual([
    'src/adapters/jira/odd.ts calls /rest/api/3/issue/${id}, which tools/manifest/jira-operations.json does not know.',
  ]);
});

test('a scope nobody needs is a problem', () => {
  const app = sound();
  app.manifest.permissions.scopes = ['read:jira-work', 'storage:app', 'manage:jira-project'];
  expect(findManifestProblems(app)).toEqual(['The scope manage:jira-project is asked for and never used.']);
});

test('nothing may leave Atlassian', () => {
  expect(withModule('webtrigger', { key: 'out' })).toEqual(['The module webtrigger would end "Runs on Atlassian".']);
  const app = sound();
  Object.assign(app.manifest.permissions, { external: { fetch: {} } });
  expect(findManifestProblems(app)).toEqual(['permissions.external would end "Runs on Atlassian".']);
});

test('only the two places in the portal are open to people without a licence', () => {
  expect(withModule('jira:projectPage', { key: 'page', unlicensedAccess: ['customer'] })).toEqual([
    'jira:projectPage page must not be open to people without a licence.',
  ]);
});
