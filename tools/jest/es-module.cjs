/** ts-jest leaves our own .mjs files as they are; Jest needs them as CommonJS. */
const ts = require('typescript');
const importMeta = require('./import-meta.cjs');

const compilerOptions = {
  module: ts.ModuleKind.CommonJS,
  target: ts.ScriptTarget.ES2023,
  esModuleInterop: true,
  inlineSourceMap: true,
};

module.exports = {
  process: (source, file) => ({
    code: ts.transpileModule(source, {
      fileName: file.replace(/\.mjs$/, '.js'),
      compilerOptions,
      transformers: { before: [importMeta.factory()] },
    }).outputText,
  }),
};
