import api, { type Route } from '@forge/api';
import { type GenericSchema, type InferOutput, parse } from 'valibot';
import { Refusal } from '../../ports/platform/refusal';

export type Voice = 'app' | 'user';
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** What stays the same in every call: the body as JSON, and the voice it is spoken with. */
async function call(voice: Voice, method: Method, path: Route, body?: unknown) {
  const speaker = voice === 'app' ? api.asApp() : api.asUser();
  const headers = { Accept: 'application/json', ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) };
  return speaker.requestJira(path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
}

type Response = Awaited<ReturnType<typeof call>>;

async function refusal(response: Response, method: Method, path: Route): Promise<Refusal> {
  const wait = Number(response.headers.get('retry-after'));
  return new Refusal(
    response.status,
    await response.text(),
    Number.isFinite(wait) && wait > 0 ? wait : null,
    `${method} ${path.value}`,
  );
}

/** Reads a resource and checks the fields we use; null when Jira has no such thing for this voice. */
export async function find<S extends GenericSchema>(
  path: Route,
  schema: S,
  voice: Voice = 'app',
): Promise<InferOutput<S> | null> {
  const response = await call(voice, 'GET', path);
  if (response.status === 404) return null;
  if (!response.ok) throw await refusal(response, 'GET', path);
  return parse(schema, await response.json());
}

/** Reads a resource that has to be there. */
export async function read<S extends GenericSchema>(
  path: Route,
  schema: S,
  voice: Voice = 'app',
): Promise<InferOutput<S>> {
  const response = await call(voice, 'GET', path);
  if (!response.ok) throw await refusal(response, 'GET', path);
  return parse(schema, await response.json());
}

/** Asks by POST, as Jira's searches want it, and checks the answer. */
export async function query<S extends GenericSchema>(
  path: Route,
  body: unknown,
  schema: S,
  voice: Voice = 'app',
): Promise<InferOutput<S>> {
  const response = await call(voice, 'POST', path, body);
  if (!response.ok) throw await refusal(response, 'POST', path);
  return parse(schema, await response.json());
}

/** Changes something. Answers the body Jira sent, null when it sent none. */
export async function send(
  method: 'POST' | 'PUT' | 'DELETE',
  path: Route,
  body?: unknown,
  voice: Voice = 'app',
): Promise<unknown> {
  const response = await call(voice, method, path, body);
  // 303 points at the task that carries out a bulk change: it has been accepted.
  if (!response.ok && response.status !== 303) throw await refusal(response, method, path);
  const text = await response.text();
  return text === '' ? null : JSON.parse(text);
}
