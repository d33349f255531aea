import { randomUUID } from 'node:crypto';
import type { Traffic } from '../site/boundary';
import type { FunctionSpec, Manifest } from './manifest';
import type { Outcome } from './processes/messages';
import type { ProcessPool } from './processes/process-pool';
import type { Installation } from './installation';
import type { Invocation, Purpose } from './invocation';

export type TimeLimits = Readonly<{ interactive: number; background: number }>;
export const forgeTimeLimits: TimeLimits = { interactive: 25_000, background: 55_000 };

const backgroundModules = new Set(['consumer', 'scheduledTrigger', 'preUninstall', 'webtrigger', 'action']);

type Options = Readonly<{
  manifest: Manifest;
  pool: Pick<ProcessPool, 'run'>;
  traffic: Traffic;
  installation: () => Installation;
  limits: TimeLimits;
}>;

const isRetry = (result: unknown) =>
  typeof result === 'object' && result !== null && '_retry' in result && result._retry === true;

function statusOf(outcome: Outcome): string {
  if (outcome.kind === 'died') return outcome.because;
  if (outcome.kind === 'threw') return 'error';
  return isRetry(outcome.result) ? 'retry' : 'ok';
}

function told(outcome: Outcome): unknown {
  if (outcome.kind === 'returned') return outcome.result;
  return outcome.kind === 'threw' ? outcome.error : outcome.message;
}

/** Runs the app's functions, each in its process, within its time, with what the platform tells it about itself. */
export function runInvocations({ manifest, pool, traffic, installation, limits }: Options) {
  const open = new Map<string, Invocation>();
  const lines = new Map<string, string[]>();
  const running = new Set<Promise<Outcome>>();

  function timeLimit(spec: FunctionSpec, moduleType: string): number {
    if (!backgroundModules.has(moduleType)) return limits.interactive;
    return spec.timeoutSeconds === null ? limits.background : spec.timeoutSeconds * 1_000;
  }

  function specOf(functionKey: string): FunctionSpec {
    const spec = manifest.functions.get(functionKey);
    if (!spec) throw new Error(`The manifest has no function ${functionKey}.`);
    return spec;
  }

  async function run(spec: FunctionSpec, invocation: Invocation, payload: unknown): Promise<Outcome> {
    const event = { _meta: installation().runtimeMeta(invocation), handler: spec.handler, body: payload };
    try {
      return await pool.run(spec, invocation.id, event, timeLimit(spec, invocation.moduleType));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return { kind: 'died', because: 'FUNCTION_PLATFORM_UNKNOWN_ERROR', message };
    }
  }

  async function invoke(purpose: Purpose, payload: unknown): Promise<Outcome> {
    const spec = specOf(purpose.functionKey);
    const invocation = { ...purpose, id: randomUUID() };
    open.set(invocation.id, invocation);
    const begin = performance.now();
    const work = run(spec, invocation, payload);
    running.add(work);
    const outcome = await work;
    running.delete(work);
    open.delete(invocation.id);
    const said = lines.get(invocation.id);
    lines.delete(invocation.id);
    traffic.record({
      kind: 'invocation',
      function: purpose.functionKey,
      as: purpose.accountId ?? 'app',
      method: purpose.moduleType,
      path: purpose.moduleKey,
      body: payload,
      status: statusOf(outcome),
      response: told(outcome),
      ms: Math.round((performance.now() - begin) * 100) / 100,
      ...(said ? { lines: said } : {}),
    });
    return outcome;
  }

  return {
    invoke,
    find: (id: string): Invocation | null => open.get(id) ?? null,
    /** Keeps a line for its invocation; the platform takes a hundred of them. */
    hear: (id: string | null, line: string): void => {
      if (id === null || !open.has(id)) return;
      const said = lines.get(id) ?? [];
      if (said.length < 100) said.push(line);
      lines.set(id, said);
    },
    idle: async () => {
      while (running.size > 0) await Promise.all(running);
    },
    busy: () => running.size,
  };
}

export type Invocations = ReturnType<typeof runInvocations>;
