import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HttpReply } from './boundary';

/** A request as the site's doors take it. */
export type Call = Readonly<{
  method: string;
  url: URL;
  headers: Readonly<Record<string, string>>;
  cookies: Readonly<Record<string, string>>;
  body: string;
}>;

/** Bodies may be bytes too: fonts and pictures of the app. */
export type Answer = Readonly<{
  status: number;
  headers?: Readonly<Record<string, string | readonly string[]>>;
  body?: string | Buffer;
}>;

const mostBytes = 6_000_000;

/** Who calls did something that cannot be answered; the message is for them. */
export class CallError extends Error {
  override name = 'CallError';
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = Buffer.isBuffer(part) ? part : Buffer.from(String(part));
    size += bytes.length;
    if (size > mostBytes) throw new CallError(413, 'The body is over 6 MB.');
    parts.push(bytes);
  }
  return Buffer.concat(parts).toString('utf8');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const readCookies = (header = ''): Record<string, string> =>
  Object.fromEntries(
    header.split(';').flatMap((pair) => {
      const [name = '', ...value] = pair.trim().split('=');
      return name ? [[name, decode(value.join('='))]] : [];
    }),
  );

function urlOf(host: string, path: string): URL {
  try {
    return new URL(`http://${host}${path}`);
  } catch {
    throw new CallError(400, 'The address or the host cannot be read.');
  }
}

export async function readCall(request: IncomingMessage): Promise<Call> {
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
  return {
    method: request.method ?? 'GET',
    url: urlOf(headers.host || 'localhost', request.url ?? '/'),
    headers,
    cookies: readCookies(headers.cookie),
    body: await readBody(request),
  };
}

export function send(response: ServerResponse, { status, headers = {}, body = '' }: Answer, headOnly: boolean): void {
  const all = Object.entries(headers).map(
    ([name, value]) => [name, typeof value === 'string' ? value : [...value]] as const,
  );
  response.writeHead(status, { 'content-length': String(Buffer.byteLength(body)), ...Object.fromEntries(all) });
  response.end(headOnly ? undefined : body);
}

export const json = (status: number, value: unknown): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: JSON.stringify(value),
});

export const fromReply = ({ status, headers, body }: HttpReply): Answer => ({
  status,
  headers: { 'cache-control': 'no-store', ...headers },
  body,
});

/** The body as a JSON object; anything else is told kindly. */
export function readJson({ body }: Pick<Call, 'body'>, example: string): Readonly<Record<string, unknown>> {
  const unclear = () => new CallError(400, `The body must be a JSON object such as ${example}.`);
  try {
    const parsed: unknown = body.trim() === '' ? {} : JSON.parse(body);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return { ...parsed };
  } catch {
    throw unclear();
  }
  throw unclear();
}
