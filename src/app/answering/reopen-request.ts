import type { Refusal } from '../../domain/answering/survey-answering';
import type { Log } from '../../ports/platform/log';
import type { Requests } from '../../ports/requests/requests';
import { lookAtSurvey, type LookPorts, type Visitor } from './look-at-survey';
import { reconcileRequest, type ReconcilePorts } from '../asking/reconcile-request';

export type ReopenPorts = LookPorts & ReconcilePorts & Readonly<{ requests: Requests; log: Log }>;
export type ReopenOutcome =
  Readonly<{ kind: 'reopened' }> | Readonly<{ kind: 'refused'; because: Refusal | 'no-way-back' }>;

/**
 * Re-opens the request as the customer. A closed survey does not stand in the way of a request that is not
 * solved; only somebody else's request does.
 */
export async function reopenRequest(ports: ReopenPorts, visitor: Visitor, comment: string): Promise<ReopenOutcome> {
  const look = await lookAtSurvey(ports, visitor);
  if (look.kind === 'stranger') return { kind: 'refused', because: look.because };
  const { standing, request, viewer } = look;
  if (standing.kind === 'refused' && (!standing.mayRead || standing.because === 'not-resolved'))
    return { kind: 'refused', because: standing.because };
  // Forge lends no voice to `unlicensed` accounts, and nobody else may re-open for them.
  if (viewer.accountType === 'unlicensed' || !(await ports.requests.reopen(request.key, comment.trim())))
    return { kind: 'refused', because: 'no-way-back' };
  try {
    // The event of our own change does not come back to us, so the ledger is told here.
    await reconcileRequest(ports, request.issueId);
  } catch (error) {
    ports.log.error('a re-opened request was not reconciled; the sweep will', error, { issueId: request.issueId });
  }
  return { kind: 'reopened' };
}
