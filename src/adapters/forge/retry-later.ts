import { InvocationError, InvocationErrorCode } from '@forge/events';
import type { RetryLater } from '../../ports/platform/retry';

const longest = 900;

export const retryLater: RetryLater = (afterSeconds) =>
  new InvocationError({
    retryAfter: Math.min(Math.max(Math.ceil(afterSeconds), 1), longest),
    retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
  });
