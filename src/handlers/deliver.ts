import type { GenericSchema, InferOutput } from 'valibot';
import { safeParse } from 'valibot';
import type { Log } from '../ports/platform/log';
import { isRefusal, waitMs } from '../ports/platform/refusal';
import type { RetryLater } from '../ports/platform/retry';

export type DeliverPorts = Readonly<{ log: Log; retryLater: RetryLater }>;

const patienceSeconds = 30;

/**
 * Takes an event that Forge delivers. A shape we do not know is logged and let go, because the hourly sweep
 * finds what it stood for; a failure that may pass asks Forge to deliver again.
 */
export function deliver<S extends GenericSchema>(
  { log, retryLater }: DeliverPorts,
  name: string,
  schema: S,
  act: (event: InferOutput<S>) => Promise<void>,
) {
  return async (raw: unknown): Promise<unknown> => {
    const event = safeParse(schema, raw);
    if (!event.success) {
      log.warn(`${name}: event of unknown shape`, {
        issues: event.issues.map(
          ({ message, path }) => `${path?.map(({ key }) => String(key)).join('.') ?? ''}: ${message}`,
        ),
      });
      return undefined;
    }
    try {
      await act(event.output);
      return undefined;
    } catch (error) {
      log.error(`${name} failed`, error);
      if (isRefusal(error) && error.isFinal) return undefined;
      return retryLater((waitMs(error) ?? patienceSeconds * 1_000) / 1_000);
    }
  };
}
