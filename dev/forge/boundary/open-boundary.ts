import type { Crossing, Faults, HttpReply, Jira, SqlGate, Traffic } from '../../site/boundary';
import type { Invocation } from '../invocation';
import { answerKvs } from '../kvs/kvs-door';
import type { Store } from '../kvs/store';
import type { Manifest } from '../manifest';
import type { BoundaryCall, BoundaryReply } from '../processes/messages';
import type { Queues } from '../queue/queues';
import { openJiraDoor, scopeDoesNotMatch } from './jira-door';
import { json, parseJson, proxyError } from './replies';
import { openStargateDoor } from './stargate-door';

type Options = Readonly<{
  jira: Jira;
  manifest: Manifest;
  store: Store;
  queues: Queues;
  sql: Pick<SqlGate, 'execute'>;
  faults: Faults;
  traffic: Traffic;
  findInvocation: (id: string) => Invocation | null;
  crash: (invocation: string) => void;
}>;

type Kind = Crossing['kind'];

function kindOf({ meta, path }: BoundaryCall): Kind {
  if (meta.type === 'kvs') return 'kvs';
  if (meta.type === 'sql') return 'sql';
  if (meta.remote === 'jira') return 'jira';
  return path.startsWith('/webhook/queue/') ? 'queue' : 'platform';
}

/** Every way out of the app's functions, in one place: to Jira, SQL, the key-value store, the queues, the platform. */
export function openBoundary({ jira, manifest, store, queues, sql, faults, traffic, findInvocation, crash }: Options) {
  const jiraDoor = openJiraDoor({ jira, manifest, faults });
  const stargate = openStargateDoor({ jira, manifest, queues });

  async function pass(kind: Kind, call: BoundaryCall, invocation: Invocation): Promise<HttpReply> {
    if (kind === 'jira') return jiraDoor.pass(call, invocation);
    if (kind === 'sql')
      return manifest.hasSql
        ? sql.execute(call.path, call.body ?? '')
        : json(400, { code: 'APP_NOT_ENABLED', message: 'The manifest has no sql module.' });
    if (kind === 'kvs') return manifest.scopes.includes('storage:app') ? answerKvs(store, call) : scopeDoesNotMatch();
    return call.meta.remote === 'stargate' ? stargate.answer(call) : proxyError(501, 'NOT_AVAILABLE_ON_THE_LOCAL_SITE');
  }

  function record(kind: Kind, call: BoundaryCall, invocation: Invocation, reply: BoundaryReply, begin: number): void {
    const sqlRequest =
      kind === 'sql' ? (parseJson(call.body) as { query: string; params: unknown[] } | undefined) : undefined;
    traffic.record({
      kind,
      function: invocation.functionKey,
      as: kind === 'jira' ? jiraDoor.whoOf(call, invocation) : 'app',
      method: sqlRequest ? (/^\W*(\w+)/.exec(sqlRequest.query)?.[1]?.toUpperCase() ?? 'SQL') : call.method,
      path: kind === 'sql' ? (sqlRequest?.query ?? null) : call.path,
      body: sqlRequest ? sqlRequest.params : call.body,
      status: 'lost' in reply ? `lost (${reply.lost})` : reply.status,
      response: 'lost' in reply ? null : reply.body,
      ms: Math.round((performance.now() - begin) * 100) / 100,
    });
  }

  /** A lost reply is the worst of faults: the work is done and the app cannot know. SQL has its own way to lose one. */
  function loseSometimes(kind: Kind, reply: HttpReply): BoundaryReply {
    if (kind === 'sql' || !faults.strikes('loseReply')) return reply;
    const how = faults.delay(3);
    if (how === 0) return { lost: 'reset' };
    return how === 1 ? { lost: 'timeout' } : json(504, { message: 'Gateway Timeout' });
  }

  return async function cross(call: BoundaryCall): Promise<BoundaryReply | null> {
    const invocation = findInvocation(call.invocation);
    if (!invocation) return null;
    const kind = kindOf(call);
    if (faults.strikes('crashBefore')) {
      crash(call.invocation);
      return null;
    }
    const begin = performance.now();
    const reply = loseSometimes(kind, await pass(kind, call, invocation));
    record(kind, call, invocation, reply, begin);
    if (faults.strikes('crashAfter')) {
      crash(call.invocation);
      return null;
    }
    return reply;
  };
}
