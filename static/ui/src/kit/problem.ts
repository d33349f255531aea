import { isValiError } from 'valibot';

/** What went wrong between screen and app, as far as a person can do something about it. */
export type Problem = 'offline' | 'outdated' | 'failed';

/**
 * An answer that breaks the contract means that the page is older or newer than the app behind it:
 * loading it again helps, trying again does not.
 */
export function problemOf(error: unknown): Problem {
  if (isValiError(error)) return 'outdated';
  return globalThis.navigator.onLine ? 'failed' : 'offline';
}
