import Ajv from 'ajv-draft-04';

type Found = Readonly<{ at: string; value: unknown }>;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const documentKeys = new Set(['description', 'environment', 'body']);

/** What is a document by its place: the schemas of the API types these as "any". */
function documentsIn(value: unknown, at: string, isField: boolean): readonly Found[] {
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, inner]): readonly Found[] => {
    const here = `${at}/${key}`;
    const isDocument = documentKeys.has(key) && inner !== null && (key === 'body' || isField);
    return isDocument ? [{ at: here, value: inner }] : documentsIn(inner, here, key === 'fields');
  });
}

const speaksOfDocuments =
  /^\/rest\/api\/3\/(?:issue(?:\/(?!createmeta|properties)[^/]+(?:\/(?:comment|transitions).*)?)?|issueLink|search\/jql)$/;

/** Checks descriptions and comments against the document format; the platform API knows no plain text there. */
export function createDocumentCheck(schema: object): (pathname: string, body: unknown) => readonly string[] {
  const validate = new Ajv({ strict: false, unicodeRegExp: false }).compile(schema);
  return (pathname, body) =>
    speaksOfDocuments.test(pathname)
      ? documentsIn(body, '', false)
          .filter(({ value }) => !validate(value))
          .map(({ at }) => `${at} is not an Atlassian document`)
      : [];
}
