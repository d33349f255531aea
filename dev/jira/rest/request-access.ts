import { findIssue } from '../desk/desk';
import type { Issue } from '../records';
import { refuse } from '../refusal';
import { deskPage } from '../shapes/request';
import { maySeeRequest, numberParam, ok, param, worksOnRequests, type Answer, type Call } from './call';

/** The request a caller may see; whether it exists at all is not told to others. */
export function requestOf(call: Call, name = 'issueIdOrKey'): Issue {
  const issue = findIssue(call.desk, param(call, name));
  return issue && maySeeRequest(call, issue)
    ? issue
    : refuse(404, 'The request you are trying to view does not exist, or you do not have permission to see it.');
}

export function needAgent(call: Call): void {
  if (!worksOnRequests(call)) refuse(403, 'You must be an agent of this service desk to do this.');
}

export function paged<T>(call: Call, path: string, values: readonly T[]): Answer {
  const start = numberParam(call, 'start', 0);
  const limit = Math.min(Math.max(1, numberParam(call, 'limit', 50)), 100);
  return ok(deskPage(call.desk.siteUrl + path, values, start, limit));
}
