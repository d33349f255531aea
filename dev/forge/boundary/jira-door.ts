import type { Actor, Faults, FaultStatus, HttpReply, Jira } from '../../site/boundary';
import type { Invocation } from '../invocation';
import type { Manifest } from '../manifest';
import type { BoundaryCall } from '../processes/messages';
import { json, proxyError } from './replies';
import { isGranted } from './scopes';

type Options = Readonly<{ jira: Jira; manifest: Manifest; faults: Faults }>;

/** As Atlassian's gateway answers a call no granted scope opens. */
export const scopeDoesNotMatch = () =>
  json(
    401,
    { code: 401, message: 'Unauthorized; scope does not match' },
    { 'x-failure-category': 'FAILURE_CLIENT_SCOPE_CHECK' },
  );

const jiraError = (message: string) => ({ errorMessages: [message], errors: {} });

function faultReply(status: FaultStatus, faults: Faults): HttpReply {
  if (status === 429) {
    const seconds = 1 + Math.floor(faults.delay(30_000) / 1_000);
    return json(429, jiraError('Rate limit exceeded.'), {
      'retry-after': String(seconds),
      'ratelimit-reason': 'jira-burst-based',
    });
  }
  const messages = {
    401: 'Client must be authenticated to access this resource.',
    403: 'You do not have permission.',
    404: 'Issue does not exist or you do not have permission to see it.',
    409: 'The issue was changed by somebody else at the same time. Please try again.',
    500: 'Internal server error',
    502: 'Bad gateway',
    503: 'Service unavailable',
    504: 'Gateway timeout',
  };
  return json(status, jiraError(messages[status]));
}

/** The way to Jira: who the app acts as, whether its scopes allow the call, and what goes wrong on purpose. */
export function openJiraDoor({ jira, manifest, faults }: Options) {
  /** `asUser()` is the person in front of the screen, who must be a customer or licensed; somebody else needs impersonation. */
  function userActor(call: BoundaryCall, invocation: Invocation): Actor | HttpReply {
    const accountId = call.meta.accountId ?? invocation.accountId;
    if (!accountId) return proxyError(401, 'NEEDS_AUTHENTICATION_ERR');
    const person = jira.findPerson(accountId);
    if (accountId !== invocation.accountId) {
      const allowed = person?.active === true && isGranted(call.method, call.path, manifest.impersonationScopes);
      return allowed
        ? { kind: 'user', accountId, viaApp: true }
        : proxyError(403, 'OFFLINE_USER_IMPERSONATION_NOT_ALLOWED');
    }
    if (person?.accountType !== 'licensed' && person?.accountType !== 'customer')
      return proxyError(401, 'NEEDS_AUTHENTICATION_ERR');
    return { kind: 'user', accountId, viaApp: true };
  }

  function actorOf(call: BoundaryCall, invocation: Invocation): Actor | HttpReply {
    if (call.meta.provider === 'app') return { kind: 'app' };
    return call.meta.provider === 'user' ? userActor(call, invocation) : { kind: 'anonymous' };
  }

  return {
    async pass(call: BoundaryCall, invocation: Invocation): Promise<HttpReply> {
      const actor = actorOf(call, invocation);
      if ('status' in actor) return actor;
      if (!isGranted(call.method, call.path, manifest.scopes)) return scopeDoesNotMatch();
      const fault = faults.status();
      if (fault) return faultReply(fault, faults);
      const { method, path, headers, body } = call;
      return jira.handle({ method, path, headers, body }, actor);
    },
    whoOf: (call: BoundaryCall, invocation: Invocation): string =>
      call.meta.provider === 'user'
        ? (call.meta.accountId ?? invocation.accountId ?? 'nobody')
        : (call.meta.provider ?? 'app'),
  };
}
