import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import addFormats from 'ajv-formats';
import { OpenAPIBackend, type Operation } from 'openapi-backend';
import type { Crossing } from '../../dev/site/boundary';
import { createDocumentCheck } from './documents';
import { waive } from './waivers';

/** One call to Jira as it went over the boundary, with what came back. */
export type RecordedCall = Readonly<{ method: string; path: string; body: unknown; status: number; response: unknown }>;

/** The calls to Jira among what crossed the boundary. */
export const recordedCalls = (crossings: readonly Crossing[]): readonly RecordedCall[] =>
  crossings.flatMap(({ kind, method, path: address, status, ...rest }) =>
    kind === 'jira' && method !== null && address !== null
      ? [{ method, path: address, status: Number(status), ...rest }]
      : [],
  );

/** What Atlassian's documents say against a call. */
export type Finding = Readonly<{ call: string; part: 'operation' | 'request' | 'response'; what: string }>;

export type Contract = Readonly<{ check: (call: RecordedCall) => readonly Finding[] }>;

const folder = path.resolve(__dirname, '../../../shared/openapi');
const files = { platform: 'jira-platform-v3.json', desk: 'jira-service-desk.json', adf: 'adf-full.schema.json' };

const fileOf = (name: string) => path.join(folder, name);
const readJson = (name: string) => JSON.parse(readFileSync(fileOf(name), 'utf8'));

/** Atlassian's documents stand beside the project, not in it. */
export const contractIsHere = Object.values(files).every((name) => existsSync(fileOf(name)));

/** Answers any operation may give without its page saying so: not signed in, too fast, or broken. */
const alwaysPossible = new Set([401, 429, 500, 502, 503, 504]);

async function backendFor(name: string): Promise<OpenAPIBackend> {
  const definition = readJson(name);
  waive(definition);
  const backend = new OpenAPIBackend({
    definition,
    quick: true,
    validate: true,
    ajvOpts: { strict: false, allErrors: true, unicodeRegExp: false },
    customizeAjv: (ajv) => {
      addFormats(ajv);
      return ajv;
    },
  });
  await backend.init();
  return backend;
}

type Problem = Readonly<{ instancePath?: string; message?: string; params?: unknown }>;

const sayAll = (problems: readonly Problem[] | null | undefined) =>
  (problems ?? []).map(
    ({ instancePath = '', message = '', params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );

function unknownParameters(operation: Operation, query: URLSearchParams): readonly string[] {
  const known = new Set(
    (operation.parameters ?? []).flatMap((parameter) => ('name' in parameter ? [parameter.name] : [])),
  );
  return [...query.keys()]
    .filter((name) => !known.has(name))
    .map((name) => `query parameter "${name}" is not documented`);
}

function queryOf(query: URLSearchParams): Record<string, string | string[]> {
  const all = [...new Set(query.keys())].map((name) => [name, query.getAll(name)] as const);
  return Object.fromEntries(all.map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]));
}

/** The two API documents and the document format, ready to judge recorded calls; only when they are here. */
export async function loadContract(): Promise<Contract> {
  const platform = await backendFor(files.platform);
  const desk = await backendFor(files.desk);
  const documentProblems = createDocumentCheck(readJson(files.adf));

  const check = ({ method, path: address, body, status, response }: RecordedCall): Finding[] => {
    const call = `${method} ${address} → ${status}`;
    const { pathname, searchParams } = new URL(address, 'http://local');
    const backend = pathname.startsWith('/rest/servicedeskapi/') ? desk : platform;
    const request = {
      method,
      path: pathname,
      query: queryOf(searchParams),
      headers: { 'content-type': 'application/json' },
      ...(body === null || body === undefined ? {} : { body }),
    };
    const operation = backend.matchOperation(request);
    if (!operation) return [{ call, part: 'operation', what: 'Atlassian documents no such operation' }];
    const refused = status >= 400;
    const said = {
      operation: [
        ...(operation.deprecated ? ['the operation is deprecated'] : []),
        ...(String(status) in (operation.responses ?? {}) || alwaysPossible.has(status)
          ? []
          : [`status ${status} is not documented`]),
      ],
      request: refused
        ? []
        : [
            ...unknownParameters(operation, searchParams),
            ...sayAll(backend.validateRequest(request, operation).errors),
            ...documentProblems(pathname, body),
          ],
      response:
        response === null || response === undefined || alwaysPossible.has(status)
          ? []
          : [
              ...sayAll(backend.validateResponse(response, operation, status).errors),
              ...documentProblems(pathname, response),
            ],
    };
    return (['operation', 'request', 'response'] as const).flatMap((part) =>
      said[part].map((what) => ({ call, part, what })),
    );
  };

  return { check };
}
