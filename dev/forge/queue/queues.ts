import { randomUUID } from 'node:crypto';
import type { Faults, HttpReply, SiteClock, Traffic } from '../../site/boundary';
import { json } from '../boundary/replies';
import type { Invocations } from '../invocations';
import type { Manifest } from '../manifest';
import { judge, type Verdict } from '../retry';
import { countJobs, type JobStats } from './jobs';
import { type PublishRequest, refusePublish } from './publish-request';
import { nextTry, type QueuedEvent } from './queued-event';

const EVENTS_A_MINUTE = 500;

export type SavedQueues = Readonly<{ events: readonly QueuedEvent[]; jobs: readonly (readonly [string, JobStats])[] }>;

type Options = Readonly<{
  manifest: Manifest;
  clock: SiteClock;
  invocations: Pick<Invocations, 'invoke'>;
  traffic: Traffic;
  faults: Faults;
  eventsAMinute?: number;
}>;

/** Forge's async events: at least once, in no order, kept for a day, with retries the app or the platform asks for. */
export function openQueues({
  manifest,
  clock,
  invocations,
  traffic,
  faults,
  eventsAMinute = EVENTS_A_MINUTE,
}: Options) {
  const jobs = countJobs();
  const pending = new Map<string, QueuedEvent>();
  const busy = new Map<string, number>();
  const waiting = new Map<string, QueuedEvent[]>();
  let minute = 0;
  let published = 0;

  const note = (method: string, queueName: string, body: unknown, status: number | string) =>
    traffic.record({
      kind: 'queue',
      function: null,
      as: 'app',
      method,
      path: queueName,
      body,
      status,
      response: null,
      ms: 0,
    });

  function schedule(event: QueuedEvent): void {
    pending.set(event.id, event);
    clock.at(event.due, `queue:${event.id}`, () => take(event));
  }

  /** Runs the event, or lets it wait while its key has as many running as it may. */
  async function take(event: QueuedEvent): Promise<void> {
    const { concurrency } = event;
    if (!concurrency) return work(event);
    const key = `${event.queueName}:${concurrency.key}`;
    const running = busy.get(key) ?? 0;
    if (running >= concurrency.limit) {
      waiting.set(key, [...(waiting.get(key) ?? []), event]);
      return;
    }
    busy.set(key, running + 1);
    try {
      await work(event);
    } finally {
      busy.set(key, (busy.get(key) ?? 1) - 1);
      const [first, ...rest] = waiting.get(key) ?? [];
      waiting.set(key, rest);
      if (first) schedule({ ...first, due: clock.now().getTime() });
    }
  }

  async function work(event: QueuedEvent): Promise<void> {
    if (!pending.has(event.id)) return;
    const consumer = manifest.consumers.find((one) => one.queue === event.queueName);
    if (!consumer) return;
    const { body, queueName, jobId, id: eventId, retryContext } = event;
    const payload = { body, queueName, jobId, eventId, ...(retryContext ? { retryContext } : {}) };
    const purpose = {
      functionKey: consumer.functionKey,
      moduleKey: consumer.key,
      moduleType: 'consumer',
      accountId: null,
    };
    const times = faults.strikes('duplicate') ? 2 : 1;
    const [outcome] = await Promise.all(Array.from({ length: times }, () => invocations.invoke(purpose, payload)));
    if (outcome && pending.has(event.id)) settle(event, judge(outcome, retryContext?.retryCount ?? 0));
  }

  function settle(event: QueuedEvent, verdict: Verdict): void {
    pending.delete(event.id);
    const again = verdict.kind === 'again' ? nextTry(event, verdict, clock.now().getTime()) : null;
    if (again && verdict.kind === 'again') {
      note('retry', event.queueName, event.body, verdict.reason);
      schedule(again);
    } else if (verdict.kind === 'done') jobs.finish(event.jobId, 'success');
    else {
      note('dropped', event.queueName, event.body, verdict.kind === 'failed' ? verdict.because : 'its day is over');
      jobs.finish(event.jobId, 'failed');
    }
  }

  function isTooFast(events: number): boolean {
    const current = Math.floor(clock.now().getTime() / 60_000);
    if (current !== minute) published = 0;
    minute = current;
    published += events;
    return published > eventsAMinute;
  }

  /** Late and re-ordered events are the platform's right: nothing promises an order. */
  const lateness = () => faults.delay(faults.current().late) + (faults.strikes('reorder') ? faults.delay(30_000) : 0);

  function publish(request: PublishRequest, text: string): HttpReply {
    const refused = refusePublish(request, text, manifest);
    if (refused) return json(refused.status, refused.body);
    if (isTooFast(request.payload.length)) return json(429, { message: 'More than 500 events in a minute.' });
    const now = clock.now().getTime();
    jobs.add(request.jobId, request.payload.length);
    for (const { body, delayInSeconds = 0, concurrency } of request.payload) {
      const due = now + delayInSeconds * 1_000 + lateness();
      schedule({
        id: randomUUID(),
        queueName: request.queueName,
        jobId: request.jobId,
        body,
        concurrency: concurrency ?? null,
        publishedAt: now,
        due,
        retryContext: null,
      });
    }
    return json(201, {});
  }

  function stats(jobId: string): HttpReply {
    const found = jobs.find(jobId);
    return found ? json(200, found) : json(404, { message: 'The job does not exist.' });
  }

  function cancel(jobId: string): HttpReply {
    if (!jobs.find(jobId)) return json(404, { message: 'The job does not exist.' });
    for (const event of [...pending.values()].filter((one) => one.jobId === jobId)) {
      pending.delete(event.id);
      clock.cancel(`queue:${event.id}`);
      jobs.finish(jobId, 'failed');
    }
    return json(204);
  }

  function clear(): void {
    for (const id of pending.keys()) clock.cancel(`queue:${id}`);
    pending.clear();
    waiting.clear();
  }

  return {
    publish,
    stats,
    cancel,
    clear,
    pending: () => pending.size,
    save: (): SavedQueues => ({ events: [...pending.values()], jobs: jobs.save() }),
    load(saved: SavedQueues): void {
      clear();
      jobs.load(saved.jobs);
      saved.events.forEach(schedule);
    },
  };
}

export type Queues = ReturnType<typeof openQueues>;
