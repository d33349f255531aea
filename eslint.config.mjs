import designSystem from '@atlaskit/eslint-plugin-design-system';
import globals from 'globals';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import ts from 'typescript-eslint';

/** House rules that no plugin knows; each says what to do instead. */
const house = {
  enums: { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
  defaults: { selector: 'ExportDefaultDeclaration', message: 'Export it by its name.' },
  classes: {
    selector: 'ClassDeclaration:not([superClass.name=/Error$/])',
    message: 'A function serves; only errors are classes.',
  },
  casts: {
    selector: 'TSAsExpression:not([typeAnnotation.typeName.name="const"])',
    message: 'Parse or narrow it; casts are for the few files at the edge.',
  },
  colours: {
    selector: 'Literal[value=/^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i]',
    message: 'Use a design token; it follows light and dark.',
  },
};

const forbid = (...rules) => ({ 'no-restricted-syntax': ['error', ...rules] });

/** The places where the types of others meet ours. */
const edges = ['src/handlers/serve.ts', 'src/adapters/sql/driver.ts', 'static/ui/src/kit/site/ask.ts'];

export default ts.config(
  { ignores: ['build/', 'coverage/', '.aftercare/', 'static/ui/build/'] },
  {
    files: ['**/*.{ts,tsx,mjs}'],
    extends: [ts.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { project: ['tsconfig.check.json'], tsconfigRootDir: import.meta.dirname },
      globals: globals.node,
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // An async function may keep its shape before it has something to wait for.
      '@typescript-eslint/require-await': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', 250],
      'no-restricted-syntax': ['error', house.enums],
      'prefer-const': 'error',
    },
  },
  { files: ['src/**/*.ts'], rules: forbid(house.enums, house.defaults, house.classes, house.casts) },
  {
    // Whatever goes wrong is logged once, at the edge.
    files: ['src/**/*.ts'],
    ignores: ['src/adapters/forge/**'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['static/ui/src/**/*.{ts,tsx}'],
    extends: [jsxA11y.flatConfigs.strict],
    plugins: { 'react-hooks': reactHooks, '@atlaskit/design-system': designSystem },
    languageOptions: { globals: globals.browser },
    rules: {
      ...forbid(house.enums, house.defaults, house.classes, house.casts, house.colours),
      // A table too wide for its frame must be scrollable by keyboard.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['region', 'tabpanel'], tags: [] }],
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      '@atlaskit/design-system/ensure-design-token-usage': ['error', { domains: ['color'] }],
      '@atlaskit/design-system/no-banned-imports': 'error',
      '@atlaskit/design-system/no-deprecated-apis': 'error',
      '@atlaskit/design-system/no-deprecated-imports': 'error',
      '@atlaskit/design-system/no-deprecated-design-token-usage': 'error',
      'no-console': 'error',
    },
  },
  { files: ['dev/**/*.ts'], rules: forbid(house.enums, house.defaults) },
  { files: edges.filter((file) => file.startsWith('src/')), rules: forbid(house.enums, house.defaults, house.classes) },
  {
    files: edges.filter((file) => file.startsWith('static/')),
    rules: forbid(house.enums, house.defaults, house.classes, house.colours),
  },
  {
    // What comes out of JSON, out of Forge's packages (which have no types) or out of a fake has no type worth the name.
    files: ['dev/**/*.{ts,mjs}', 'tools/**/*.{ts,mjs}', 'test/**/*.{ts,tsx}', '*.mjs'],
    rules: {
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  { files: ['**/*.d.ts'], rules: forbid(house.enums) },
  { files: ['*.mjs'], extends: [ts.configs.disableTypeChecked] },
);
