import type { Crossing, Traffic } from './boundary';
import { pathPattern } from './path-pattern';

const MOST_CROSSINGS = 200_000;
const MOST_CHARACTERS = 200_000_000;
const PAGE = 2_000;
const LONGEST_BODY = 256_000;

/** Bodies are kept as text: smaller, and safe from whoever changes the object afterwards. */
type Kept = Omit<Crossing, 'body' | 'response'> & Readonly<{ body: string | null; response: string | null }>;

const looksLikeJson = (text: string) => /^\s*[[{"\d]|^(?:true|false|null)$/.test(text);

function toText(body: unknown): string | null {
  if (body === undefined || body === null) return null;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return text.length > LONGEST_BODY ? `${text.slice(0, LONGEST_BODY)}… (${text.length} characters)` : text;
}

function fromText(text: string | null): unknown {
  if (text === null || !looksLikeJson(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Everything that crossed the boundary between app and platform: the latest of it whole, the counts for ever. */
export function recordTraffic(now: () => Date): Traffic {
  let kept: Kept[] = [];
  let dropped = 0;
  let characters = 0;
  let n = 0;
  let counting = false;
  const counts = new Map<string, number>();

  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  const sizeOf = (one: Kept) => (one.body?.length ?? 0) + (one.response?.length ?? 0) + 200;

  function countCrossing({ kind, method, path, function: functionKey, status }: Omit<Crossing, 'n' | 'at'>): void {
    count(kind);
    if (kind === 'jira') count(`${method} ${pathPattern(path ?? '')}`);
    else if (kind === 'invocation') count(`invocation ${functionKey}`);
    else if (method) count(`${kind} ${method}`);
    if (kind !== 'event' && typeof status === 'number' && status >= 400) count(`${kind} ${status}`);
  }

  function forgetOldest(): void {
    while (kept.length - dropped > MOST_CROSSINGS || (characters > MOST_CHARACTERS && dropped < kept.length)) {
      const oldest = kept[dropped];
      if (oldest) characters -= sizeOf(oldest);
      dropped += 1;
    }
    if (dropped > 10_000) {
      kept = kept.slice(dropped);
      dropped = 0;
    }
  }

  return {
    record(crossing) {
      n += 1;
      countCrossing(crossing);
      if (counting) return;
      const one: Kept = {
        n,
        at: now().toISOString(),
        ...crossing,
        body: toText(crossing.body),
        response: toText(crossing.response),
      };
      kept.push(one);
      characters += sizeOf(one);
      forgetOldest();
    },
    since(from) {
      const start = kept.findIndex((one, index) => index >= dropped && one.n >= from);
      const page = start < 0 ? [] : kept.slice(start, start + PAGE);
      const last = page.at(-1);
      return {
        next: last ? last.n + 1 : n + 1,
        items: page.map((one) => ({ ...one, body: fromText(one.body), response: fromText(one.response) })),
      };
    },
    counts: () => Object.fromEntries([...counts].sort(([a], [b]) => a.localeCompare(b))),
    countOnly(on) {
      counting = on;
    },
    clear() {
      kept = [];
      dropped = 0;
      characters = 0;
      counts.clear();
    },
  };
}
