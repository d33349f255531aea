import type { HttpReply } from '../../site/boundary';
import { json, parseJson } from '../boundary/replies';
import type { BoundaryCall } from '../processes/messages';
import type { Entry, Store, Ttl } from './store';

const KEY = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/;
const LONGEST_KEY = 500;
const LARGEST_VALUE = 240 * 1024;
const DEEPEST = 31;
const MOST_RESULTS = 100;
const MOST_OPERATIONS = 25;
const LARGEST_TRANSACTION = 4 * 1024 * 1024;

type Write = Readonly<{
  key: string;
  value?: unknown;
  entityName?: string;
  options?: Readonly<{ ttl?: Ttl; keyPolicy?: 'OVERRIDE' | 'FAIL_IF_EXISTS'; returnValue?: 'PREVIOUS' | 'LATEST' }>;
}>;
type Query = Readonly<{
  limit?: number;
  after?: string;
  where?: readonly { property: string; condition: string; values: readonly string[] }[];
}>;
type Transaction = Readonly<{ set?: readonly Write[]; delete?: readonly Write[]; check?: readonly Write[] }>;
type Failure = Readonly<{ code: string; message: string }>;

const fail = (status: number, { code, message }: Failure) => json(status, { code, message });

const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;

function badKey(key: unknown): Failure | null {
  if (typeof key !== 'string' || key.length === 0 || key.length > LONGEST_KEY)
    return { code: 'KEY_TOO_LONG', message: 'A key has 1 to 500 characters.' };
  return KEY.test(key)
    ? null
    : { code: 'INVALID_KEY', message: `The key "${key}" has characters that are not allowed.` };
}

function badWrite({ key, value, entityName }: Write): Failure | null {
  const bad = badKey(key);
  if (bad) return bad;
  if (entityName !== undefined) return { code: 'NOT_AVAILABLE', message: 'The local site has no custom entities.' };
  if (value === undefined || value === null) return { code: 'INVALID_VALUE', message: 'A value must be given.' };
  if (Buffer.byteLength(JSON.stringify(value)) > LARGEST_VALUE)
    return { code: 'VALUE_TOO_LARGE', message: 'A value has at most 240 KiB.' };
  return depthOf(value) > DEEPEST ? { code: 'MAX_DEPTH', message: 'A value is at most 31 levels deep.' } : null;
}

const notFound = () => fail(404, { code: 'KEY_NOT_FOUND', message: 'Key not found' });
const cursorOf = (key: string) => Buffer.from(key).toString('base64');

function set(store: Store, write: Write, secret: boolean): HttpReply {
  const bad = badWrite(write);
  if (bad) return fail(400, bad);
  const before = store.get(write.key, secret);
  // Nobody documents this code; the app must take any refusal here as "somebody was faster".
  if (write.options?.keyPolicy === 'FAIL_IF_EXISTS' && before)
    return fail(409, { code: 'KEY_ALREADY_EXISTS', message: 'The key exists.' });
  const after = store.set(write.key, write.value, { secret, ttl: write.options?.ttl });
  if (!write.options?.returnValue) return json(204);
  return json(200, write.options.returnValue === 'PREVIOUS' ? before : after);
}

function query(store: Store, { limit = 10, after, where = [] }: Query): HttpReply {
  if (limit < 1 || limit > MOST_RESULTS)
    return fail(400, { code: 'INVALID_LIMIT', message: 'A query gives 1 to 100 results.' });
  const from = after === undefined ? '' : Buffer.from(after, 'base64').toString();
  const fits = (entry: Entry) =>
    entry.key > from &&
    where.every(({ condition, values }) => condition === 'BEGINS_WITH' && entry.key.startsWith(values[0] ?? ''));
  const found = store.list().filter(fits);
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return json(200, { data: page, ...(last && found.length > limit ? { cursor: cursorOf(last.key) } : {}) });
}

function transact(store: Store, transaction: Transaction): HttpReply {
  const { set: sets = [], delete: deletes = [], check = [] } = transaction;
  const keys = [...sets, ...deletes, ...check].map((one) => one.key);
  if (keys.length > MOST_OPERATIONS)
    return fail(400, { code: 'TOO_MANY_OPERATIONS', message: 'A transaction has at most 25 operations.' });
  if (new Set(keys).size < keys.length)
    return fail(400, { code: 'DUPLICATE_KEY', message: 'A transaction touches each key once.' });
  if (JSON.stringify(transaction).length > LARGEST_TRANSACTION)
    return fail(413, { code: 'TRANSACTION_TOO_LARGE', message: 'A transaction has at most 4 MB.' });
  const bad =
    sets.map(badWrite).find((one) => one !== null) ?? deletes.map((one) => badKey(one.key)).find((one) => one !== null);
  if (bad) return fail(400, bad);
  if (check.length > 0)
    return fail(400, { code: 'NOT_AVAILABLE', message: 'The local site has no custom entities to check.' });
  if (sets.some((one) => one.options?.keyPolicy === 'FAIL_IF_EXISTS' && store.get(one.key)))
    return fail(409, { code: 'KEY_ALREADY_EXISTS', message: 'A key exists.' });
  for (const one of sets) store.set(one.key, one.value, { ttl: one.options?.ttl });
  for (const one of deletes) store.remove(one.key);
  return json(204);
}

/** Each item on its own: what failed is listed beside what did not. */
function batch(store: Store, operation: string, items: readonly Write[]): HttpReply {
  const done = items.map((item) => {
    const bad = operation === 'set' ? badWrite(item) : badKey(item.key);
    if (bad) return { key: item.key, error: bad };
    if (operation === 'set') store.set(item.key, item.value, { ttl: item.options?.ttl });
    else if (operation === 'delete') store.remove(item.key);
    const found = operation === 'get' ? store.get(item.key) : { key: item.key };
    return found ?? { key: item.key, error: { code: 'KEY_NOT_FOUND', message: 'Key not found' } };
  });
  return json(200, {
    successfulKeys: done.filter((one) => !('error' in one)),
    failedKeys: done.filter((one) => 'error' in one),
  });
}

function single(store: Store, operation: string, request: Write, secret: boolean): HttpReply {
  if (operation === 'set') return set(store, request, secret);
  const bad = badKey(request.key);
  if (bad) return fail(400, bad);
  if (operation === 'delete') return store.remove(request.key, secret) ? json(204) : notFound();
  const entry = store.get(request.key, secret);
  return entry ? json(200, entry) : notFound();
}

/** Forge's key-value store, by the requests @forge/kvs sends. */
export function answerKvs(store: Store, call: BoundaryCall): HttpReply {
  const request = parseJson(call.body);
  if (call.path === '/api/v1/query') return query(store, request as Query);
  if (call.path === '/api/v1/transaction') return transact(store, request as Transaction);
  const batched = /^\/api\/v1\/batch\/(set|get|delete)$/.exec(call.path);
  if (batched) return batch(store, batched[1] ?? '', request as Write[]);
  const plain = /^\/api\/v1\/(secret\/)?(get|set|delete)$/.exec(call.path);
  if (plain) return single(store, plain[2] ?? '', request as Write, plain[1] !== undefined);
  return fail(501, { code: 'NOT_AVAILABLE', message: `The local site does not offer ${call.path}.` });
}
