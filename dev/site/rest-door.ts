import type { Actor, Jira, Traffic } from './boundary';
import { fromReply, type Answer, type Call } from './exchange';
import { isOwnPage } from './guards';
import { cookieNames } from './visitor';

type Options = Readonly<{ jira: Jira; traffic: Traffic }>;

/** Basic auth: the user name is the account id, any password will do. */
function userOf(authorization: string): string | null {
  const [scheme = '', credentials = ''] = authorization.split(' ');
  if (scheme.toLowerCase() !== 'basic') return null;
  return Buffer.from(credentials, 'base64').toString('utf8').split(':')[0] || null;
}

/** Whoever names an account that does not exist or is closed is nobody, as with a wrong password. */
function actorOf(call: Call, jira: Jira): Actor {
  const named = call.headers.authorization
    ? userOf(call.headers.authorization)
    : isOwnPage(call)
      ? call.cookies[cookieNames.as]
      : null;
  const person = named ? jira.findPerson(named) : null;
  if (!person?.active) return { kind: 'anonymous' };
  return person.accountType === 'app' ? { kind: 'app' } : { kind: 'user', accountId: person.accountId, viaApp: false };
}

const accountOf = (actor: Actor) => (actor.kind === 'user' ? actor.accountId : actor.kind);

/** Jira's REST API for people and programs; each call is told in the site's traffic. */
export async function answerRest({ jira, traffic }: Options, call: Call): Promise<Answer> {
  const actor = actorOf(call, jira);
  const { method, headers, body } = call;
  const path = call.url.pathname + call.url.search;
  const begin = performance.now();
  const reply = await jira.handle({ method, path, headers, body: body === '' ? null : body }, actor);
  const ms = Math.round((performance.now() - begin) * 100) / 100;
  traffic.record({
    kind: 'jira',
    function: null,
    as: accountOf(actor),
    method,
    path,
    body,
    status: reply.status,
    response: reply.body,
    ms,
  });
  return fromReply(reply);
}
