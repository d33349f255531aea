import type { Log } from '../ports/platform/log';
import type { RequestMarks } from '../ports/asking/request-marks';

/** Leaves no stale marks behind: JQL would go on finding states nobody keeps any more. Never stands in the way of leaving. */
export const preUninstall =
  ({ marks, log }: Readonly<{ marks: Pick<RequestMarks, 'clearAll'>; log: Log }>) =>
  async (): Promise<void> => {
    try {
      await marks.clearAll();
    } catch (error) {
      log.error('marks could not be taken away before the uninstall', error);
    }
  };
