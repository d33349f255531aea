import { type GenericSchema, type InferOutput, safeParse } from 'valibot';
import type { Actor } from '../../site/boundary';
import { findIssue, isAgent, isOutside, isWithheld, type Desk } from '../desk/desk';
import type { Account, Issue } from '../records';
import { refuse } from '../refusal';
import type { Search } from '../search/search';

/** One REST call on its way through the service desk. */
export type Call = Readonly<{
  desk: Desk;
  search: Search;
  actor: Actor;
  me: Account;
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  body: unknown;
}>;

export type Answer = Readonly<{ status: number; body?: unknown; location?: string }>;
export type Route = Readonly<{ method: string; path: string; run: (call: Call) => Answer }>;

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const created = (body?: unknown): Answer => ({ status: 201, body });
export const noContent: Answer = { status: 204 };

export const get = (path: string, run: Route['run']): Route => ({ method: 'GET', path, run });
export const post = (path: string, run: Route['run']): Route => ({ method: 'POST', path, run });
export const put = (path: string, run: Route['run']): Route => ({ method: 'PUT', path, run });
export const del = (path: string, run: Route['run']): Route => ({ method: 'DELETE', path, run });

export function bodyOf<S extends GenericSchema>({ body }: Call, schema: S): InferOutput<S> {
  const parsed = safeParse(schema, body);
  return parsed.success
    ? parsed.output
    : refuse(400, 'Invalid request payload. Refer to the REST API documentation and try again.');
}

export const param = ({ params }: Call, name: string): string => params[name] ?? '';

/** A query parameter that may be repeated or hold several values between commas. */
export const listParam = ({ query }: Call, name: string): readonly string[] =>
  query
    .getAll(name)
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter(Boolean);

export function numberParam({ query }: Call, name: string, otherwise: number): number {
  const written = query.get(name);
  if (written === null) return otherwise;
  const value = Number(written);
  return Number.isInteger(value) && value >= 0
    ? value
    : refuse(400, `The value '${written}' of '${name}' is not a number.`);
}

export const isLicensed = ({ accountType }: Account) => accountType === 'licensed' || accountType === 'app';

const noIssue = 'Issue does not exist or you do not have permission to see it.';

/** Licensed people see every project they are not kept out of, and so does the app. */
export const seesProject = ({ desk, me }: Call, projectId: string): boolean =>
  isLicensed(me) && !isWithheld(desk, me, projectId, 'BROWSE_PROJECTS');

/** The issue a caller names; for the unlicensed there are no issues at this door. */
export function findSeen(call: Call, idOrKey: string): Issue | null {
  const issue = findIssue(call.desk, idOrKey);
  return issue && seesProject(call, issue.projectId) ? issue : null;
}

export const browse = (call: Call, name = 'issueIdOrKey'): Issue =>
  findSeen(call, param(call, name)) ?? refuse(404, noIssue);

export const worksOnRequests = ({ me }: Call) => isAgent(me) || me.role === 'app';
const worksOn = (call: Call, { projectId }: Issue) => worksOnRequests(call) && !isOutside(call.me, projectId);

/** Reporter, participants and the organisations a request is shared with; its agents see all. */
export function maySeeRequest(call: Call, issue: Issue): boolean {
  if (issue.requestTypeId === null) return false;
  const { accountId } = call.me;
  const { organizations } = call.desk.records;
  return (
    worksOn(call, issue) ||
    issue.reporterId === accountId ||
    issue.participantIds.includes(accountId) ||
    issue.organizationIds.some((id) => organizations.get(id)?.memberIds.includes(accountId))
  );
}
