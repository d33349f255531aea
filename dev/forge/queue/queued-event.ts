import type { RetryContext, Verdict } from '../retry';
import type { Concurrency } from './publish-request';

const HOUR = 3_600_000;
/** How long an event is kept: a day for the app's own retries, three more for what the platform broke. */
const RETENTION = { app: 24 * HOUR, platform: 96 * HOUR };

export type QueuedEvent = Readonly<{
  id: string;
  queueName: string;
  jobId: string;
  body: Readonly<Record<string, unknown>>;
  concurrency: Concurrency | null;
  publishedAt: number;
  due: number;
  retryContext: RetryContext | null;
}>;

/** The event as it comes again, or null when its time is over. */
export function nextTry(
  event: QueuedEvent,
  verdict: Extract<Verdict, { kind: 'again' }>,
  now: number,
): QueuedEvent | null {
  const remaining = event.publishedAt + RETENTION[verdict.by] - now - verdict.after;
  if (remaining < 0) return null;
  const retryContext: RetryContext = {
    retryCount: (event.retryContext?.retryCount ?? 0) + 1,
    retryReason: verdict.reason,
    ...(verdict.data === undefined ? {} : { retryData: verdict.data }),
    retentionWindow: { startTime: new Date(event.publishedAt).toISOString(), remainingTimeMs: remaining },
  };
  return { ...event, due: now + verdict.after, retryContext };
}
