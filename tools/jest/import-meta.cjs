/**
 * Tests run as CommonJS, the local site as ES modules. This gives the places a module asks about
 * itself (`import.meta.url`, `.dirname`, `.filename`) their CommonJS answers.
 */
const ts = require('typescript');

const answers = {
  url: "require('node:url').pathToFileURL(__filename).href",
  dirname: '__dirname',
  filename: '__filename',
};

const isImportMeta = (node) =>
  ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword && node.name.text === 'meta';

const replace = (context) => (file) => {
  const visit = (node) =>
    ts.isPropertyAccessExpression(node) && isImportMeta(node.expression) && answers[node.name.text]
      ? context.factory.createIdentifier(answers[node.name.text])
      : ts.visitEachChild(node, visit, context);
  return ts.visitNode(file, visit);
};

module.exports = { name: 'import-meta', version: 1, factory: () => replace };
