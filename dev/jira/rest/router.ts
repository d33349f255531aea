import type { Actor, HttpReply, HttpRequest } from '../../site/boundary';
import { accountIdOf, type Desk } from '../desk/desk';
import type { Account } from '../records';
import { refuse, Refusal } from '../refusal';
import type { Search } from '../search/search';
import type { Answer, Call, Route } from './call';

type Pattern = Readonly<{ route: Route; steps: readonly string[] }>;

const isParam = (step: string) => step.startsWith('{');

function match({ steps }: Pattern, path: readonly string[]): Record<string, string> | null {
  const params: Record<string, string> = {};
  for (const [nth, step] of steps.entries()) {
    const given = path[nth] ?? '';
    if (isParam(step)) params[step.slice(1, -1)] = given;
    else if (step !== given) return null;
  }
  return params;
}

/** More literal steps first, so that `/issue/bulkfetch` is not read as an issue named "bulkfetch". */
const literalness = ({ steps }: Pattern) => steps.filter((step) => !isParam(step)).length;

function groupByLength(routes: readonly Route[]): ReadonlyMap<number, readonly Pattern[]> {
  const patterns = routes.map((route) => ({ route, steps: route.path.split('/').slice(1) }));
  const groups = new Map<number, Pattern[]>();
  for (const pattern of patterns)
    groups.set(pattern.steps.length, [...(groups.get(pattern.steps.length) ?? []), pattern]);
  for (const group of groups.values()) group.sort((one, other) => literalness(other) - literalness(one));
  return groups;
}

const json = { 'content-type': 'application/json;charset=UTF-8' };

/** The service desk API and the platform API say no in different shapes. */
function refusalReply({ status, messages, errors, message }: Refusal, path: string): HttpReply {
  const body = path.startsWith('/rest/servicedeskapi/')
    ? { errorMessage: message, i18nErrorMessage: { i18nKey: 'sd.error', parameters: [] } }
    : { errorMessages: messages, errors };
  return { status, headers: json, body: JSON.stringify(body) };
}

function answerReply({ status, body, location }: Answer): HttpReply {
  const headers = { ...(body === undefined ? {} : json), ...(location === undefined ? {} : { location }) };
  return { status, headers, body: body === undefined ? '' : JSON.stringify(body) };
}

function readBody({ body }: HttpRequest): unknown {
  if (body === null || body === '') return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return refuse(400, 'There was an error parsing JSON. Check that your request body is valid.');
  }
}

function whoIs(desk: Desk, actor: Actor): Account {
  const account = desk.records.people.get(accountIdOf(actor));
  return account?.active ? account : refuse(401, 'Client must be authenticated to access this resource.');
}

const anonymous: Account = {
  accountId: '',
  displayName: 'Anonymous',
  accountType: 'anonymous',
  role: 'none',
  active: true,
  locale: 'en-US',
  timeZone: 'UTC',
};

export const openToAll = '/rest/api/3/serverInfo';

/** Finds who answers a call, and says no in Jira's words where nobody does. */
export function createRouter(desk: Desk, search: Search, routes: readonly Route[]) {
  const groups = groupByLength(routes);

  const run = (request: HttpRequest, actor: Actor, path: string, query: URLSearchParams): Answer => {
    const steps = path.split('/').slice(1).map(decodeURIComponent);
    const matches = (groups.get(steps.length) ?? []).flatMap((pattern) => {
      const params = match(pattern, steps);
      return params ? [{ ...pattern, params }] : [];
    });
    const [nearest] = matches;
    if (!nearest) return refuse(404, `No operation answers to ${path}.`);
    const method = request.method.toUpperCase();
    const found = matches.find(
      ({ route, steps: own }) => route.method === method && literalness({ route, steps: own }) === literalness(nearest),
    );
    if (!found) return refuse(405, `The method ${method} is not allowed here.`);
    const me = path === openToAll && actor.kind === 'anonymous' ? anonymous : whoIs(desk, actor);
    const call: Call = { desk, search, actor, me, params: found.params, query, body: readBody(request) };
    return found.route.run(call);
  };

  return (request: HttpRequest, actor: Actor): HttpReply => {
    const { pathname, searchParams } = new URL(request.path, 'http://local');
    try {
      return answerReply(run(request, actor, pathname, searchParams));
    } catch (problem) {
      if (problem instanceof Refusal) return refusalReply(problem, pathname);
      if (problem instanceof URIError) return refusalReply(new Refusal(400, ['The address is malformed.']), pathname);
      throw problem;
    }
  };
}
