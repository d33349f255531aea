import { existsSync, readFileSync } from 'node:fs';
import { isGranted, scopesFor } from '../../../dev/forge/boundary/scopes';

test.each([
  ['GET', '/rest/api/3/issue/HELP-1?fields=summary', 'read:jira-work'],
  ['POST', '/rest/api/3/search/jql', 'read:jira-work'],
  ['POST', '/rest/api/3/issue/HELP-1/comment', 'write:jira-work'],
  ['PUT', '/rest/api/3/issue/1/properties/aftercare', 'write:jira-work'],
  ['GET', '/rest/api/3/user?accountId=1', 'read:jira-user'],
  ['GET', '/rest/servicedeskapi/request/HELP-1', 'read:servicedesk-request'],
  ['POST', '/rest/servicedeskapi/request/HELP-1/transition', 'write:servicedesk-request'],
  ['GET', '/rest/servicedeskapi/organization', 'manage:servicedesk-customer'],
])('%s %s wants %s', (method, path, scope) => {
  expect(scopesFor(method, path)).toContain(scope);
  expect(isGranted(method, path, [scope])).toBe(true);
  expect(isGranted(method, path, ['storage:app'])).toBe(false);
});

test('a path that is nobody’s is open to no app', () => {
  expect(isGranted('GET', '/secure/Dashboard.jspa', ['read:jira-work'])).toBe(false);
});

type Operation = { 'x-atlassian-oauth2-scopes'?: { state: string; scopes: string[] }[] };
const files = ['jira-platform-v3', 'jira-service-desk'].map((name) => `../shared/openapi/${name}.json`);
const described = files.every((file) => existsSync(file)) ? test : test.skip;

/** Parts of Jira the app has no business in; the table is coarse there. */
const used =
  /^\/rest\/api\/3\/(?:(?:issue|issueLink|comment|search|jql|user|myself|serverInfo|status|priority|resolution|group\/member)(?:\/|$)|project\/|field$)|^\/rest\/servicedeskapi\//;

const scopesOf = ({ 'x-atlassian-oauth2-scopes': described = [] }: Operation, state?: string) =>
  described.filter((one) => state === undefined || one.state === state).flatMap((one) => one.scopes);

const readOperations = () =>
  files.flatMap((file) => {
    const { paths } = JSON.parse(readFileSync(file, 'utf8')) as { paths: Record<string, Record<string, Operation>> };
    return Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
    );
  });

describe('beside what Atlassian describes', () => {
  const concrete = (path: string) => path.replace(/\{[^}]+\}/g, 'x');

  described('the scope Atlassian asks for opens the path', () => {
    const closed = readOperations()
      .filter(({ path, operation }) => used.test(path) && scopesOf(operation, 'Current').length > 0)
      .filter(({ method, path, operation }) => !isGranted(method, concrete(path), scopesOf(operation, 'Current')));
    expect(closed.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });

  described('no other scope does', () => {
    const open = readOperations()
      .filter(({ path, operation }) => used.test(path) && scopesOf(operation).length > 0)
      .flatMap(({ method, path, operation }) =>
        (scopesFor(method, concrete(path)) ?? [])
          .filter((scope) => !scopesOf(operation).includes(scope))
          .map((scope) => `${method} ${path}: ${scope}`),
      );
    expect(open).toEqual([]);
  });
});
