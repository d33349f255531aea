import * as v from 'valibot';
import { parseJql } from '../jql/parse';
import { refuse, Refusal } from '../refusal';
import { jqlQueryBean } from '../shapes/jql-query';
import { bodyOf, ok, post, seesProject, type Call, type Route } from './call';

const mostQueries = 50;
const mostIssues = 1_000;

const toParse = v.object({ queries: v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.minLength(1)) });
const toMatch = v.object({ issueIds: v.array(v.pipe(v.number(), v.integer())), jqls: v.array(v.string()) });

const finds = (call: Call, jql: string): readonly string[] =>
  call
    .search(jql, {
      accountId: call.me.accountId,
      timeZone: call.me.timeZone,
      reconcile: [],
      mayBrowse: (issue) => seesProject(call, issue.projectId),
    })
    .map(({ id }) => id);

/** What is wrong with a query, in the words a search would be refused with. */
function problemsOf(act: () => unknown): readonly string[] {
  try {
    act();
    return [];
  } catch (problem) {
    if (problem instanceof Refusal) return problem.messages;
    throw problem;
  }
}

const isDoubt = (message: string) => /^The value '.*' does not exist for the field/.test(message);

/** A query without a restriction is a query all the same; only a search refuses it. */
function parseOne(call: Call, query: string, validation: string) {
  const syntax = problemsOf(() => parseJql(query));
  if (syntax.length > 0) return { query, errors: syntax };
  const parsed = parseJql(query);
  const isChecked = validation !== 'none' && parsed.where !== null;
  const said = isChecked ? problemsOf(() => finds(call, query)) : [];
  const warnings = validation === 'warn' ? said.filter(isDoubt) : [];
  const errors = said.filter((message) => !warnings.includes(message));
  if (errors.length > 0) return { query, errors };
  return { query, structure: jqlQueryBean(parsed), ...(warnings.length > 0 ? { warnings } : {}) };
}

function parse(call: Call) {
  const validation = call.query.get('validation') ?? 'strict';
  if (!['strict', 'warn', 'none'].includes(validation))
    return refuse(400, `The value '${validation}' of 'validation' is none of strict, warn and none.`);
  return ok({ queries: bodyOf(call, toParse).queries.map((query) => parseOne(call, query, validation)) });
}

function matchOne(call: Call, jql: string, issueIds: readonly number[]) {
  const errors = problemsOf(() => finds(call, jql));
  if (errors.length > 0) return { matchedIssues: [], errors: [`Invalid JQL: ${jql}`] };
  const found = new Set(finds(call, jql));
  return { matchedIssues: [...new Set(issueIds)].filter((id) => found.has(String(id))), errors: [] };
}

function match(call: Call) {
  const { issueIds, jqls } = bodyOf(call, toMatch);
  if (jqls.length > mostQueries) return refuse(400, `No more than ${mostQueries} queries can be matched at once.`);
  if (issueIds.length > mostIssues) return refuse(400, `No more than ${mostIssues} issues can be matched at once.`);
  return ok({ matches: jqls.map((jql) => matchOne(call, jql, issueIds)) });
}

/** Queries judged and applied without searching. */
export const jqlRoutes: readonly Route[] = [post('/rest/api/3/jql/parse', parse), post('/rest/api/3/jql/match', match)];
