/** `src/<name>` may import the listed folders of src and nothing else of this repository. */
const layer = (name, ...mayImport) => ({
  name: `src/${name} imports only ${[name, ...mayImport].join(', ')}`,
  severity: 'error',
  from: { path: `^src/${name}/` },
  to: { path: '^(src|static|test|dev|tools)/', pathNot: [name, ...mayImport].map((folder) => `^src/${folder}/`) },
});

/** A package that only some folders may use; everybody else goes through them. */
const door = (pkg, ...folders) => ({
  name: `${pkg} only through ${folders.join(', ')}`,
  severity: 'error',
  from: { path: '^(src|static)/', pathNot: folders.map((folder) => `^${folder}/`) },
  to: { path: `(^|/)node_modules/${pkg}/` },
});

/** Rooms of the local site know each other by dev/site/boundary.ts alone; a few plain functions live beside it. */
const meetingPlace = '^dev/site/(boundary|duration|path-pattern|random)\\.ts$';

const room = (name, ...mayImport) => ({
  name: `dev/${name} meets the other rooms at the boundary`,
  severity: 'error',
  from: { path: `^dev/${name}/` },
  to: {
    path: '^dev/',
    pathNot: [meetingPlace, ...[name, ...mayImport].map((folder) => `^dev/${folder}/`)],
  },
});

module.exports = {
  forbidden: [
    { name: 'no cycles', severity: 'error', from: {}, to: { circular: true } },
    layer('domain'),
    layer('contract', 'domain'),
    layer('ports', 'domain'),
    layer('app', 'domain', 'ports'),
    layer('adapters', 'domain', 'ports'),
    layer('handlers', 'domain', 'contract', 'ports', 'app'),
    layer('entry', 'handlers', 'adapters'),
    {
      name: 'the domain imports nothing but single lodash functions and the calendar',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { dependencyTypesNot: ['local'], pathNot: ['node_modules/(@types/)?lodash/\\w+', 'node_modules/temporal-'] },
    },
    {
      name: 'statistics know nothing of what they are used for',
      severity: 'error',
      from: { path: '^src/domain/statistics/' },
      to: { path: '^src/', pathNot: '^src/domain/statistics/' },
    },
    {
      name: 'lodash by single functions',
      severity: 'error',
      from: { path: '^(src|static)/' },
      to: { path: 'node_modules/lodash/lodash\\.js$' },
    },
    {
      name: 'temporal only in the calendar',
      severity: 'error',
      from: { path: '^(src|static)/', pathNot: '^src/domain/calendar' },
      to: { path: 'node_modules/temporal-polyfill/' },
    },
    {
      name: 'the screens see contract and domain',
      severity: 'error',
      from: { path: '^static/' },
      to: { path: '^(src|test|dev|tools)/', pathNot: '^src/(contract|domain)/' },
    },
    {
      name: 'the core knows no platform',
      severity: 'error',
      from: { path: '^src/(domain|contract|ports|app)/' },
      to: { path: ['node_modules/@forge/', '^(node:|fs|path|crypto)'] },
    },
    door('@forge/api', 'src/adapters/jira', 'src/adapters/forge'),
    door('@forge/sql', 'src/adapters/sql'),
    door('kysely', 'src/adapters/sql'),
    door('@forge/kvs', 'src/adapters/forge'),
    door('@forge/events', 'src/adapters/forge'),
    door('@forge/bridge', 'static/ui/src/kit'),
    door('@forge/resolver', 'src/handlers'),
    room('jira'),
    room('forge'),
    room('pages'),
    room('database'),
    {
      name: 'the local site runs the archive, not the sources',
      severity: 'error',
      from: { path: '^dev/' },
      to: { path: '^(src|static)/', pathNot: '^src/(domain|contract)/' },
    },
    {
      name: 'nothing is built on tests',
      severity: 'error',
      from: { path: '^(src|static|dev|tools)/' },
      to: { path: '^test/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.check.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)build/' },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
