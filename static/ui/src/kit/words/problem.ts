import { isValiError } from 'valibot';
import { notAllowed, settingUp } from '../../../../../src/contract/contract';

/** What went wrong between screen and app, as far as a person can do something about it. */
export type Problem = 'offline' | 'outdated' | 'failed' | 'setting-up' | 'not-allowed';

/**
 * An answer that breaks the contract means that the page is older or newer than the app behind it:
 * loading it again helps, trying again does not.
 */
export function problemOf(error: unknown): Problem {
  if (isValiError(error)) return 'outdated';
  // The platform wraps what the app said into words of its own.
  if (error instanceof Error && error.message.includes(notAllowed)) return 'not-allowed';
  if (error instanceof Error && error.message.includes(settingUp)) return 'setting-up';
  return globalThis.navigator.onLine ? 'failed' : 'offline';
}
