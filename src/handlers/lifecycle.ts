import type { Log } from '../ports/platform/log';
import type { RetryLater } from '../ports/platform/retry';

export type LifecyclePorts = Readonly<{ prepare: () => Promise<void>; retryLater: RetryLater; log: Log }>;

/** After an install or upgrade the app's rights may take minutes to arrive; until then Forge is asked to come back. */
export const lifecycle =
  ({ prepare, retryLater, log }: LifecyclePorts) =>
  async (): Promise<unknown> => {
    try {
      await prepare();
      return undefined;
    } catch (error) {
      log.error('records could not be prepared yet', error);
      return retryLater(120);
    }
  };
