/** Published as ES modules only; Jest loads CommonJS, so these are transformed like our own code. */
const esModulesOnly = [
  'intl-messageformat',
  '@formatjs',
  'temporal-[a-z]+',
  'd3-[a-z]+',
  'internmap',
  'delaunator',
  'robust-predicates',
  'kysely',
  '@apidevtools',
];

const shared = {
  roots: ['<rootDir>/test'],
  moduleNameMapper: { '\\.css$': '<rootDir>/tools/jest/empty-module.cjs' },
  transform: {
    '^(?!.*/node_modules/).+\\.mjs$': '<rootDir>/tools/jest/es-module.cjs',
    '^.+\\.(?:[cm]?ts|tsx|m?js)$': [
      'ts-jest',
      {
        tsconfig: {
          target: 'es2023',
          module: 'commonjs',
          moduleResolution: 'node10',
          jsx: 'react-jsx',
          allowJs: true,
          esModuleInterop: true,
          isolatedModules: true,
          resolveJsonModule: true,
        },
        diagnostics: false,
        astTransformers: { before: ['<rootDir>/tools/jest/import-meta.cjs'] },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(?:${esModulesOnly.join('|')})/)`],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
};

const node = { ...shared, testEnvironment: 'node' };

module.exports = {
  testTimeout: 60_000,
  maxWorkers: 2,
  projects: [
    {
      ...node,
      displayName: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/static/', '<rootDir>/test/journeys/'],
    },
    {
      ...shared,
      displayName: 'screens',
      testEnvironment: 'jsdom',
      // Some packages hand ES modules to "browser"; in Jest the CommonJS files are wanted.
      testEnvironmentOptions: { customExportConditions: ['node', 'node-addons'] },
      testMatch: ['<rootDir>/test/static/**/*.test.ts', '<rootDir>/test/static/**/*.test.tsx'],
    },
    { ...node, displayName: 'journeys', testMatch: ['<rootDir>/test/journeys/**/*.test.ts'] },
  ],
};
