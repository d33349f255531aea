import { createJira, type JiraOptions } from '../../../dev/jira/jira';
import type { Actor, HttpReply, ProductEvent } from '../../../dev/site/boundary';

export const user = (accountId: string): Actor => ({ kind: 'user', accountId, viaApp: false });
export const app: Actor = { kind: 'app' };
export const anonymous: Actor = { kind: 'anonymous' };
export const [ana, olga, dora, emil, fay, gus] = [
  user('agent-ana'),
  user('owner-olga'),
  user('customer-dora'),
  user('customer-emil'),
  user('customer-fay'),
  user('unlicensed-gus'),
];

export const adf = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

/** Answers are looked into freely; what a test expects of them is checked by the test. */
type Json = ReturnType<typeof JSON.parse>;

const hour = 3_600_000;

/** A service desk whose clock stands still until it is moved, with the calls and events a test wants to look at. */
export function aServiceDesk(options: Partial<JiraOptions> = {}) {
  let now = Date.parse('2026-03-02T09:00:00Z');
  const clock = { now: () => new Date(now) };
  const jira = createJira({ clock, siteUrl: 'http://localhost:4400', ...options });
  const events: ProductEvent[] = [];
  jira.onEvent((event) => events.push(event));

  const call = async (
    method: string,
    path: string,
    actor: Actor,
    body?: unknown,
  ): Promise<HttpReply & { json: Json }> => {
    const text = body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body);
    const reply = await jira.handle({ method, path, headers: {}, body: text }, actor);
    return { ...reply, json: reply.body === '' ? null : JSON.parse(reply.body) };
  };

  return {
    jira,
    events,
    call,
    get: (path: string, actor: Actor = ana) => call('GET', path, actor),
    post: (path: string, body: unknown, actor: Actor = ana) => call('POST', path, actor, body),
    put: (path: string, body: unknown, actor: Actor = ana) => call('PUT', path, actor, body),
    del: (path: string, actor: Actor = ana) => call('DELETE', path, actor),
    pass: (hours: number) => void (now += hours * hour),
    now: () => now,
    raise: (summary = 'Cannot print', actor: Actor = dora) =>
      jira.createRequest({ requestTypeId: '1', summary }, actor),
  };
}
