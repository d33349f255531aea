import type { HttpReply, Jira } from '../../site/boundary';
import type { Manifest } from '../manifest';
import type { BoundaryCall } from '../processes/messages';
import type { PublishRequest } from '../queue/publish-request';
import type { Queues } from '../queue/queues';
import { scopeDoesNotMatch } from './jira-door';
import { json, parseJson, proxyError } from './replies';

type Options = Readonly<{ jira: Jira; manifest: Manifest; queues: Queues }>;
type ReportRequest = Readonly<{ accounts: readonly { accountId: string; updatedAt: string }[] }>;

const MOST_ACCOUNTS = 90;

/** Atlassian's gateway: queues, and which accounts have been closed. The rest of it the local site does not have. */
export function openStargateDoor({ jira, manifest, queues }: Options) {
  function reportAccounts({ accounts }: ReportRequest): HttpReply {
    if (!manifest.scopes.includes('report:personal-data')) return scopeDoesNotMatch();
    if (accounts.length > MOST_ACCOUNTS) return json(400, { message: 'At most 90 accounts in a request.' });
    const closed = accounts.filter(({ accountId }) => jira.findPerson(accountId)?.active !== true);
    return closed.length === 0
      ? json(204)
      : json(200, { accounts: closed.map(({ accountId }) => ({ accountId, status: 'closed' })) });
  }

  return {
    answer(call: BoundaryCall): HttpReply {
      const { path, body } = call;
      const queue = /^\/webhook\/queue\/(publish|stats|cancel)\//.exec(path)?.[1];
      const request = parseJson(body) as PublishRequest;
      if (queue === 'publish') return queues.publish(request, body ?? '');
      if (queue === 'stats') return queues.stats(request.jobId);
      if (queue === 'cancel') return queues.cancel(request.jobId);
      if (path === '/app/report-accounts') return reportAccounts(parseJson(body) as ReportRequest);
      return proxyError(501, 'NOT_AVAILABLE_ON_THE_LOCAL_SITE');
    },
  };
}
