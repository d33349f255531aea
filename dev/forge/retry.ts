import type { Outcome } from './processes/messages';

const SHORTEST = 1_000;
const LONGEST = 900_000;

export type RetryContext = Readonly<{
  retryCount: number;
  retryReason: string;
  retryData?: unknown;
  retentionWindow?: Readonly<{ startTime: string; remainingTimeMs: number }>;
}>;

/** What is to become of an event after its function ran. */
export type Verdict =
  | Readonly<{ kind: 'done' }>
  | Readonly<{ kind: 'failed'; because: string }>
  | Readonly<{ kind: 'again'; by: 'app' | 'platform'; after: number; reason: string; data: unknown }>;

type Asked = Readonly<{
  _retry?: boolean;
  retryOptions?: Readonly<{ retryAfter?: number; retryReason?: string; retryData?: unknown }>;
}>;

/**
 * The app asks for a retry by returning an InvocationError; the platform retries by itself what it broke
 * (time, memory, a lost process), waiting longer each time. What the app throws is over.
 */
export function judge(outcome: Outcome, retryCount: number): Verdict {
  if (outcome.kind === 'threw') return { kind: 'failed', because: outcome.error.errorMessage };
  if (outcome.kind === 'died') {
    return {
      kind: 'again',
      by: 'platform',
      after: Math.min(LONGEST, SHORTEST * 2 ** (retryCount + 1)),
      reason: outcome.because,
      data: undefined,
    };
  }
  const { result } = outcome;
  const asked: Asked = typeof result === 'object' && result !== null ? result : {};
  if (asked._retry !== true) return { kind: 'done' };
  const { retryAfter = 1, retryReason = 'FUNCTION_RETRY_REQUEST', retryData } = asked.retryOptions ?? {};
  return {
    kind: 'again',
    by: 'app',
    after: Math.min(LONGEST, Math.max(SHORTEST, retryAfter * 1_000)),
    reason: retryReason,
    data: retryData,
  };
}
