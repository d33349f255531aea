import type { Actor, Jira } from '../site/boundary';

export type Written = Readonly<{ ok: true; body: unknown } | { ok: false; status: number; problem: string }>;

/** Jira as one person sees it. Pages know no more of Jira than its REST answers. */
export type JiraDoor = Readonly<{
  /** Null where Jira says there is no such thing, or not for this person. */
  find: <Shape>(path: string) => Promise<Shape | null>;
  read: <Shape>(path: string) => Promise<Shape>;
  search: <Shape>(jql: string, fields: readonly string[], most: number) => Promise<readonly Shape[]>;
  write: (method: 'POST' | 'PUT' | 'DELETE', path: string, body: unknown) => Promise<Written>;
}>;

const parse = (body: string): unknown => (body === '' ? null : JSON.parse(body));

/** What Jira says went wrong, in either of the two shapes its products use. */
export function problemOf(body: string, status: number): string {
  try {
    const { errorMessages, errors, errorMessage } = JSON.parse(body) as Record<string, unknown>;
    const all = [...(Array.isArray(errorMessages) ? errorMessages : []), ...Object.values(errors ?? {}), errorMessage];
    const said = all.filter((one) => typeof one === 'string' && one !== '').join(' ');
    if (said) return said;
  } catch {
    // Not JSON: the status has to do.
  }
  return `Jira answered ${status}.`;
}

type Send = (method: string, path: string, body: unknown) => ReturnType<Jira['handle']>;

export function openDoor(jira: Pick<Jira, 'handle'>, actor: Actor): JiraDoor {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const send: Send = (method, path, body) =>
    jira.handle({ method, path, headers, body: body === undefined ? null : JSON.stringify(body) }, actor);

  async function find<Shape>(path: string): Promise<Shape | null> {
    const { status, body } = await send('GET', path, undefined);
    if (status === 404 || status === 403) return null;
    if (status >= 400) throw new Error(`GET ${path}: ${problemOf(body, status)}`);
    return parse(body) as Shape;
  }

  async function read<Shape>(path: string): Promise<Shape> {
    const found = await find<Shape>(path);
    if (found === null) throw new Error(`GET ${path}: Jira does not show this.`);
    return found;
  }

  return {
    find,
    read,
    async search<Shape>(jql: string, fields: readonly string[], most: number) {
      const { status, body } = await send('POST', '/rest/api/3/search/jql', { jql, fields, maxResults: most });
      if (status !== 200) throw new Error(`${jql}: ${problemOf(body, status)}`);
      return (parse(body) as { issues: readonly Shape[] }).issues;
    },
    async write(method, path, body) {
      const reply = await send(method, path, body);
      if (reply.status < 400) return { ok: true, body: parse(reply.body) };
      return { ok: false, status: reply.status, problem: problemOf(reply.body, reply.status) };
    },
  };
}
