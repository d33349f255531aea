type Schema = Record<string, unknown> & { properties?: Record<string, Schema>; items?: Schema };
type Operation = { operationId?: string; responses?: unknown };
type OpenApiDocument = {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};

/**
 * Where real Jira, and Atlassian's own examples, differ from Atlassian's schemas. Nothing else is forgiven.
 */
export function waive(document: OpenApiDocument): void {
  nameOperationsByPath(document);
  const { schemas } = document.components;
  nullWhereNothingWas(schemas);
  numbersInBulkChangelogs(schemas);
  // The bulk property call takes any JSON; its schema describes a Java class instead.
  if (schemas['JsonNode']) schemas['JsonNode'] = {};
  // One of several shapes, and at the same time nothing at all: not even Atlassian's example fits.
  delete schemas['JqlQueryClause']?.['additionalProperties'];
}

/** The service desk's document uses some operation ids twice. */
function nameOperationsByPath({ paths }: OpenApiDocument): void {
  for (const [path, operations] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      if (operation.responses) operation.operationId = `${method} ${path}`;
    }
  }
}

/** A change from or to nothing is null. */
function nullWhereNothingWas(schemas: Record<string, Schema>): void {
  const sides = new Set(['from', 'to', 'fromString', 'toString']);
  for (const [name, side] of Object.entries(schemas['ChangeDetails']?.properties ?? {})) {
    if (sides.has(name)) side['nullable'] = true;
  }
}

/** The bulk changelog writes times as numbers, unlike every other operation with the same schema. */
function numbersInBulkChangelogs(schemas: Record<string, Schema>): void {
  const { Changelog: changelog, IssueChangeLog: ofIssue } = schemas;
  const histories = ofIssue?.properties?.['changeHistories'];
  if (!changelog || !histories) return;
  schemas['BulkChangelog'] = { ...changelog, properties: { ...changelog.properties, created: { type: 'integer' } } };
  histories.items = { $ref: '#/components/schemas/BulkChangelog' };
}
