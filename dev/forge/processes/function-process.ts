import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { SiteClock } from '../../site/boundary';
import type { BoundaryCall, BoundaryReply, FromProcess, Outcome, PlatformError } from './messages';

export const MOST_RESPONSE_CHARACTERS = 5_000_000;

const script = join(import.meta.dirname, '../runtime/process.cjs');

export type ProcessHost = Readonly<{
  archiveDir: string;
  variables: Readonly<Record<string, string>>;
  clock: Pick<SiteClock, 'now' | 'frozen'>;
  onCall: (call: BoundaryCall) => Promise<BoundaryReply | null>;
  onLine: (invocation: string | null, line: string) => void;
  onEgress: (invocation: string | null, address: string) => void;
}>;

export type FunctionProcess = Readonly<{
  /** Settles when the app is loaded, at first or anew. */
  ready: () => Promise<void>;
  alive: () => boolean;
  busy: () => number;
  run: (invocation: string, event: unknown, milliseconds: number) => Promise<Outcome>;
  /** Ends one invocation from outside; nothing it says afterwards is heard. */
  abandon: (invocation: string, because: PlatformError, message: string) => void;
  /** Loads the app anew, with nothing left of what it held in memory; only while nothing runs in it. */
  renew: () => void;
  kill: () => void;
}>;

const OUT_OF_MEMORY_SIGNALS = new Set(['SIGABRT']);

function outcomeOf(message: Extract<FromProcess, { kind: 'done' }>): Outcome {
  if (!message.success)
    return { kind: 'threw', error: message.error ?? { errorType: 'Error', errorMessage: 'unknown', stack: '' } };
  if (message.body !== null && message.body.length > MOST_RESPONSE_CHARACTERS) {
    return {
      kind: 'threw',
      error: { errorType: 'PayloadTooLargeError', errorMessage: 'The response is over 5 MB.', stack: '' },
    };
  }
  return { kind: 'returned', result: message.body === null ? undefined : JSON.parse(message.body) };
}

function startChild({ archiveDir, variables }: ProcessHost, file: string, memoryMB: number): ChildProcess {
  return fork(script, [archiveDir, file], {
    // The app sees its own variables and nothing of this machine's.
    env: { ...variables },
    execArgv: [`--max-old-space-size=${memoryMB}`, '--enable-source-maps'],
    serialization: 'json',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}

/** Starts the process of one bundled file. It may run several invocations at once, each with its own context. */
export function startFunctionProcess(host: ProcessHost, file: string, memoryMB: number): FunctionProcess {
  const child = startChild(host, file, memoryMB);
  const running = new Map<string, (outcome: Outcome) => void>();
  let alive = true;
  let lastWords = '';
  child.stderr?.on('data', (data: Buffer) => (lastWords = (lastWords + data.toString()).slice(-4_000)));

  const send = (message: Record<string, unknown>) => {
    if (!alive || !child.connected) return;
    child.send({ ...message, now: host.clock.now().getTime(), ticking: !host.clock.frozen() }, () => undefined);
  };

  function end(invocation: string, outcome: Outcome): void {
    const finish = running.get(invocation);
    running.delete(invocation);
    finish?.(outcome);
  }

  async function answer(message: Extract<FromProcess, { kind: 'call' }>): Promise<void> {
    const reply = running.has(message.invocation) ? await host.onCall(message) : null;
    if (reply && running.has(message.invocation)) send({ kind: 'reply', call: message.call, ...reply });
  }

  let loaded = { resolve: () => {}, reject: (_: Error) => {} };
  const nextLoad = () => {
    const loading = new Promise<void>((resolve, reject) => (loaded = { resolve, reject }));
    loading.catch(() => undefined);
    return loading;
  };
  let ready = nextLoad();

  child.on('message', (message: FromProcess) => {
    if (message.kind === 'ready') loaded.resolve();
    else if (message.kind === 'broken') loaded.reject(new Error(message.message));
    else if (message.kind === 'line') host.onLine(message.invocation, `${message.level}: ${message.text}`);
    else if (message.kind === 'egress') host.onEgress(message.invocation, message.address);
    else if (message.kind === 'call') void answer(message);
    else end(message.invocation, outcomeOf(message));
  });
  child.once('exit', (code, signal) => {
    alive = false;
    loaded.reject(new Error(`The process of ${file} ended before it was ready. ${lastWords}`));
    const outOfMemory = /heap out of memory/i.test(lastWords) || (signal !== null && OUT_OF_MEMORY_SIGNALS.has(signal));
    const because = outOfMemory ? 'FUNCTION_OUT_OF_MEMORY' : 'FUNCTION_PLATFORM_UNKNOWN_ERROR';
    for (const invocation of [...running.keys()])
      end(invocation, {
        kind: 'died',
        because,
        message: `The process ended (${signal ?? code}). ${lastWords}`.trim(),
      });
  });

  const abandon: FunctionProcess['abandon'] = (invocation, because, message) =>
    end(invocation, { kind: 'died', because, message });

  return {
    ready: () => ready,
    alive: () => alive,
    busy: () => running.size,
    run: (invocation, event, milliseconds) =>
      new Promise<Outcome>((resolve) => {
        running.set(invocation, resolve);
        send({ kind: 'invoke', invocation, event, remaining: milliseconds });
        if (!alive) abandon(invocation, 'FUNCTION_PLATFORM_UNKNOWN_ERROR', 'The process had ended.');
      }),
    abandon,
    renew() {
      ready = nextLoad();
      send({ kind: 'renew' });
    },
    kill() {
      alive = false;
      child.kill('SIGKILL');
    },
  };
}
