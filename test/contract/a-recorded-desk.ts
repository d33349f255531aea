import { app, aServiceDesk } from '../dev/jira/a-service-desk';
import type { Actor } from '../../dev/site/boundary';
import type { RecordedCall } from './openapi';

/** A service desk whose calls are kept, to be held against Atlassian's documents. */
export function aRecordedDesk() {
  const desk = aServiceDesk();
  const calls: RecordedCall[] = [];
  const send = async (method: string, path: string, actor: Actor = app, body: unknown = null) => {
    const { status, json } = await desk.call(method, path, actor, body ?? undefined);
    calls.push({ method, path, body, status, response: json });
    return json;
  };
  return { ...desk, calls, send };
}

export type Recorded = ReturnType<typeof aRecordedDesk>;
