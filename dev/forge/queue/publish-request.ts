import type { Manifest } from '../manifest';

export type Concurrency = Readonly<{ key: string; limit: number }>;
export type PushedEvent = Readonly<{
  body: Readonly<Record<string, unknown>>;
  delayInSeconds?: number;
  concurrency?: Concurrency;
}>;
export type PublishRequest = Readonly<{ queueName: string; jobId: string; payload: readonly PushedEvent[] }>;

const MOST_EVENTS = 50;
const LARGEST_PUSH = 200_000;
const LARGEST_FOR_LONG_FUNCTIONS = 100_000;
const LONGEST_DELAY = 900;

export type Refusal = Readonly<{ status: number; body: unknown }>;

const tooLarge = (errorMessage: string): Refusal => ({ status: 413, body: { errorMessage } });
const invalid = (message: string): Refusal => ({ status: 400, body: { message, code: 400, details: {} } });

/** What the queue service would refuse, however politely the package asked. */
export function refusePublish(request: PublishRequest, text: string, manifest: Manifest): Refusal | null {
  const consumer = manifest.consumers.find((one) => one.queue === request.queueName);
  if (!consumer) return invalid(`The manifest has no consumer of the queue "${request.queueName}".`);
  if (request.payload.length === 0 || request.payload.length > MOST_EVENTS)
    return invalid('A push has 1 to 50 events.');
  if (Buffer.byteLength(text) > LARGEST_PUSH) return tooLarge('A push has at most 200 KB.');
  const long = (manifest.functions.get(consumer.functionKey)?.timeoutSeconds ?? 0) > 55;
  for (const event of request.payload) {
    const { delayInSeconds = 0, concurrency } = event;
    if (!(delayInSeconds >= 0 && delayInSeconds <= LONGEST_DELAY)) return invalid('A delay is 0 to 900 seconds.');
    if (concurrency && !(concurrency.limit >= 1)) return invalid('A concurrency limit is at least 1.');
    if (long && Buffer.byteLength(JSON.stringify(event)) > LARGEST_FOR_LONG_FUNCTIONS)
      return tooLarge('An event for a function of more than 55 s has at most 100 KB.');
  }
  return null;
}
